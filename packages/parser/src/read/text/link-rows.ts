import type { Furniture } from "../../language/table.ts";
import type { Token } from "../../language/tokens.ts";
import { isDecoration } from "./decoration.ts";
import type { Vocabulary } from "./vocabulary.ts";

const longestRow = 200;
const longestLink = 60;

/** A row of links: `Home | About | Contact`, `« The mill | Main | The lock »`, `1 2 3 … 12 Next »`. */
export function readLinkRow(
	text: string,
	tokens: readonly Token[],
	{ furniture }: Vocabulary,
): Furniture | null {
	if (text.length > longestRow) return null;
	if (isPageNumbers(tokens, furniture)) return "pagination";
	if (!text.includes("|")) return null;
	const parts = linksBetween(tokens);
	const [first, ...others] = parts.map((part) => furniture.cover(part)?.[0] ?? null);
	if (parts.length < 2 || parts.some((part) => widthOf(part) > longestLink)) return null;
	const points = /^[«←‹]|[»→›]$/.test(text);
	if (points && [first, ...others].includes("pagination")) return "pagination";
	// A row of links begins with the front page.
	return first === "pagination" && parts.length > 2 && parts[0]?.length === 1 ? "navigation" : null;
}

const widthOf = (tokens: readonly Token[]) => (tokens.at(-1)?.end ?? 0) - (tokens[0]?.start ?? 0);

/** The tokens between bars. */
function linksBetween(tokens: readonly Token[]): Token[][] {
	const parts: Token[][] = [[]];
	for (const token of tokens) {
		if (token.key === "|") parts.push([]);
		else parts.at(-1)?.push(token);
	}
	return parts;
}

/** Numbers that count up, perhaps with a gap, and words of pagination. */
function isPageNumbers(tokens: readonly Token[], furniture: Vocabulary["furniture"]): boolean {
	const numbers = tokens.filter(({ kind }) => kind === "number").map(({ text }) => Number(text));
	const first = numbers.lastIndexOf(1);
	const pages = numbers.slice(Math.max(first, 0));
	if (pages.length < 3 || pages.some((value, index) => index > 0 && value <= (pages[index - 1] as number)))
		return false;
	if (pages[1] !== (pages[0] as number) + 1) return false;
	const words = tokens.filter((token) => token.kind !== "number" && !isDecoration(token));
	return words.length === 0 || furniture.cover(words)?.includes("pagination") === true;
}
