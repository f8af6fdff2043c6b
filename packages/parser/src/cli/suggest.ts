/** The number of letters to change, add or drop to make one word of the other. */
function distance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...one].entries()) {
		const next = [i + 1];
		for (const [j, otherLetter] of [...other].entries())
			next.push(
				Math.min(
					(row[j] as number) + (letter === otherLetter ? 0 : 1),
					(row[j + 1] as number) + 1,
					(next[j] as number) + 1,
				),
			);
		row = next;
	}
	return row.at(-1) as number;
}

/** ` Did you mean "feed"?` where a known word is near, else `""`. */
export function suggest(word: string, known: readonly string[]): string {
	if (word.length > 40) return "";
	const [nearest] = known
		.map((name) => ({ name, far: name.startsWith(word) && word !== "" ? 0 : distance(word, name) }))
		.sort((one, other) => one.far - other.far);
	if (nearest === undefined || nearest.far > Math.min(3, word.length / 2)) return "";
	return ` Did you mean "${nearest.name}"?`;
}
