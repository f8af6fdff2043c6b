const opening = /^(`{3,}|~{3,})\s?[\w+#.-]{0,30}$/;
const closing = /^(?:`{3,}|~{3,})$/;
/** Fences that are too short to close a block stand in it; so many are looked at. */
const mostWithin = 50;

const closingLines = new WeakMap<readonly { text: string }[], number[]>();

/** The lines that can close a block, so that no block is looked for the end of line by line. */
function closingsOf(lines: readonly { text: string }[]): number[] {
	let found = closingLines.get(lines);
	if (found === undefined) {
		found = lines.flatMap(({ text }, index) => (closing.test(text) ? [index] : []));
		closingLines.set(lines, found);
	}
	return found;
}

/** The first place in a sorted list whose value is greater. */
function firstBehind(sorted: readonly number[], value: number): number {
	let from = 0;
	let to = sorted.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((sorted[middle] as number) > value) to = middle;
		else from = middle + 1;
	}
	return from;
}

/** Behind the closing fence of the block that begins at a line; `null` where none begins or it never ends. */
export function endOfFence(lines: readonly { text: string }[], at: number): number | null {
	const [, open] = opening.exec(lines[at]?.text ?? "") ?? [];
	if (open === undefined) return null;
	const closings = closingsOf(lines);
	const first = firstBehind(closings, at);
	const end = closings.slice(first, first + mostWithin).find((line) => lines[line]?.text.startsWith(open));
	return end === undefined ? null : end + 1;
}
