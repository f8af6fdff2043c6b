import { tokenize } from "./tokenize.ts";

// WordPress stores what its author typed: a blank line is a paragraph, a line end a line break. The theme
// made HTML of that each time it showed the post; an export holds the typed form.

/** Where and how the words between two block tags are divided. */
type Layout = "paragraphs" | "one-or-paragraphs" | "line" | "frame" | "verbatim";

const layouts: Record<Layout, string> = {
	/** Always paragraphs. */
	paragraphs: "blockquote",
	/** Bare words, or paragraphs where a blank line divides them. */
	"one-or-paragraphs":
		"article aside caption center dd details div dt fieldset figcaption figure footer form header legend li main nav section summary td th",
	/** Words only; no paragraph fits in. */
	line: "address h1 h2 h3 h4 h5 h6 p",
	/** Only other blocks; bare text is left alone. */
	frame: "col colgroup dl hr menu ol table tbody tfoot thead tr ul",
	/** Nothing inside is touched. */
	verbatim: "math noscript object pre script select style svg textarea",
};

const layoutOf = new Map<string, Layout>();
for (const [layout, names] of Object.entries(layouts))
	for (const name of names.split(" ")) layoutOf.set(name, layout as Layout);

const empties = new Set(["hr", "col"]);
const blankLine = /\n[ \t]*\n\s*/;

/** Line ends within a paragraph become `<br />`, save where one stands already. */
function breakLines(words: string): string {
	const lines = words.split("\n").map((line) => line.trim());
	return lines
		.map((line, index) => {
			const isLast = index === lines.length - 1;
			return isLast || /<br\s{0,4}\/?>$/i.test(line.slice(-9)) ? line : `${line}<br />`;
		})
		.join("\n");
}

/** `<!--more-->` and its like alone make no paragraph. */
function isOnlyComments(chunk: string): boolean {
	let rest = chunk;
	while (rest.startsWith("<!--")) {
		const end = rest.indexOf("-->");
		if (end < 0) return true;
		rest = rest.slice(end + 3).trimStart();
	}
	return rest === "";
}

/** What stands between two block tags, as the element around it wants it. */
function layOut(run: string, around: string): string {
	const words = run.trim();
	const layout = layoutOf.get(around) ?? "paragraphs";
	if (words === "" || layout === "frame") return words;
	const chunks = words.split(blankLine).map(breakLines);
	if (around === "p") return chunks.join("</p>\n<p>");
	if (layout === "line") return chunks.join("<br />\n");
	if (layout === "one-or-paragraphs" && chunks.length === 1) return words === "" ? "" : (chunks[0] as string);
	return chunks.map((chunk) => (isOnlyComments(chunk) ? chunk : `<p>${chunk}</p>`)).join("\n");
}

/** Which block elements are open, tolerant of whatever the author forgot to close. */
class OpenBlocks {
	readonly #names: string[] = [];
	readonly #count = new Map<string, number>();

	get innermost(): string {
		return this.#names.at(-1) ?? "";
	}

	has(name: string): boolean {
		return (this.#count.get(name) ?? 0) > 0;
	}

	open(name: string): void {
		if (this.innermost === "p") this.close("p");
		this.#names.push(name);
		this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
	}

	close(name: string): void {
		while (this.has(name)) {
			const last = this.#names.pop() as string;
			this.#count.set(last, (this.#count.get(last) ?? 1) - 1);
			if (last === name) return;
		}
	}
}

interface Tag {
	name: string;
	closes: boolean;
	/** `<br/>`, and `<hr>` without the slash. */
	empty: boolean;
	start: number;
	end: number;
}

/** The tags of block elements, in order. */
function blockTags(html: string): Tag[] {
	const tags: Tag[] = [];
	let open: Tag | null = null;
	const finish = (end: number, empty: boolean) => {
		if (open !== null) tags.push({ ...open, end: end + 1, empty: empty || empties.has(open.name) });
		open = null;
	};
	const ignore = () => {};
	tokenize(html, false, {
		onopentagname(start, end) {
			const name = html.slice(start, end).toLowerCase();
			open = layoutOf.has(name) ? { name, closes: false, empty: false, start: start - 1, end } : null;
		},
		onopentagend: (end) => finish(end, false),
		onselfclosingtag: (end) => finish(end, true),
		onclosetag(start, end) {
			const name = html.slice(start, end).toLowerCase();
			const close = html.indexOf(">", end);
			if (!layoutOf.has(name) || close < 0) return;
			tags.push({ name, closes: true, empty: false, start: html.lastIndexOf("</", start), end: close + 1 });
		},
		onattribdata: ignore,
		onattribentity: ignore,
		onattribend: ignore,
		onattribname: ignore,
		oncdata: ignore,
		oncomment: ignore,
		ondeclaration: ignore,
		onend: ignore,
		onprocessinginstruction: ignore,
		ontext: ignore,
		ontextentity: ignore,
	});
	return tags;
}

/** Makes paragraphs and line breaks of what WordPress's author typed; what is marked up already stays. */
export function paragraphs(typed: string): string {
	const html = typed.replace(/\r\n?/g, "\n");
	const open = new OpenBlocks();
	const blocks: string[] = [];
	let from = 0;
	let kept: { name: string; depth: number } | null = null;
	for (const { name, closes, empty, start, end } of blockTags(html)) {
		if (kept !== null) {
			if (name === kept.name && !empty) kept.depth += closes ? -1 : 1;
			if (kept.depth > 0) continue;
			kept = null;
			blocks.push(html.slice(from, end));
		} else {
			blocks.push(layOut(html.slice(from, start), open.innermost));
			from = start;
			if (layoutOf.get(name) === "verbatim" && !closes && !empty) {
				kept = { name, depth: 1 };
				continue;
			}
			blocks.push(html.slice(start, end));
			if (closes) open.close(name);
			else if (!empty) open.open(name);
		}
		from = end;
	}
	blocks.push(kept === null ? layOut(html.slice(from), open.innermost) : html.slice(from));
	return joinBlocks(blocks.filter((block) => block !== ""));
}

const holdsWords = /<(?:address|caption|d[dt]|figcaption|h[1-6]|legend|li|p|summary|t[dh])(?:\s[^<>]*)?>$/i;
const endsWords = /^<\/(?:address|caption|d[dt]|figcaption|h[1-6]|legend|li|p|summary|t[dh])>/i;

/** A line feed between blocks, none between words and the tags around them. */
function joinBlocks(blocks: readonly string[]): string {
	return blocks
		.map((block, index) => {
			const before = blocks[index - 1];
			const tight = before === undefined || holdsWords.test(before) || endsWords.test(block);
			return tight ? block : `\n${block}`;
		})
		.join("");
}
