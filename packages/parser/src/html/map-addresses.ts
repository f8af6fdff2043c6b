import { escapeHtml } from "./escape.ts";
import { tokenize } from "./tokenize.ts";

/** One attribute that holds an address (or, in a `srcset`, several). */
export interface AddressAttribute {
	element: string;
	name: string;
	/** Decoded. */
	value: string;
}

const addressNames: ReadonlySet<string> = new Set(
	"href src srcset cite poster action formaction background data longdesc lowsrc dynsrc usemap codebase classid archive ping manifest profile imagesrcset to from values by".split(
		" ",
	),
);

const isAddress = (name: string): boolean =>
	addressNames.has(name) || /(?:^|[:-])(?:href|src|url)$/.test(name);

/**
 * Edits the addresses of a piece of HTML in place and leaves every other byte of it as it is. `map` gives the
 * new value, `undefined` for no change, or `null` to leave the attribute empty.
 */
export function mapAddresses(
	html: string,
	map: (attribute: AddressAttribute) => string | null | undefined,
): string {
	if (!html.includes("<") || !html.includes("=")) return html;
	const pieces: string[] = [];
	let copied = 0;
	let element = "";
	let name = "";
	let value = "";
	let start = 0;
	const ignore = (): void => {};
	tokenize(html, true, {
		onopentagname(from, to) {
			element = html.slice(from, to).toLowerCase();
		},
		onattribname(from, to) {
			name = html.slice(from, to).toLowerCase();
			value = "";
			start = from;
		},
		onattribdata(from, to) {
			value += html.slice(from, to);
		},
		onattribentity(codePoint) {
			value += String.fromCodePoint(codePoint);
		},
		onattribend(_quote, end) {
			if (value === "" || !isAddress(name)) return;
			const mapped = map({ element, name, value });
			if (mapped === undefined || mapped === value) return;
			pieces.push(html.slice(copied, start), `${name}="${escapeHtml(mapped ?? "")}"`);
			copied = end;
		},
		ontext: ignore,
		ontextentity: ignore,
		onclosetag: ignore,
		onopentagend: ignore,
		onselfclosingtag: ignore,
		oncdata: ignore,
		oncomment: ignore,
		ondeclaration: ignore,
		onprocessinginstruction: ignore,
		onend: ignore,
	});
	return copied === 0 ? html : pieces.join("") + html.slice(copied);
}
