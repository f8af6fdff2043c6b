import type { Line } from "../../lines/split.ts";
import { endOfFence } from "./body/fences.ts";
import { farIn, isCode } from "./body/preformatted.ts";
import { readListMark } from "./list-mark.ts";

/** Lines of a text that say nothing about its post, whatever their words: between fences, quoted by `>`, a program's. */
export function linesSetApart(lines: readonly Line[]): ReadonlySet<Line> {
	const apart = new Set<Line>();
	for (let at = 0; at < lines.length; ) {
		const program = indentedRun(lines, at);
		const end = endOfFence(lines, at) ?? endOfQuotation(lines, at) ?? program;
		const isApart = end !== program || isProgram(lines.slice(at, end));
		if (isApart) for (const line of lines.slice(at, end)) apart.add(line);
		at = Math.max(end, at + 1);
	}
	return apart;
}

const isQuoted = (line: Line | undefined) => line?.text.startsWith(">") ?? false;

/** A line alone may be a path: `> Home > News`. */
function endOfQuotation(lines: readonly Line[], at: number): number | null {
	let end = at;
	while (isQuoted(lines[end])) end++;
	return end - at > 1 ? end : null;
}

/** Behind the lines that stand far in, with nothing right above the first of them. */
function indentedRun(lines: readonly Line[], at: number): number {
	const first = lines[at] as Line;
	if (first.blank || lines[at - 1]?.blank === false) return at;
	let last = at - 1;
	for (let end = at; end < lines.length; end++) {
		const line = lines[end] as Line;
		if (line.blank) continue;
		if (line.indent < farIn || readListMark(line) !== null) break;
		last = end;
	}
	return last + 1;
}

function isProgram(lines: readonly Line[]): boolean {
	const own = lines.filter(({ blank }) => !blank);
	return own.length > 1 && isCode(own);
}
