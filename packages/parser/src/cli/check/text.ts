import type { CaptureSummary } from "../../model/archive.ts";
import type { CheckReport } from "./report.ts";

const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;

function ledgerLine({ ledger }: CaptureSummary): string {
	const { lines, content, metadata, comments, furniture, unaccounted } = ledger;
	return `${counted(lines, "line")}: ${content} content, ${metadata} metadata, ${comments} comments, ${furniture} furniture, ${unaccounted} unaccounted`;
}

function shorten(value: unknown): string {
	const text = typeof value === "string" ? value : JSON.stringify(value);
	const line = text.replace(/\s+/g, " ");
	return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}

function captureLines(report: CheckReport, capture: CaptureSummary): string[] {
	const said = report.diagnostics.filter((diagnostic) => diagnostic.capture === capture.id);
	return [
		`${capture.path} (${capture.format}): ${counted(capture.posts, "post")}`,
		`  ${ledgerLine(capture)}`,
		...said.map(({ severity, line, message, code }) => {
			const where = line === null ? "" : `line ${line}: `;
			return `  ${severity}: ${where}${message} [${code}]`;
		}),
	];
}

/** The report as lines of text for a terminal. */
export function reportText(report: CheckReport): string {
	const { totals, unreadable, captures, conflicts, unsure } = report;
	const sections = [
		unreadable.map(({ source, reason }) => `${source}: cannot be read: ${reason}.`),
		...captures.map((capture) => captureLines(report, capture)),
		conflicts.map(
			({ title, field, kept, others }) =>
				`"${title}": ${field}: kept ${shorten(kept)}; others say ${others.map(shorten).join(" | ")}`,
		),
		unsure.map(({ title, confidence, notes }) => `"${title}" is sure to ${confidence}: ${notes.join("; ")}`),
		[
			`${counted(totals.posts, "post")} of ${counted(totals.sites, "site")} from ${counted(totals.captures, "source")}; ${counted(totals.errors, "error")}, ${counted(totals.warnings, "warning")}, ${counted(totals.infos, "note")}, ${counted(totals.conflicts, "conflict")}`,
		],
	];
	return `${sections
		.filter((section) => section.length > 0)
		.map((section) => section.join("\n"))
		.join("\n\n")}\n`;
}
