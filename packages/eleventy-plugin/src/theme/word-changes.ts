import { createRequire } from "node:module";
import type { Change, diffWords } from "diff";

const load = createRequire(import.meta.url);
const mostMilliseconds = 500;

let compare: typeof diffWords | null = null;

/**
 * What turns one text into another, word by word; nothing where that takes too long. The package is loaded with the first
 * need: most archives have no captures that disagree, and its many modules take a while.
 */
export function wordChanges(from: string, to: string): readonly Change[] {
	compare ??= (load("diff") as { diffWords: typeof diffWords }).diffWords;
	return compare(from, to, { timeout: mostMilliseconds }) ?? [];
}
