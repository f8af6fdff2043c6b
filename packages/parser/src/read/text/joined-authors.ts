import { emptyMetaLine, isDateAlone } from "./meta-line.ts";
import { isStrong } from "./promotion.ts";
import type { Reading } from "./reading.ts";
import { isPersonalName } from "./values.ts";

/** An author alone between a date and a title under which the rest of the meta line stands. */
export function joinAuthor(readings: readonly Reading[], at: number): void {
	if (!isDateAlone(readings[at]?.meta ?? null)) return;
	const [author, title, rest] = readings.slice(at + 1, at + 4);
	if (author === undefined || title === undefined || rest === undefined) return;
	if (author.meta !== null || author.furniture !== null) return;
	if (title.meta !== null || title.furniture !== null || title.text.length > 150) return;
	if (rest.meta === null || rest.meta.evidence < 2 || rest.meta.dates.length > 0) return;
	if (rest.meta.slots.includes("author")) return;
	if (isPersonalName(author.text)) setAuthor(author);
}

/** A name between title and meta line, on several posts of the page, is the author. */
export function joinRecurringAuthors(readings: readonly Reading[]): void {
	const named = readings.filter((reading, index) => {
		const [title, meta] = [readings[index - 1], readings[index + 1]];
		return (
			isPersonalName(reading.text) &&
			reading.meta === null &&
			reading.furniture === null &&
			title?.gap === true &&
			title.meta === null &&
			title.furniture === null &&
			title.text.length <= 150 &&
			!/[.!?…]$/.test(title.text) &&
			isStrong(meta) &&
			meta?.meta?.slots.includes("author") === false
		);
	});
	if (named.length < 2) return;
	for (const reading of named) setAuthor(reading);
}

const longestTitle = 150;

/** `Pat Author` right over the date, both over the title. */
export function joinAuthorOverDate(readings: readonly Reading[], at: number): void {
	const [name, date, title, below] = readings.slice(at, at + 4);
	if (name === undefined || date === undefined || title === undefined || below === undefined) return;
	if (name.meta !== null || name.furniture !== null || name.list !== null || !isPersonalName(name.text))
		return;
	if (date.gap || !isDateAlone(date.meta) || !isStrong(date)) return;
	const isTitle = title.gap && title.meta === null && title.furniture === null && title.commentHead === null;
	if (isTitle && title.text.length <= longestTitle && !/[.!?…:]$/.test(title.text) && below.gap)
		setAuthor(name);
}

const farthestDate = 4;

/** `Pat Author` twice, once for the picture, over the date. */
export function joinPicturedAuthor(readings: readonly Reading[], at: number): void {
	const [picture, name] = [readings[at] as Reading, readings[at + 1]];
	if (name === undefined || name.text !== picture.text || !isPersonalName(name.text)) return;
	if (picture.meta !== null || name.meta !== null || picture.furniture !== null) return;
	const dated = readings
		.slice(at + 2, at + 2 + farthestDate)
		.find(({ meta }) => (meta?.dates.length ?? 0) > 0);
	if (dated === undefined || dated.meta?.slots.includes("author")) return;
	setAuthor(picture);
	name.meta = emptyMetaLine("en");
}

function setAuthor(reading: Reading): void {
	reading.meta = { ...emptyMetaLine("en"), slots: ["author"], authors: [reading.text], unlabelled: 1 };
	reading.commentHead = null;
}
