import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt("zero", { html: false }).enable([
	"emphasis",
	"strikethrough",
	"link",
	"autolink",
	"entity",
	"escape",
]);

/** Nothing that a person wrote as one paragraph is longer. */
const longest = 50_000;

/** Links as Markdown writes them, which stay; else addresses without angle brackets, as printed pages have them. */
const links =
	/\[[^[\]]{0,2000}\]\([^()\s]{0,2000}\)|<[^<>\s]{0,2000}>|(?<![\p{L}\p{N}/.@-])((?:https?:\/\/|www\.)[^\s<>"“”‘’|\\^`{}]+)/giu;

/** An address ends before the punctuation of the sentence that it stands in. */
function trimAddress(address: string): string {
	const plain = address.replace(/[.,;:!?'*_]+$/, "");
	return plain.endsWith(")") && !plain.includes("(") ? trimAddress(plain.slice(0, -1)) : plain;
}

/** Turns bare addresses into links that say what they said. */
function withLinks(text: string): string {
	return text.replace(links, (found, address: string | undefined) => {
		if (address === undefined) return found;
		const plain = trimAddress(found);
		if (plain.length < 8 || !plain.slice(4).includes(".")) return found;
		const target = /^www\./i.test(plain) ? `http://${plain}` : plain;
		return `[${plain.replace(/[[\]*_~]/g, "\\$&")}](<${target}>)${found.slice(plain.length)}`;
	});
}

/** HTML of one paragraph of Markdown: emphasis, links and escapes, never tags of the source's own. */
export function renderInlineMarkdown(text: string): string {
	return markdown.renderInline(text.length > longest ? escapeAll(text) : withLinks(text));
}

const escapeAll = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");

const whole = new MarkdownIt({ html: true });

/** HTML of a document in Markdown, with the HTML that it holds; what is unsafe in it is the cleaner's business. */
export function renderMarkdown(text: string): string {
	return whole.render(text);
}
