import type { DayOrder } from "../../dates/written-day.ts";
import { toMoment } from "../../dates/written-moment.ts";
import { htmlToText } from "../../html/text.ts";
import type { Comment } from "../../model/post.ts";
import { toHtml } from "./body/body.ts";
import { dateOf, headAt, type PlacedHead } from "./comment-section.ts";
import { flagComments } from "./flags.ts";
import { isDateAlone } from "./meta-line.ts";
import type { Reading } from "./reading.ts";
import { type CommentKind, vocabularies } from "./vocabulary.ts";

/** What was read from the lines of the comments. */
export interface ReadComments {
	items: Comment[];
	/** What each of the lines is. */
	roles: Map<Reading, "comment" | "comments-heading" | "furniture">;
}

/** Reads the comments of a section: `heads` are indexes among `readings`. */
export function readComments(
	readings: readonly Reading[],
	heads: readonly number[],
	order: DayOrder | null,
): ReadComments {
	const roles: ReadComments["roles"] = new Map();
	for (const reading of readings)
		roles.set(reading, reading.commentsHeading === null ? "comment" : "comments-heading");
	const placed = heads.map((index) => ({ index, head: headAt(readings, index) as PlacedHead }));
	const [first] = placed;
	// Text between the heading and the first head is its body if the head is a foot, else a subject line.
	const feet = first !== undefined && first.index > 0 && placed.every(({ head }) => head.foot);
	const subjects = !feet && first?.index === 1 && roles.get(readings[0] as Reading) === "comment";
	const items: Comment[] = [];
	const ancestors: { indent: number; position: number }[] = [];
	placed.forEach(({ index, head }, position) => {
		const before = placed[position - 1];
		const next = placed[position + 1];
		const from = feet ? (before === undefined ? 0 : before.index + before.head.size) : index + head.size;
		const to = feet ? index : (next?.index ?? readings.length) - (subjects && next !== undefined ? 1 : 0);
		const kind = kindOfSection(readings, index) ?? head.kind;
		const comment = readComment({ ...head, kind }, readings.slice(from, to), order, roles);
		const { line, list } = readings[feet ? from : index] as Reading;
		comment.parent = parentOf(items, ancestors, list?.indent ?? line.indent, position, head.answers);
		items.push(comment);
	});
	flagComments(items);
	return { items, roles };
}

/** `Trackbacks`, over a part of the comments. */
function kindOfSection(readings: readonly Reading[], index: number): CommentKind | null {
	for (let at = index - 1; at >= 0; at--) {
		const { commentsHeading, text } = readings[at] as Reading;
		if (commentsHeading !== null)
			return /track/i.test(text) ? "trackback" : /ping/i.test(text) ? "pingback" : null;
	}
	return null;
}

/** A comment that stands further in, or that names whom it answers, answers one before it: `#3` is the third. */
function parentOf(
	items: readonly Comment[],
	ancestors: { indent: number; position: number }[],
	indent: number,
	position: number,
	answers: string | null,
): string | null {
	while (ancestors.length > 0 && (ancestors.at(-1) as { indent: number }).indent >= indent) ancestors.pop();
	const above = ancestors.at(-1);
	ancestors.push({ indent, position });
	if (above !== undefined) return `#${above.position + 1}`;
	if (answers === null) return null;
	const named = items.findLastIndex((item) => item.author?.name === answers);
	return named < 0 ? null : `#${named + 1}`;
}

const nobody = new Set(vocabularies.flatMap((vocabulary) => [...vocabulary.nobody]));

/** Words under a comment that are none of it. */
const isEdge = ({ furniture, more }: Reading) => furniture !== null && !more;

function readComment(
	head: PlacedHead,
	lines: readonly Reading[],
	order: DayOrder | null,
	roles: ReadComments["roles"],
): Comment {
	const own = lines.filter((reading) => roles.get(reading) === "comment");
	let from = 0;
	let to = own.length;
	while (from < to && isEdge(own[from] as Reading)) from++;
	while (to > from && isEdge(own[to - 1] as Reading)) to--;
	for (const reading of [...own.slice(0, from), ...own.slice(to)]) roles.set(reading, "furniture");
	const body = own.slice(from, to);
	let { date } = head;
	if (date === null && body.length > 0) {
		if (isDateAlone(body[0]?.meta ?? null)) date = dateOf(body.shift() as Reading);
		else if (isDateAlone(body.at(-1)?.meta ?? null)) date = dateOf(body.pop() as Reading);
	}
	const html = toHtml(withoutMark(body), true);
	const text = htmlToText(html);
	return {
		id: "",
		author: nobody.has(head.name.toLowerCase()) ? null : { name: head.name },
		published: date === null ? null : toMoment(date, order),
		html,
		text,
		parent: null,
		kind: head.kind === "comment" && isQuoted(text) ? "pingback" : head.kind,
		approved: true,
		flags: [],
	};
}

/** WordPress quotes the linking page between two such marks. */
const isQuoted = (text: string) => /^\[(?:…|\.\.\.)\]/.test(text) && /\[(?:…|\.\.\.)\]$/.test(text);

/** The number that the page's list gave to the comment is no list of the comment's own. */
function withoutMark(readings: readonly Reading[]): Reading[] {
	return readings.map((reading, index) => {
		const { list } = reading;
		if (index > 0 || list === null || !list.ordered || list.indent === 0) return reading;
		return { ...reading, line: { ...reading.line, text: list.text }, text: list.text, list: null };
	});
}
