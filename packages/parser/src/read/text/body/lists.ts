import type { BlockReader, BodyLine } from "./line.ts";

const glyph = /^[•●▪◦‣∙○■□◆◇]/;

/** An item belongs to a list if it is indented, has a bullet, or its neighbour is an item too. */
export function isItem(lines: readonly BodyLine[], at: number): boolean {
	const line = lines[at];
	if (line === undefined || line.list === null) return false;
	const { list } = line;
	if (list.indent > 0 || glyph.test(line.text)) return true;
	const before = lines[at - 1];
	const after = lines[at + 1];
	const beside = (other: BodyLine | undefined) => other?.list != null && other.list.ordered === list.ordered;
	return (beside(before) && line.blanks === 0) || (beside(after) && after?.blanks === 0);
}

interface Item {
	depth: number;
	/** What its list is made of: its numbers, or which bullet. */
	kind: string;
	number: number | null;
	paragraphs: string[];
}

/** Items with what belongs to them, up to the first line that does not. */
export const readList: BlockReader = (lines, at, { inline }) => {
	if (!isItem(lines, at)) return null;
	const first = lines[at] as BodyLine;
	const items: Item[] = [];
	let next = at;
	for (; next < lines.length; next++) {
		const line = lines[next] as BodyLine;
		const last = items.at(-1);
		if (isItem(lines, next) && line.list !== null) {
			const { number, text, indent } = line.list;
			const kind = kindOf(line);
			if (last !== undefined && line.blanks > 0 && kind !== last.kind && indent === first.list?.indent) break;
			items.push({ depth: indent, kind, number, paragraphs: [inline(text)] });
		} else if (last !== undefined && line.indent > last.depth + 1) {
			if (line.blanks > 0) last.paragraphs.push(inline(line.text));
			else last.paragraphs.push(`${last.paragraphs.pop()}<br>\n${inline(line.text)}`);
		} else break;
	}
	return { html: nest(items), next };
};

function kindOf({ list, text }: BodyLine): string {
	return list?.ordered === true ? "1." : text.charAt(0);
}

const deepest = 20;

/** Items with their depths as nested lists; where the depth is the same, another bullet stands deeper. */
function nest(items: readonly Item[]): string {
	let html = "";
	const open: { depth: number; kind: string; tag: string }[] = [];
	const close = () => {
		html += `</li>\n</${open.pop()?.tag}>`;
	};
	for (const { depth, kind, number, paragraphs } of items) {
		while (open.length > 1 && depth < (open.at(-1)?.depth ?? 0)) close();
		const holder = open.findLastIndex((list) => list.depth === depth && list.kind === kind);
		if (holder >= 0) while (open.length > holder + 1) close();
		const current = open.at(-1);
		const level = depth === current?.depth;
		const inside =
			current === undefined ||
			depth > current.depth ||
			(level && holder < 0 && glyph.test(kind + current.kind));
		const other = level && !inside && current.kind !== kind;
		if (other) close();
		if (other || (inside && open.length < deepest)) {
			const tag = kind === "1." ? "ol" : "ul";
			const start = kind === "1." && number !== null && number !== 1 ? ` start="${number}"` : "";
			html += `${html === "" ? "" : "\n"}<${tag}${start}>\n`;
			open.push({ depth, kind, tag });
		} else html += "</li>\n";
		html += `<li>${paragraphs.length === 1 ? paragraphs[0] : paragraphs.map((text) => `<p>${text}</p>`).join("\n")}`;
	}
	while (open.length > 0) close();
	return html;
}
