import type { LedgerLine } from "../../model/capture.ts";
import { type Colour, type Paint, plain } from "../colour.ts";
import { type DocumentLines, type ViewRow, viewRows } from "./lines.ts";
import type { CheckReport } from "./report.ts";
import { counted, excerpt, postWords, shares } from "./words.ts";

export const severityColours: Record<string, Colour> = { error: "red", warning: "yellow", info: "blue" };
const roleColours: Record<LedgerLine["role"], Colour> = {
	content: "green",
	metadata: "cyan",
	comments: "magenta",
	furniture: "dim",
};

const barWidth = 40;
const longestLabel = 18;
const narrowest = 40;

/** How much of a document is what, as a bar with its legend. */
function legend({ lines }: DocumentLines, paint: Paint): string {
	const parts = shares(lines).map(({ role, count, share }) => ({
		bar: paint(roleColours[role], "█".repeat(Math.round(share * barWidth))),
		words: `${paint(roleColours[role], "■")} ${count} ${role}`,
	}));
	return `  ${parts.map(({ bar }) => bar).join("")}\n  ${parts.map(({ words }) => words).join("   ")}`;
}

function rowText(row: ViewRow, numbers: number, width: number | null, paint: Paint): string {
	const margin = " ".repeat(numbers);
	if (row.kind === "post")
		return `\n${margin} ${paint("bold", row.title || "(no title)")}\n${margin} ${paint("dim", postWords(row))}`;
	if (row.kind === "note") {
		const { severity, message, code } = row;
		return `${margin} ${paint(severityColours[severity] ?? "dim", `▲ ${severity}`)}: ${message} ${paint("dim", `[${code}]`)}`;
	}
	const { line, role, name, text, repeats } = row;
	const label = paint === plain ? `${role === name ? role : `${role}: ${name}`}` : repeats ? "" : name;
	const start = `${String(line).padStart(numbers)} ${paint(roleColours[role], "▌")} ${paint(roleColours[role], excerptOf(label))} `;
	const room = width === null ? null : Math.max(narrowest, width - numbers - longestLabel - 6);
	const shown = room === null ? text : excerpt(text, room);
	return `${start}${role === "content" ? shown : paint(roleColours[role], shown)}`;
}

const excerptOf = (label: string): string =>
	(label === "" ? "" : excerpt(label, Math.max(longestLabel, label.includes(":") ? label.length : 0))).padEnd(
		longestLabel,
	);

/** What each line of the text documents was read as; on a terminal each takes one row. */
export function lineSections(
	{ lines = [], diagnostics }: CheckReport,
	paint: Paint,
	width: number | null,
): string[] {
	return lines.map((document) => {
		const numbers = String(document.lines.at(-1)?.line ?? 0).length + 2;
		const rows = viewRows(document, diagnostics).map((row) => {
			const blank = row.kind === "line" && row.gap && !row.repeats && paint !== plain ? "\n" : "";
			return `${blank}${rowText(row, numbers, width, paint)}`;
		});
		const title = `${paint("bold", document.path)}, ${counted(document.lines.length, "line")}`;
		return `${title}\n${legend(document, paint)}\n${rows.join("\n")}`;
	});
}
