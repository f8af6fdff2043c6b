const mark = /(?<!\\)\*+/g;

/**
 * Repairs marks of emphasis that a conversion left unbalanced: white space within a pair goes outside of
 * it, and a mark that has no partner goes, unless it stands alone as a sign.
 */
export function repairEmphasis(text: string): string {
	if (!text.includes("*")) return text;
	const marks = [...text.matchAll(mark)].map((match) => ({ at: match.index, size: match[0].length }));
	const isSign = ({ at, size }: { at: number; size: number }) =>
		size > 3 ||
		(/^(?:\s|$)/.test(text.slice(at + size, at + size + 1)) &&
			/(?:^|\s)$/.test(text.slice(Math.max(0, at - 1), at)));
	const open = new Map<number, number>();
	const pairs = new Map<number, number>();
	marks.forEach((one, i) => {
		if (isSign(one) && !open.has(one.size)) return;
		const partner = open.get(one.size);
		if (partner === undefined) open.set(one.size, i);
		else {
			pairs.set(partner, i);
			pairs.set(i, partner);
			open.delete(one.size);
		}
	});
	let repaired = "";
	let done = 0;
	let space = "";
	marks.forEach((one, i) => {
		let before = space + text.slice(done, one.at);
		space = "";
		done = one.at + one.size;
		const partner = pairs.get(i);
		const sign = "*".repeat(one.size);
		if (partner === undefined) {
			repaired += before + (isSign(one) ? sign.replaceAll("*", "\\*") : "");
			return;
		}
		if (partner > i) {
			const blank = /^\s*/.exec(text.slice(done, done + 20))?.[0] ?? "";
			repaired += before + blank + sign;
			done += blank.length;
			return;
		}
		const trimmed = before.trimEnd();
		space = before.slice(trimmed.length);
		before = trimmed;
		repaired += before + sign;
	});
	return repaired + space + text.slice(done);
}
