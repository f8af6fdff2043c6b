import type { Line } from "./split.ts";

/** A page without the numbers of its links, and the list of addresses that stood under it. */
export interface NumberedLinks {
	lines: readonly Line[];
	/** The heading and the lines of the list, and what the page's head links to. */
	list: readonly Line[];
}

/** `7. http://example.org/`; `elinks` prints what the link says, and its address on the next line. */
const entry = /^(\d{1,5})\. (\S.*)$/;
const addressAlone = /^[a-z][a-z0-9+.-]{1,20}:(?:\S*$|\S*[/?=])/i;
const longestHeading = 30;
const listHeading = /^references$|links:?$/i;
/** `#[1]Feed [2]Comments feed`: the `<link>` elements of the page. */
const headLink = /^#\[\d/;
const marker = /\[(\d{1,5})\]/g;

/**
 * Text browsers (`lynx -dump`) number the links of a page, `[7]like this`, and list their addresses under it.
 * Takes the numbers out, and tells each line that is one link its address.
 */
export function takeLinkNumbers(lines: readonly Line[]): NumberedLinks {
	const addresses = new Map<string, string>();
	let heading = -1;
	let start = -1;
	let below = "";
	for (let at = lines.length - 1; at >= 0; at--) {
		const { text, blank } = lines[at] as Line;
		if (blank) continue;
		if (addressAlone.test(text)) {
			below = text;
			continue;
		}
		const [, number, words = ""] = entry.exec(text) ?? [];
		const address = addressAlone.test(words) ? words : below;
		below = "";
		if (number !== undefined && address !== "") {
			addresses.set(number, address);
			start = at;
			continue;
		}
		// `References`, and perhaps `Visible links` under it.
		if (start < 0 || text.length > longestHeading) break;
		heading = at;
		if (!/links:?$/i.test(text)) break;
	}
	if (heading < 0 || heading > start) return withoutLostList(lines, lines.length);
	// A list that does not begin with 1 counts other links than the page does.
	if (!addresses.has("1"))
		return withoutLostList(lines, listHeading.test((lines[heading] as Line).text) ? heading : lines.length);
	const own: Line[] = [];
	const list: Line[] = [];
	let ofHead = false;
	const numbers = new LinkNumbers(addresses);
	for (const line of lines.slice(0, heading)) {
		ofHead = headLink.test(line.text) || (ofHead && !line.blank);
		const plain = numbers.without(line);
		own.push(...(ofHead ? [] : [plain]));
		// A link without words leaves a blank line.
		if (ofHead || plain.blank !== line.blank) list.push(line);
	}
	return { lines: own, list: [...list, ...lines.slice(heading)] };
}

/** A number before a link, whose list of addresses may be lost. */
const before = /(?<![\p{L}\p{N}\]])\[(\d{1,5})\](?=\S|$)/gu;
const fewestNumbers = 3;

/** Numbers that count the links of a page from 1 on are none of its text, even where their list, from `end` on, is lost. */
function withoutLostList(lines: readonly Line[], end: number): NumberedLinks {
	const own = lines.slice(0, end);
	const list = lines.slice(end);
	let last = 0;
	for (const { text } of own) {
		if (!text.includes("[")) continue;
		for (const [, number] of text.matchAll(before))
			if (Number(number) !== ++last) return { lines: own, list };
	}
	if (last < fewestNumbers) return { lines: own, list };
	const plain = own.map((line) =>
		line.text.includes("[") ? withText(line, line.text.replace(before, "")) : line,
	);
	return {
		lines: plain,
		list: [...own.filter(({ blank }, index) => plain[index]?.blank !== blank), ...list],
	};
}

const withText = (line: Line, text: string): Line => ({
	...line,
	text: text.trim(),
	blank: text.trim() === "",
});

/** The numbers of a page whose list stands under it; the fields of a form have numbers, too, but no address. */
class LinkNumbers {
	readonly #addresses: ReadonlyMap<string, string>;
	#last = 0;

	constructor(addresses: ReadonlyMap<string, string>) {
		this.#addresses = addresses;
	}

	without(line: Line): Line {
		if (!line.text.includes("[")) return line;
		const found: string[] = [];
		const text = line.text.replace(marker, (mark, number: string) => {
			if (!this.#addresses.has(number) && Number(number) !== this.#last + 1) return mark;
			this.#last = Number(number);
			found.push(number);
			return "";
		});
		const [first] = found;
		if (first === undefined) return line;
		const plain = withText(line, text);
		const address =
			found.length === 1 && line.text.startsWith(`[${first}]`) ? this.#addresses.get(first) : undefined;
		return address === undefined ? plain : { ...plain, address };
	}
}
