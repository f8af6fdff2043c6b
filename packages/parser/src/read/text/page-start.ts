import type { Furniture } from "../../language/table.ts";
import { isDateAlone, type MetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";

/** What stands over the posts of a page as well as under them. */
const ofPage: ReadonlySet<Furniture> = new Set<Furniture>([
	"pagination",
	"sidebar",
	"subscribe-box",
	"navigation",
	"footer",
	"cookie-banner",
]);

const longText = 100;
const longSentence = 60;
const longestItem = 60;

/**
 * Where what stands over the posts of a page ends: its menu, and the sidebar that some pages have before their
 * text. Behind it stands at least a line that can be the title of the first post.
 */
export function endOfStart(readings: readonly Reading[]): number {
	const stop = readings.findIndex((reading, index) => isOfPost(reading) || isLabelOverValue(readings, index));
	if (stop < 0) return 0;
	const title = standsOverTitle(readings, stop) ? stop : readings.slice(0, stop).findLastIndex(mayBeTitle);
	return linesOfPage(readings, stop).lastIndexOf(true, title - 1) + 1;
}

/** Makes furniture of the lines of menus and sidebars over the posts, so that they are joined to nothing. */
export function dropStart(readings: readonly Reading[]): void {
	const end = endOfStart(readings);
	linesOfPage(readings, end).forEach((ofPage, index) => {
		const reading = readings[index] as Reading;
		if (!ofPage || reading.listing !== null) return;
		Object.assign(reading, {
			furniture: reading.furniture ?? "sidebar",
			meta: null,
			list: null,
			commentHead: null,
		});
	});
}

/** A date with a short line below it. */
function standsOverTitle(readings: readonly Reading[], index: number): boolean {
	const below = readings[index + 1];
	return (
		isDateAlone(readings[index]?.meta ?? null) && below !== undefined && mayBeTitle(below) && !isOfPost(below)
	);
}

const mayBeTitle = ({ furniture, list, more }: Reading) => furniture === null && list === null && !more;

/** Which of the lines up to an index are the page's own: also the items below such lines, and what stands right under them. */
function linesOfPage(readings: readonly Reading[], stop: number): boolean[] {
	let before = false;
	return readings.slice(0, stop).map((reading) => {
		const { furniture, more, list, gap, text } = reading;
		const under = before && text.length <= longestItem && (list === null ? !gap : !list.ordered);
		before = (furniture !== null && ofPage.has(furniture) && !more) || (under && !mayBeOfPost(reading));
		return before;
	});
}

/** `By Jane Doe`, or `19` of a date over several lines. */
const mayBeOfPost = ({ meta, list, text }: Reading): boolean =>
	(meta !== null && meta.authors.length > 0) || /^\d{1,2}$/.test(list?.text ?? text);

/** A text, or a line that says more of a post than the headings of sidebars do. */
function isOfPost({ text, meta, furniture, list, apart }: Reading): boolean {
	if (apart) return true;
	if (furniture !== null && (meta === null || meta.evidence < 3)) return false;
	if (meta !== null && saysValue(meta)) return true;
	if (list !== null) return text.length > longText;
	return text.length > longText || (text.length > longSentence && /[^.]\.$/.test(text));
}

/** `Categories` over one line of them: a sidebar lists more, or makes items of them. */
function isLabelOverValue(readings: readonly Reading[], index: number): boolean {
	const [meta, value, below] = [readings[index]?.meta ?? null, readings[index + 1], readings[index + 2]];
	const isLabel =
		meta !== null && meta.slots.length === 1 && ["categories", "tags"].includes(meta.slots[0] ?? "");
	return (
		isLabel && value?.gap === false && value.list === null && value.furniture === null && below?.gap !== false
	);
}

function saysValue(meta: MetaLine): boolean {
	if (meta.evidence < 2) return false;
	if (meta.dates.some(({ day, either }) => (day ?? either) !== null)) return true;
	return meta.authors.length + meta.categories.length + meta.tags.length > 0 || meta.count !== null;
}
