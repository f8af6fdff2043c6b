import { escapeHtml, isWide, narrowed } from "../links/entities.ts";

/** HTML that needs no escaping any more. */
export class Html {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}

	toString(): string {
		return this.text;
	}
}

export type Printable = Html | string | number | null | undefined | false | readonly Printable[];

function printAll(values: readonly Printable[]): string {
	let text = "";
	for (const value of values) text += print(value);
	return text;
}

function print(value: Printable): string {
	if (typeof value === "string") return escapeHtml(value);
	if (value instanceof Html) return value.text;
	if (typeof value === "number") return String(value);
	return value === null || value === undefined || value === false ? "" : printAll(value);
}

/** A template whose values are escaped unless they are HTML already; nothing is printed for null and false. */
export function html(parts: TemplateStringsArray, ...values: Printable[]): Html {
	let text = parts[0] ?? "";
	for (let index = 0; index < values.length; index++) text += print(values[index]) + (parts[index + 1] ?? "");
	return new Html(text);
}

/** Text that is HTML already, such as a cleaned body. */
export const raw = (text: string): Html => new Html(text);

/** Apart from templates, because what bundles code writes templates that hold it in another, slower way. */
export const scriptEnd: Html = raw("</script>\n");

/**
 * The same text in one piece. Templates put a text together from hundreds of pieces, which V8 keeps apart until somebody
 * looks inside, and until then each piece costs memory.
 */
export function flat(text: string): string {
	text.charCodeAt(0);
	return text;
}

/**
 * Texts that are put into one piece together. V8 moves each page twice while it is young, but never a text of hundreds of
 * pages, and keeps what is cut out of it in a few bytes. One that needs two bytes for each character does not make the others so.
 */
export function inOnePiece(texts: readonly string[]): string[] {
	const all = texts.join("");
	let start = 0;
	const cut = texts.map(({ length }) => {
		start += length;
		return all.slice(start - length, start);
	});
	return isWide(all) ? cut.map(narrowed) : cut;
}
