import type { DayOrder } from "../../dates/written-day.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { LineLedger, Role } from "../../lines/ledger.ts";
import type { Line } from "../../lines/split.ts";
import type { CapturedPost } from "../../model/capture.ts";
import type { Site } from "../../model/site.ts";
import type { Settings } from "../../options/options.ts";
import type { TextLayout } from "../../options/text-layout.ts";
import { type CommentSection, findComments } from "./comment-section.ts";
import { readComments } from "./comments.ts";
import { setConfidence } from "./confidence.ts";
import { splitGluedCounts } from "./glued-counts.ts";
import { splitJoinedTerms } from "./joined-terms.ts";
import { alignValues } from "./layout/aligned-values.ts";
import { termsOf } from "./layout/known-terms.ts";
import { endLastAtFoot } from "./layout/last-end.ts";
import { findLayout, type Layout } from "./layout/layout.ts";
import { withNamedTitle } from "./layout/named-title.ts";
import { repeatedLines } from "./layout/repeated-lines.ts";
import { orderOfPage } from "./page-dates.ts";
import { endOfStart } from "./page-start.ts";
import { pagesOf } from "./pages.ts";
import { type PostParts, partsOf } from "./parts.ts";
import { makePost, metasOf, type PostContext } from "./post.ts";
import { inferYearFromComment, inferYears, orderBySequence, statedDate } from "./post-dates.ts";
import { readLines } from "./read-lines.ts";
import type { Reading } from "./reading.ts";
import { applyListing, readPageHead } from "./site.ts";
import { findTail } from "./tail.ts";
import { settleUnlabelled } from "./unlabelled.ts";
import { type Vocabulary, vocabulariesWith } from "./vocabulary.ts";

export interface Page {
	site: Site;
	posts: CapturedPost[];
	diagnostics: Diagnostic[];
}

/** Reads a dump: its lines one by one, then each of its pages. */
export function readPages(lines: readonly Line[], ledger: LineLedger, settings: Settings): Page {
	const known = vocabulariesWith(settings.vocabulary);
	const all = readLines(lines, known);
	settleUnlabelled(all);
	const context: DumpContext = { order: orderOfPage(all), known, layout: settings.layout, ledger };
	let offset = 0;
	const pages = pagesOf(all).map((readings) => {
		const page = readPage(readings, offset, context);
		offset += page.posts.length;
		return page;
	});
	const [first] = pages as [Page, ...Page[]];
	return {
		site: pages.find(({ site }) => site.title !== null)?.site ?? first.site,
		posts: pages.flatMap(({ posts }) => posts),
		diagnostics: pages.flatMap(({ diagnostics }) => diagnostics),
	};
}

/** What holds for all pages of a dump. */
interface DumpContext {
	order: DayOrder | null;
	known: readonly Vocabulary[];
	layout: TextLayout | null;
	ledger: LineLedger;
}

/** Reads a page: the comments, the layout, and each post; `offset` counts the posts of the pages before. */
function readPage(
	all: readonly Reading[],
	offset: number,
	{ order, known, layout: pinned, ledger }: DumpContext,
): Page {
	const tail = findTail(all);
	const readings = all.slice(0, tail);
	const section = findComments(readings);
	const main = section === null ? readings : readings.slice(0, section.from);
	const start = endOfStart(main);
	const found = findLayout(main.slice(start), repeatedLines(all), pinned);
	const placed = endLastAtFoot(main.slice(start), found.segments).map(({ title, from, to }) => ({
		title: title < 0 ? title : title + start,
		from: from + start,
		to: to + start,
	}));
	const segments = withNamedTitle(main, placed, section?.title ?? null);
	const layout = { ...found, segments: alignValues(main, segments, termsOf(all)) };
	const first = layout.segments[0]?.from ?? 0;
	const head = readPageHead(main.slice(0, first));
	for (const [reading, name] of head.roles)
		ledger.assign(
			reading.line,
			name.startsWith("site") || name === "listing-heading" ? "metadata" : "furniture",
			name,
		);
	dropSiteLines(main.slice(first), head.site);
	const parts = layout.segments.map((segment) => partsOf(main, segment));
	const stated = parts.map((part) => statedDate(metasOf(part)));
	const comment = section?.heads.find(({ date }) => date?.year != null)?.date ?? null;
	const dates = inferYears(stated, head.listing);
	dates.splice(-1, 1, ...dates.slice(-1).map((date) => inferYearFromComment(date, comment)));
	const context: PostContext = { order: order ?? orderBySequence(stated), language: null, known };
	const posts = parts.map((part, index) => {
		account(ledger, part, offset + index);
		return makePost(part, dates[index] ?? null, context);
	});
	applyListing(posts, head.listing);
	splitJoinedTerms(posts);
	splitGluedCounts(posts);
	setConfidence(posts, main, layout);
	if (section !== null) addComments(posts, all, section, tail, context, ledger, offset);
	for (const reading of all) ledger.assign(reading.line, "furniture", reading.furniture ?? "page-tail");
	return { site: head.site, posts, diagnostics: diagnosticsOf(all, layout) };
}

/** The name and the tagline of the site may stand on the page again, between posts or under them. */
function dropSiteLines(readings: readonly Reading[], { title, description }: Site): void {
	for (const reading of readings)
		if (reading.text === title || reading.text === description) reading.furniture = "footer";
}

function diagnosticsOf(readings: readonly Reading[], { segments, by }: Layout): Diagnostic[] {
	if (readings.length === 0) return [diagnose("empty-document", {})];
	return by === "one-post" && segments.length > 0 ? [diagnose("layout-unproven", {})] : [];
}

function account(ledger: LineLedger, parts: PostParts, post: number): void {
	const assign = (readings: readonly Reading[], role: Role, name: (reading: Reading) => string) => {
		for (const reading of readings) ledger.assign(reading.line, role, name(reading), post);
	};
	if (parts.title !== null) assign([parts.title], "metadata", () => "title");
	assign(parts.meta, "metadata", (reading) => reading.meta?.slots.join(", ") || "meta-word");
	assign(parts.body, "content", () => "body");
	assign(parts.more, "furniture", () => "more-link");
	assign(parts.furniture, "furniture", (reading) => reading.furniture ?? "unknown");
}

/** Gives the comments of a page to its last post. */
function addComments(
	posts: readonly CapturedPost[],
	readings: readonly Reading[],
	section: CommentSection,
	tail: number,
	context: PostContext,
	ledger: LineLedger,
	offset: number,
): void {
	const post = posts.at(-1);
	if (post === undefined) return;
	const { from, start } = section;
	const { items, roles, diagnostics } = readComments(readings, section, tail, context.order);
	const index = offset + posts.length - 1;
	const first = readings[from] as Reading;
	if (start > from) ledger.assign(first.line, "comments", "comments-heading", index);
	for (const [reading, role] of roles) {
		if (role === "furniture")
			ledger.assign(reading.line, "furniture", reading.furniture ?? "comment-form", index);
		else ledger.assign(reading.line, "comments", role, index);
	}
	post.comments.items = items;
	for (const diagnostic of diagnostics) post.evidence.diagnostics.push(diagnostic);
	if ([...roles].some(([{ meta }, role]) => role === "furniture" && meta?.closed)) post.comments.open = false;
	if (section.stated !== null) post.comments.count = section.stated;
	const { count } = post.comments;
	if (count !== null && count !== items.length)
		post.evidence.diagnostics.push(
			diagnose("comments-missing", { stated: count, found: items.length }, { line: first.line.number }),
		);
}
