const written: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"…": "&hellip;",
};
const meant: Record<string, string> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	"#39": "'",
	"#x27": "'",
	nbsp: "\u00a0",
};

const special = /[&<>"…]/;

const wide = /[^\0-\xff]/;

/** Whether a text takes two bytes for each sign; V8 knows without looking at those that take one. */
export const isWide = (text: string): boolean => wide.test(text);

/** The same text with a byte for each sign, where it can be. */
export const narrowed = (text: string): string =>
	isWide(text) ? text : Buffer.from(text, "latin1").toString("latin1");

/**
 * Escapes text for HTML content and double-quoted attributes. The ellipsis that ends an excerpt goes, too: one sign beyond
 * Latin-1 makes V8 keep two bytes for each sign of the whole page, and take twice as long to write it.
 */
export function escapeHtml(text: string): string {
	if (!special.test(text)) return text;
	const escaped = text.replace(/[&<>"…]/g, (character) => written[character] ?? character);
	return text.endsWith("…") ? narrowed(escaped) : escaped;
}

/** The text of an attribute that a serialiser wrote: it knows the entities that serialisers use. */
export function unescapeHtml(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(amp|lt|gt|quot|#39|#x27|nbsp);/g, (whole, name: string) => meant[name] ?? whole);
}
