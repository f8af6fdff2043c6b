import type { CaptureSummary } from "../../model/archive.ts";
import type { Paint } from "../colour.ts";
import type { CheckReport } from "./report.ts";
import { conflictLines, historyLines } from "./text-conflicts.ts";
import { lineSections, severityColours } from "./text-lines.ts";
import { counted, excerpt, ledgerWords } from "./words.ts";

function captureLines(report: CheckReport, capture: CaptureSummary, paint: Paint): string[] {
	const said = report.diagnostics.filter((diagnostic) => diagnostic.capture === capture.id);
	return [
		`${paint("bold", capture.path)} (${capture.format}): ${counted(capture.posts, "post")}`,
		`  ${ledgerWords(capture.ledger)}`,
		...said.map(({ severity, line, message, code }) => {
			const where = line === null ? "" : `line ${line}: `;
			return `  ${paint(severityColours[severity] ?? "dim", severity)}: ${where}${message} ${paint("dim", `[${code}]`)}`;
		}),
	];
}

function linkLines({ links }: CheckReport): string[] {
	const own = links.filter((host) => host.own);
	const others = links.filter((host) => !host.own);
	return [
		...own.flatMap(({ host, links, lost }) => [
			`${host}: ${counted(links, "link")} to the blog itself, ${counted(lost.length, "address", "addresses")} of it lost`,
			...lost.map((address) => `  ${address}`),
		]),
		...(others.length > 0
			? [
					`${counted(others.length, "other host")}: ${others.map(({ host, links }) => `${host} (${links})`).join(", ")}`,
				]
			: []),
	];
}

function section(title: string, lines: readonly string[], paint: Paint): string[] {
	return lines.length > 0 ? [`${paint("bold", title)}\n${lines.join("\n")}`] : [];
}

/** The report as text for a terminal. */
export function reportText(report: CheckReport, paint: Paint, width: number | null): string {
	const { totals, unreadable, captures, unsure } = report;
	const changes = report.changes ?? [];
	const homeless = report.diagnostics.filter(({ capture }) => !captures.some(({ id }) => id === capture));
	const sections = [
		...section(
			"Cannot be read",
			unreadable.map(({ source, reason }) => `${source}: ${reason}.`),
			paint,
		),
		...captures.map((capture) => captureLines(report, capture, paint).join("\n")),
		...section(
			"About the archive",
			homeless.map(({ severity, message, code }) => `${severity}: ${message} [${code}]`),
			paint,
		),
		...section("Conflicts: what was kept, and what other sources say", conflictLines(report), paint),
		...section("History: what changed from source to source", historyLines(report), paint),
		...section(
			"Unsure readings, the least sure first",
			unsure.map(({ title, confidence, notes }) => [`“${title}” (${confidence})`, ...notes].join("; ")),
			paint,
		),
		...section("Links", linkLines(report), paint),
		...section(
			"What cleaning changed",
			changes.map(
				({ rule, count, example }) =>
					`${rule}: ${counted(count, "time")}, as in ${excerpt(example.before)} → ${excerpt(example.after)}`,
			),
			paint,
		),
		...lineSections(report, paint, width),
		[
			`${counted(totals.posts, "post")} of ${counted(totals.sites, "site")} from ${counted(totals.captures, "source")}`,
			counted(totals.errors, "error"),
			counted(totals.warnings, "warning"),
			counted(totals.infos, "note"),
			counted(totals.conflicts, "conflict"),
		].join(", "),
	];
	return `${sections.join("\n\n")}\n`;
}
