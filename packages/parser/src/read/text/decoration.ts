import type { Token } from "../../language/tokens.ts";

/** Marks around words that say nothing: arrows, quotes, brackets, separators. */
const decoration = new Set([..."«»‹›→←↑↓↵↩|·•—-*:.,[](){}<>+#!~_▶►◄◀★☆✎♥▸▾'\"/\\=;?✉☰×✓❤🔗"]);

/** The tokens without the marks at both ends. */
export function bare(tokens: readonly Token[]): readonly Token[] {
	let from = 0;
	let to = tokens.length;
	const idle = (token: Token | undefined) => token !== undefined && isDecoration(token);
	while (from < to && idle(tokens[from])) from++;
	while (to > from && idle(tokens[to - 1])) to--;
	return from === to || to - from === tokens.length ? tokens : tokens.slice(from, to);
}

export const isDecoration = ({ key }: Token): boolean => isDecorationKey(key);

export const isDecorationKey = (key: string): boolean => decoration.has(key) || key === "...";
