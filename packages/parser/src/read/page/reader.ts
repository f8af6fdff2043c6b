import { openPage } from "../../html/document.ts";
import { mapAddresses } from "../../html/map-addresses.ts";
import type { Input } from "../../input/input.ts";
import type { Ledger } from "../../model/archive.ts";
import type { Capture, CapturedPost } from "../../model/capture.ts";
import { emptyLedger } from "../../model/empty.ts";
import type { Moment } from "../../model/moment.ts";
import type { Reader } from "../reader.ts";
import { readPage } from "./page.ts";

const beginning =
	/^[\s\ufeff]*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;

const fragment =
	/^[\s\ufeff]*(?:<!--[^>]{0,2000}-->\s*)*<(?:article|aside|blockquote|center|div|h[1-6]|header|link|main|meta|nav|ol|p|section|span|table|title|ul)(?:\s[^<>]{0,1000})?>/i;
const closings = /<\/(?:article|blockquote|div|h[1-6]|li|p|section|table|td)>/gi;
const fewestClosings = 3;

/** What somebody cut out of a page. */
const isFragment = (head: string): boolean =>
	fragment.test(head.slice(0, 4096)) && (head.match(closings)?.length ?? 0) >= fewestClosings;

const archived = /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/[0-9]{4,14}(?:[a-z]{2}_)?\/(?=https?:)/i;

const original = (address: string): string => address.replace(archived, "");

/** Addresses as they were before the Wayback Machine led them to its own copies. */
function withoutWayback(html: string): string {
	return html.includes("/web/") ? mapAddresses(html, ({ value }) => original(value)) : html;
}

const linesIn = (text: string): number => text.split(/\r\n?|\n/).filter((line) => line.trim() !== "").length;

/** A page's lines by what they hold, counted as the bodies hold them; the rest is the page's frame. */
function ledgerOf(text: string, posts: readonly CapturedPost[]): Ledger {
	const lines = linesIn(text);
	const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
	const content = Math.min(lines, sum(posts.map(({ html }) => linesIn(html))));
	const written = sum(posts.flatMap(({ comments }) => comments.items.map(({ html }) => linesIn(html))));
	const comments = Math.min(lines - content, written);
	return { ...emptyLedger(), lines, content, comments, furniture: lines - content - comments };
}

function newest(posts: readonly CapturedPost[]): Moment | null {
	const moments = posts.flatMap(({ published, comments }) => [
		published,
		...comments.items.map((comment) => comment.published),
	]);
	return moments.reduce(
		(latest, moment) => (moment && (!latest || moment.iso > latest.iso) ? moment : latest),
		null,
	);
}

/** Saved pages of blogs, as browsers and crawlers keep them. */
export const pageReader: Reader = {
	format: "html",
	detect: ({ head }) => (beginning.test(head.slice(0, 4096)) ? 0.9 : isFragment(head) ? 0.6 : 0),
	read(input: Input): Capture {
		const { site, posts, diagnostics } = readPage(
			openPage(withoutWayback(input.text)),
			input.url && original(input.url),
		);
		const { id, path } = input;
		return {
			id,
			path,
			format: "html",
			site,
			capturedAfter: newest(posts),
			capturedBefore: null,
			posts,
			diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, capture: id })),
			ledger: ledgerOf(input.text, posts),
			lines: [],
			within: { summaries: [], sites: [] },
		};
	},
};
