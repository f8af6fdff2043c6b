const written: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const meant: Record<string, string> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	"#39": "'",
	"#x27": "'",
	nbsp: "\u00a0",
};

const special = /[&<>"]/;

/** Escapes text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
	return special.test(text) ? text.replace(/[&<>"]/g, (character) => written[character] ?? character) : text;
}

/** The text of an attribute that a serialiser wrote: it knows the entities that serialisers use. */
export function unescapeHtml(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(amp|lt|gt|quot|#39|#x27|nbsp);/g, (whole, name: string) => meant[name] ?? whole);
}
