/** A line that has text, or one column's part of a line on which columns stood side by side. */
export interface Line {
	/** 1-based, in the original document. */
	number: number;
	/** As it stands, without white space at its end. */
	text: string;
	/** How many blank lines stand right above it. */
	gap: number;
	/** How many form feeds stand before it. */
	page: number;
}

/** Noncharacters, which no text may hold: this reader marks places in text with them. */
const noncharacters = /[\u{FDD0}-\u{FDEF}]/gu;

/** The lines that have text; a form feed, as pdftotext writes it, begins a page. */
export function toLines(document: string): Line[] {
	const lines: Line[] = [];
	let gap = 0;
	let page = 0;
	document.split(/\r\n|\n|\r/).forEach((raw, index) => {
		const take = (piece: string) => {
			const text = piece.replace(noncharacters, "").trimEnd();
			if (text.trim() === "") return;
			lines.push({ number: index + 1, text, gap, page });
			gap = -1;
		};
		if (raw.includes("\f"))
			raw.split("\f").forEach((piece, part) => {
				if (part > 0) page++;
				take(piece);
			});
		else take(raw);
		gap++;
	});
	return lines;
}

/** The lines without some; what stood between two of the others still parts them. */
export function without(lines: readonly Line[], dropped: ReadonlySet<Line>): Line[] {
	if (dropped.size === 0) return [...lines];
	const kept: Line[] = [];
	let gap = 0;
	for (const line of lines) {
		gap = Math.max(gap, line.gap);
		if (dropped.has(line)) {
			gap = Math.max(gap, 1);
			continue;
		}
		kept.push({ ...line, gap });
		gap = 0;
	}
	return kept;
}

/** The text of a line for comparison: letters and digits alone, in lower case, and single spaces. */
export function plainKey(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
