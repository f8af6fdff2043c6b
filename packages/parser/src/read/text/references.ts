import type { Line } from "../../lines/split.ts";
import { decodeEntities } from "../../xml/entities.ts";

/** A reference as HTML writes one, those apart that a page on HTML writes of its own accord. */
const reference = /&(?!(?:lt|gt);)(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,30});/gi;
/** References that no author types: marks and spaces that a program wrote. */
const typographic =
	/&(?:#(?:8[2-4]\d\d|160|39|038|34)|nbsp|hellip|[lr][sd]quo|[nm]dash|[lr]aquo|middot|bull|[a-z](?:uml|acute|grave|circ|cedil|tilde));/i;
const fewestLines = 2;

/** What a program forgot to decode (`&#8217;`, `&nbsp;`), where a page shows it to have forgotten. */
export function decodeReferences(lines: readonly Line[]): readonly Line[] {
	const undecoded = lines.filter(({ text }) => text.includes("&") && text.search(reference) >= 0);
	if (undecoded.length < fewestLines && !undecoded.some(({ text }) => typographic.test(text))) return lines;
	const found = new Set(undecoded);
	return lines.map((line) => (found.has(line) ? { ...line, text: decode(line.text) } : line));
}

const decode = (text: string): string =>
	text.replace(reference, (written) => decodeEntities(written).replaceAll("\u00a0", " ")).trim();
