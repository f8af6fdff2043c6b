import {
	joinAuthor,
	joinAuthorOverDate,
	joinPicturedAuthor,
	joinRecurringAuthors,
} from "./joined-authors.ts";
import { joinBlock, joinHanging, joinLabel, joinSeparated } from "./joined-blocks.ts";
import { freeCounts, joinCount, joinCountAbove } from "./joined-counts.ts";
import { joinBadge, readNumberDates } from "./joined-dates.ts";
import { promoteBesideMeta, promoteDoubtful, promoteRecurring } from "./promotion.ts";
import type { Reading } from "./reading.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Reads what only several lines together say: dates, counts and meta lines that a page spread over lines. */
export function joinLines(readings: readonly Reading[], known: readonly Vocabulary[]): void {
	readings.forEach((_, index) => {
		joinBadge(readings, index);
	});
	readNumberDates(readings);
	readings.forEach((_, index) => {
		joinSeparated(readings, index, known);
		joinHanging(readings, index, known);
		joinLabel(readings, index, known);
		joinBlock(readings, index, known);
		joinCount(readings, index);
		joinCountAbove(readings, index);
		joinAuthor(readings, index);
		joinPicturedAuthor(readings, index);
		joinAuthorOverDate(readings, index);
	});
	promoteDoubtful(readings);
	promoteRecurring(readings);
	promoteBesideMeta(readings);
	joinRecurringAuthors(readings);
	freeCounts(readings);
}
