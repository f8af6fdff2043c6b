import type { DayOrder, WrittenDate } from "../../dates/written-date.ts";
import { toMoment } from "../../dates/written-moment.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { htmlToText } from "../../html/text.ts";
import { findByline } from "../../language/bylines.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost } from "../../model/empty.ts";
import type { Author, Term } from "../../model/post.ts";
import { slugify } from "../../model/slug.ts";
import { toHtml } from "./body.ts";
import type { Segment } from "./layout.ts";
import { isMeta } from "./layout.ts";
import type { MetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";

/** What the lines of one post are. */
export interface PostParts {
	title: Reading | null;
	meta: Reading[];
	body: Reading[];
	more: Reading[];
	furniture: Reading[];
}

/** Kinds of furniture that may stand in the middle of a text only by mistake of the reader. */
const onlyAtEnds = new Set([
	"sidebar",
	"comment-form",
	"meta-word",
	"navigation",
	"subscribe-box",
	"footer",
	"pagination",
]);

/** Sorts the lines of a segment: meta lines and furniture at both ends, the body between. */
export function partsOf(readings: readonly Reading[], segment: Segment): PostParts {
	const parts: PostParts = {
		title: readings[segment.title] ?? null,
		meta: [],
		body: [],
		more: [],
		furniture: [],
	};
	const rest = readings.slice(segment.from, segment.to).filter((reading) => reading !== parts.title);
	let from = 0;
	while (from < rest.length && !isText(rest[from] as Reading, true)) from++;
	let to = rest.length;
	while (to > from && !isText(rest[to - 1] as Reading, false)) to--;
	const ends = [...rest.slice(0, from), ...rest.slice(to)];
	for (const reading of ends) {
		if (reading.more && !isMeta(reading)) parts.more.push(reading);
		else if (isMeta(reading) || reading.meta?.bareByline) parts.meta.push(reading);
		else parts.furniture.push(reading);
	}
	const middle = rest.slice(from, to);
	for (const reading of middle) {
		const { furniture } = reading;
		if (furniture !== null && !onlyAtEnds.has(furniture) && reading.text.includes(" "))
			parts.furniture.push(reading);
		else parts.body.push(reading);
	}
	return parts;
}

function isText(reading: Reading, atStart: boolean): boolean {
	if (isMeta(reading) || reading.furniture !== null || reading.more) return false;
	return !(atStart && reading.meta?.bareByline);
}

export interface PostContext {
	order: DayOrder | null;
	language: string | null;
}

const toTerm = (name: string): Term => ({ name, slug: slugify(name) });
const toAuthor = (name: string): Author => ({ name, slug: slugify(name) });

/** Makes the post that the lines tell. */
export function makePost(parts: PostParts, context: PostContext): CapturedPost {
	const post = emptyCapturedPost();
	const metas = parts.meta.flatMap((reading) => (reading.meta === null ? [] : [reading.meta]));
	post.title = parts.title?.text ?? "";
	post.evidence.line = (parts.title ?? parts.meta[0] ?? parts.body[0])?.line.number ?? null;
	setDate(post, metas, context);
	setAuthors(post, parts, metas);
	post.categories = unique(metas.flatMap((meta) => meta.categories)).map(toTerm);
	post.tags = unique(metas.flatMap((meta) => meta.tags)).map(toTerm);
	post.html = toHtml(parts.body);
	post.text = htmlToText(post.html);
	post.excerptOnly = parts.more.length > 0;
	const counts = metas.flatMap((meta) => (meta.count === null ? [] : [meta.count]));
	post.comments.count = counts.length === 0 ? null : Math.max(...counts);
	if (metas.some((meta) => meta.closed)) post.comments.open = false;
	const lost = metas.reduce((sum, meta) => sum + meta.lostTags, 0);
	if (lost > 0)
		say(post, diagnose("tags-lost", { count: lost }, { line: lineOf(parts, (meta) => meta.lostTags > 0) }));
	return post;
}

const unique = (values: readonly string[]) => [...new Set(values)];

function say(post: CapturedPost, diagnostic: CapturedPost["evidence"]["diagnostics"][number]): void {
	post.evidence.diagnostics.push(diagnostic);
}

function lineOf(parts: PostParts, test: (meta: MetaLine) => boolean): number | null {
	return parts.meta.find((reading) => reading.meta !== null && test(reading.meta))?.line.number ?? null;
}

/** The date that the meta lines state, with the time that another of them may hold. */
function setDate(post: CapturedPost, metas: readonly MetaLine[], { order }: PostContext): void {
	const dates = metas.flatMap((meta) => meta.dates);
	const time =
		dates.find((date) => date.time !== null)?.time ?? metas.find((meta) => meta.time !== null)?.time ?? null;
	const [first] = [...dates].sort((one, other) => completeness(other) - completeness(one));
	if (first === undefined) return;
	post.published = toMoment({ ...first, time: first.time ?? time }, order);
	if (post.published === null)
		say(
			post,
			diagnose(
				"date-open",
				{ reason: first.either === null ? "year" : "order" },
				{ line: post.evidence.line },
			),
		);
}

const completeness = ({ year, day, either }: WrittenDate) =>
	(year === null ? 0 : 2) + (day === null && either === null ? 0 : 1);

function setAuthors(post: CapturedPost, parts: PostParts, metas: readonly MetaLine[]): void {
	const named = unique(metas.flatMap((meta) => meta.authors));
	if (named.length > 0) {
		post.authors = named.map(toAuthor);
		return;
	}
	const byline = findByline(parts.body.map((reading) => reading.text));
	if (byline === null) return;
	post.authors = [toAuthor(byline.name)];
	post.evidence.byline = byline.name;
	say(
		post,
		diagnose("author-from-text", { name: byline.name, rule: byline.rule }, { line: post.evidence.line }),
	);
}
