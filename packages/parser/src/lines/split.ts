/** One line of a document. */
export interface Line {
	/** 1-based, in the original document. */
	number: number;
	/** Of the last of the lines that it was joined from. */
	last?: number;
	/** What it links to as a whole, where the page says so. */
	address?: string;
	/** How it reads without the marks of Markdown, where the page has them. */
	plain?: string;
	/** As the document has it, without the white space at its ends. */
	text: string;
	/** How many spaces it begins with; a tab counts as four. */
	indent: number;
	/** It has nothing but white space. */
	blank: boolean;
}

const breaks = /\r\n|\r|\n/;

/** Cuts a document into its lines; CRLF, LF and a lone CR each end one. */
export function splitLines(text: string): Line[] {
	return text.split(breaks).map((raw, index) => {
		const trimmed = raw.trim();
		return { number: index + 1, text: trimmed, indent: indentOf(raw), blank: trimmed === "" };
	});
}

const within = /[\v\f\u0085\u2028\u2029]/;

/** Lines that other marks than line feeds cut in pieces, such as the ends of pages; all pieces have their line's number. */
export function splitWithin(lines: readonly Line[]): readonly Line[] {
	if (!lines.some(({ text }) => within.test(text))) return lines;
	return lines.flatMap((line) =>
		within.test(line.text)
			? line.text.split(within).map((piece) => {
					const text = piece.trim();
					return { ...line, text, blank: text === "" };
				})
			: [line],
	);
}

function indentOf(raw: string): number {
	let indent = 0;
	for (const character of raw) {
		if (character === " ") indent++;
		else if (character === "\t") indent += 4;
		else break;
	}
	return indent;
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A space behind a space, or what is no letter, digit or mark of the plainest pages. */
const unusual = /\s\s|[^ -~]|^\s|\s$/;

/** The line as a reader sees it: without zero-width and direction marks, every space an ordinary one. */
export function visible(text: string): string {
	if (!unusual.test(text)) return text;
	return text.replace(invisible, "").replace(/\s+/g, " ").trim();
}
