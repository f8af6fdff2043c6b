/** Joins the pieces of a text that lines' or pages' ends broke. */
export type Joiner = (pieces: readonly string[]) => string;

const softHyphen = /\u00ad([-‐]?)([ \t]{2,}|[ \t]*(?=[\r\n\f]|$))?/g;

/**
 * Soft hyphens mark where a word may be parted; one within a line parts none. At a line's or a column's end some
 * converters print the hyphen of the paper after it: that is one sign, not two.
 */
export function settleSoftHyphens(document: string): string {
	return document.replace(softHyphen, (_, hyphen: string, end: string | undefined) =>
		end === undefined ? hyphen : `\u00ad${end}`,
	);
}

/** All words that a document writes with a small letter. */
export function ordinaryWords(document: string): Set<string> {
	return new Set(document.match(/(?<![\p{L}’'-])\p{Ll}{2,40}/gu) ?? []);
}

/** The two parts of a word that a line's end broke; neither is a word. */
const brokenWord = /\p{L}{1,40}[-‐\u00ad]\s{0,4}\n\s{0,20}\p{L}{1,40}/gu;

const words = /[\p{L}\p{N}]{1,40}(?:-[\p{L}\p{N}]{1,40}){0,4}/gu;

/**
 * A joiner for one document. A hyphen at a line's end goes where the word stands elsewhere without it, or
 * neither stands anywhere with it nor consists of two words; a soft hyphen always goes; a hyphen before a capital or a digit stays.
 */
export function joinerOf(document: string): Joiner {
	const known = new Set(document.toLowerCase().replace(brokenWord, " ").match(words) ?? []);

	/** What of the first piece's end stays, and what comes between the two. */
	function seam(head: string, start: string): { cut: number; glue: string } {
		if (head.endsWith("\u00ad")) return { cut: 1, glue: "" };
		const broken = /[\p{L}\p{N}-]{0,50}\p{L}[-‐]$/u.exec(head.slice(-60))?.[0];
		const rest = /^[\p{L}\p{N}-]{1,50}/u.exec(start)?.[0];
		if (broken === undefined || rest === undefined) return { cut: 0, glue: " " };
		if (!/^\p{Ll}/u.test(rest)) return { cut: 0, glue: "" };
		const first = broken.slice(0, -1).toLowerCase();
		const second = rest.toLowerCase();
		const areWords = first.length > 3 && known.has(first) && known.has(second);
		const isCompound = known.has(`${first}-${second}`) || areWords;
		return { cut: isCompound && !known.has(first + second) ? 0 : 1, glue: "" };
	}

	return (pieces) => {
		const trimmed = pieces.map((piece) => piece.trim());
		return trimmed
			.map((piece, i) => {
				const next = trimmed[i + 1];
				if (next === undefined) return piece;
				const { cut, glue } = seam(piece, next);
				return piece.slice(0, piece.length - cut) + glue;
			})
			.join("");
	};
}
