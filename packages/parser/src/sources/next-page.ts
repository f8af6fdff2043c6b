import { feedPageOf } from "../addresses/feed-page.ts";
import { resolveAddress } from "../feed/addresses.ts";
import { type InputDocument, toInput } from "../input/input.ts";
import { decodeEntities } from "../xml/entities.ts";

const firstItem = /<(?:[\w.-]{1,40}:)?(?:item|entry)[\s/>]/i;
const link = /<(?:[\w.-]{1,40}:)?link\s[^<>]{1,2000}>/gi;
const relation = /\srel\s*=\s*["'](?:next|prev-archive)["']/i;
const target = /\shref\s*=\s*(?:"([^"]+)"|'([^']+)')/i;

/** WordPress names no next page, but has one under a number as long as there are posts. */
const wordPress = /<generator>\s*https?:\/\/wordpress\.(?:org|com)\//i;

function stated(text: string): string | null {
	if (/^\s*\{/.test(text)) {
		try {
			const { next_url: next } = JSON.parse(text);
			return typeof next === "string" ? next : null;
		} catch {
			return null;
		}
	}
	const head = text.slice(0, firstItem.exec(text)?.index);
	const tag = head.match(link)?.find((one) => relation.test(one));
	const [, double, single] = tag === undefined ? [] : (target.exec(tag) ?? []);
	const written = double ?? single;
	return written === undefined ? null : decodeEntities(written);
}

function counted(text: string, url: string): string | null {
	if (!wordPress.test(text) || !firstItem.test(text) || !URL.canParse(url)) return null;
	const next = new URL(url);
	next.searchParams.set("paged", String(feedPageOf(url).page + 1));
	return next.href;
}

/** The address of the page with the posts before those of a feed; `null` where there is none. */
export function nextPageOf(document: InputDocument): string | null {
	const { url } = document;
	if (url === undefined) return null;
	const input = toInput(document);
	const next = stated(input.head.trimStart().startsWith("{") ? input.text : input.head);
	const address = next === null ? counted(input.head, url) : resolveAddress(next, [url]);
	return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
