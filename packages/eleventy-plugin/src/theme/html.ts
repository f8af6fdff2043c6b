import { escapeHtml } from "../links/entities.ts";

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

function print(value: Printable): string {
	if (typeof value === "string") return escapeHtml(value);
	if (value instanceof Html) return value.text;
	if (typeof value === "number") return String(value);
	if (value === null || value === undefined || value === false) return "";
	let text = "";
	for (const one of value) text += print(one);
	return text;
}

/** A template whose values are escaped unless they are HTML already; nothing is printed for null and false. */
export function html(parts: TemplateStringsArray, ...values: Printable[]): Html {
	let text = parts[0] ?? "";
	for (let index = 0; index < values.length; index++) text += print(values[index]) + (parts[index + 1] ?? "");
	return new Html(text);
}

/** Text that is HTML already, such as a cleaned body. */
export const raw = (text: string): Html => new Html(text);

/**
 * The same text in one piece. Templates put a text together from hundreds of pieces, which V8 keeps apart until somebody
 * looks inside; Eleventy does so only when it writes, after all pages were made, and until then each piece costs memory.
 */
export function flat(text: string): string {
	text.charCodeAt(0);
	return text;
}
