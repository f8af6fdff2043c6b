import { readDate } from "../../dates/written-date.ts";
import { tokenize } from "../../language/tokens.ts";
import { emptyMetaLine, type MetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";
import { vocabularies } from "./vocabulary.ts";

const longestBadge = 14;
const mostBadgeLines = 4;

/** A date over several lines: `Sep`, `03`, `2013`. */
export function joinBadge(readings: readonly Reading[], at: number): void {
	for (let size = mostBadgeLines; size >= 2; size--) {
		const lines = readings.slice(at, at + size);
		if (
			lines.length < size ||
			lines.some(({ text, list, meta }) => (list?.text ?? text).length > longestBadge || isWhole(meta))
		)
			continue;
		const tokens = tokenize(lines.map(({ text, list }) => list?.text ?? text).join(" "));
		const found = readDate(tokens, 0);
		if (found === null || found.next < tokens.length || found.value.day === null) continue;
		lines.forEach((reading, index) => {
			const meta = emptyMetaLine(vocabularies[0]?.table.code ?? "");
			Object.assign(reading, {
				meta: index > 0 ? meta : { ...meta, slots: ["date"], dates: [found.value] },
				furniture: null,
				list: null,
			});
		});
		return;
	}
}

const isWhole = (meta: MetaLine | null) => meta?.dates.some(({ year }) => year !== null) ?? false;
