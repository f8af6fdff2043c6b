import type { Line } from "./split.ts";

/** A page without the numbers of its links, and the list of addresses that stood under it. */
export interface NumberedLinks {
	lines: readonly Line[];
	/** The heading and the lines of the list, and what the page's head links to. */
	list: readonly Line[];
}

const entry = /^(\d{1,5})\. ([a-z][a-z0-9+.-]{1,20}:\S*)$/i;
const longestHeading = 30;
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
	for (let at = lines.length - 1; at >= 0; at--) {
		const { text, blank } = lines[at] as Line;
		if (blank) continue;
		const [, number, address] = entry.exec(text) ?? [];
		if (number !== undefined && address !== undefined) {
			addresses.set(number, address);
			start = at;
			continue;
		}
		// `References`, and perhaps `Visible links` under it.
		if (start < 0 || text.length > longestHeading) break;
		heading = at;
		if (!/links:?$/i.test(text)) break;
	}
	if (!addresses.has("1") || heading < 0 || heading > start) return { lines, list: [] };
	const own: Line[] = [];
	const list: Line[] = [];
	let ofHead = false;
	for (const line of lines.slice(0, heading)) {
		ofHead = headLink.test(line.text) || (ofHead && !line.blank);
		if (ofHead) list.push(line);
		else own.push(withoutNumbers(line, addresses));
	}
	return { lines: own, list: [...list, ...lines.slice(heading)] };
}

function withoutNumbers(line: Line, addresses: ReadonlyMap<string, string>): Line {
	if (!line.text.includes("[")) return line;
	let found = 0;
	const text = line.text.replace(marker, (mark, number: string) => {
		if (!addresses.has(number)) return mark;
		found++;
		return "";
	});
	if (found === 0) return line;
	const [first] = line.text.match(/^\[(\d{1,5})\]/)?.slice(1) ?? [];
	const address = found === 1 && first !== undefined ? addresses.get(first) : undefined;
	const plain = { ...line, text: text.trim(), blank: text.trim() === "" };
	return address === undefined ? plain : { ...plain, address };
}
