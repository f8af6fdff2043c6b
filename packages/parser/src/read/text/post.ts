import type { DayOrder } from "../../dates/written-day.ts";
import { toMoment } from "../../dates/written-moment.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { htmlToText } from "../../html/text.ts";
import { findByline } from "../../language/bylines.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost } from "../../model/empty.ts";
import type { Author, Term } from "../../model/post.ts";
import { slugify } from "../../model/slug.ts";
import { toHtml } from "./body/body.ts";
import { withoutCut } from "./cut.ts";
import type { MetaLine } from "./meta-line.ts";
import type { PostParts } from "./parts.ts";
import type { PostDate } from "./post-dates.ts";
import { type Vocabulary, vocabularies } from "./vocabulary.ts";

export interface PostContext {
	order: DayOrder | null;
	language: string | null;
	known: readonly Vocabulary[];
}

const toTerm = (name: string): Term => ({ name, slug: slugify(name) });
const toAuthor = (name: string): Author => ({ name, slug: slugify(name) });

export const metasOf = ({ meta }: PostParts): MetaLine[] =>
	meta.flatMap((reading) => (reading.meta === null ? [] : [reading.meta]));

/** Makes the post that the lines tell. */
export function makePost(parts: PostParts, date: PostDate | null, context: PostContext): CapturedPost {
	const post = emptyCapturedPost();
	const metas = metasOf(parts);
	setTitle(post, (parts.title?.text ?? "").replace(/^[¶#»›•·—|]+\s+|\s+[#¶|«]+$|(?<!«.*)\s+[»›→]$/gu, ""));
	post.evidence.line = (parts.title ?? parts.meta[0] ?? parts.body[0])?.line.number ?? null;
	post.url = addressOf(parts);
	setDate(post, date, context);
	setAuthors(post, parts, metas);
	post.categories = unique(metas.flatMap((meta) => meta.categories)).map(toTerm);
	post.tags = unique(metas.flatMap((meta) => meta.tags)).map(toTerm);
	const { body, cut } = withoutCut(parts.body, context.known);
	post.html = toHtml(body);
	post.text = htmlToText(post.html);
	post.excerptOnly = cut || parts.more.length > 0 || metas.some((meta) => meta.more);
	if (post.excerptOnly) post.excerpt = post.text;
	const counts = metas.flatMap((meta) => (meta.count === null ? [] : [meta.count]));
	post.comments.count = counts.length === 0 ? null : Math.max(...counts);
	if (metas.some((meta) => meta.closed)) post.comments.open = false;
	const lost = metas.reduce((sum, meta) => sum + meta.lostTags, 0);
	if (lost > 0)
		say(post, diagnose("tags-lost", { count: lost }, { line: lineOf(parts, (meta) => meta.lostTags > 0) }));
	return post;
}

/** A title that is a link leads to its post; one to the front page or a place in the page does not. */
function addressOf({ title }: PostParts): string | null {
	const address = title?.line.address ?? "";
	if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
	const { pathname, search, hash, href } = new URL(address);
	return hash === "" && (pathname.length > 1 || search !== "") ? href : null;
}

const titlePrefixes = vocabularies.flatMap(({ table }) => [
	...table.protectedTitle.map((prefix) => ({ prefix: prefix.replace(/\s*\*$/, ""), protects: true })),
	...table.privateTitle.map((prefix) => ({ prefix: prefix.replace(/\s*\*$/, ""), protects: false })),
]);

/** `Protected: TITLE` is what WordPress prints for a post with a password. */
function setTitle(post: CapturedPost, title: string): void {
	post.title = title;
	if (!title.includes(":")) return;
	const normal = title.replace(/\s+:/, ":");
	for (const { prefix, protects } of titlePrefixes) {
		if (!normal.toLowerCase().startsWith(`${prefix} `)) continue;
		post.title = normal.slice(prefix.length).trim();
		if (protects) post.protected = true;
		else post.status = "private";
		return;
	}
}

const unique = (values: readonly string[]) => [...new Set(values)];

function say(post: CapturedPost, diagnostic: CapturedPost["evidence"]["diagnostics"][number]): void {
	post.evidence.diagnostics.push(diagnostic);
}

function lineOf(parts: PostParts, test: (meta: MetaLine) => boolean): number | null {
	return parts.meta.find((reading) => reading.meta !== null && test(reading.meta))?.line.number ?? null;
}

function setDate(post: CapturedPost, date: PostDate | null, { order }: PostContext): void {
	if (date === null) return;
	const { written, yearFrom } = date;
	const position = { line: post.evidence.line };
	post.published = toMoment(written, order);
	if (post.published === null)
		say(post, diagnose("date-open", { reason: written.either === null ? "year" : "order" }, position));
	else if (written.month === null && written.either === null)
		say(post, diagnose("date-open", { reason: "month" }, position));
	else if (yearFrom !== null)
		say(post, diagnose("year-inferred", { year: written.year ?? 0, from: yearFrom }, position));
}

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
