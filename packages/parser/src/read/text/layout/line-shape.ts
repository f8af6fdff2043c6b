import { isDateAlone } from "../meta-line.ts";
import type { Reading } from "../reading.ts";

/** The shape of a meta line: what it begins with, and whether it has a date. */
export function shapeOf(reading: Reading): string | null {
	const { meta } = reading;
	if (meta === null || meta.evidence < 2) return reading.more ? "more" : isCut(reading) ? "cut" : null;
	const [lead] = meta.slots;
	if (lead === undefined) return null;
	if (isDateAlone(meta)) return "date alone";
	return `${lead}${meta.dates.length > 0 && lead !== "date" ? "+date" : ""}`;
}

const shortestCut = 60;

/** A text that the page cut: `… the second step [...]`. */
const isCut = ({ text, furniture, list }: Reading): boolean =>
	furniture === null &&
	list === null &&
	text.length >= shortestCut &&
	/(?:\[(?:…|\.{3})\]|…|\.{3,})$/.test(text);

/** Neither text of a post nor a title. */
export function isPassive(reading: Reading): boolean {
	return isMeta(reading) || reading.furniture !== null || reading.more;
}

export function isMeta(reading: Reading): boolean {
	return reading.meta !== null && reading.meta.evidence >= 2;
}
