import { escapeHtml } from "../../html/escape.ts";
import { lineSections, lineStyle } from "./html-lines.ts";
import type { CheckReport } from "./report.ts";
import { contrast, counted, excerpt } from "./words.ts";

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;width:100%;display:block;overflow-x:auto}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8886}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.error{color:#b00020}.warning{color:#8a5a00}pre{white-space:pre-wrap;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){.error{color:#ff8a9a}.warning{color:#f0c060}}
${lineStyle}`;

interface Column<Row> {
	title: string;
	cell: (row: Row) => string | number | null;
	number?: true;
	className?: (row: Row) => string;
}

function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
	const head = columns.map(
		({ title, number }) => `<th scope="col"${number ? ' class="n"' : ""}>${title}</th>`,
	);
	const body = rows.map((row) => {
		const cells = columns.map(({ cell, number, className }) => {
			const names = [number ? "n" : "", className?.(row) ?? ""].filter(Boolean).join(" ");
			return `<td${names ? ` class="${names}"` : ""}>${escapeHtml(String(cell(row) ?? ""))}</td>`;
		});
		return `<tr>${cells.join("")}</tr>`;
	});
	return `<table><thead><tr>${head.join("")}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
}

function section<Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]): string {
	return rows.length === 0
		? ""
		: `<section><h2>${escapeHtml(title)}</h2>\n${table(rows, columns)}</section>\n`;
}

/** The report as one page that needs nothing else. */
export function reportHtml(report: CheckReport): string {
	const {
		totals,
		unreadable,
		captures,
		diagnostics,
		conflicts,
		history,
		unsure,
		links,
		changes = [],
	} = report;
	const pathOf = new Map(captures.map(({ id, path }) => [id, path]));
	const pathsOf = (ids: readonly string[]): string => ids.map((id) => pathOf.get(id) ?? id).join(", ");
	const summary = `${counted(totals.posts, "post")} of ${counted(totals.sites, "site")} from ${counted(totals.captures, "source")}: ${counted(totals.errors, "error")}, ${counted(totals.warnings, "warning")}, ${counted(totals.infos, "note")}, ${counted(totals.conflicts, "conflict")}`;
	const sections = [
		section("Cannot be read", unreadable, [
			{ title: "source", cell: ({ source }) => source },
			{ title: "why", cell: ({ reason }) => reason },
		]),
		section("Sources", captures, [
			{ title: "source", cell: ({ path }) => path },
			{ title: "format", cell: ({ format }) => format },
			{ title: "posts", cell: ({ posts }) => posts, number: true },
			{ title: "lines", cell: ({ ledger }) => ledger.lines, number: true },
			{ title: "content", cell: ({ ledger }) => ledger.content, number: true },
			{ title: "metadata", cell: ({ ledger }) => ledger.metadata, number: true },
			{ title: "comments", cell: ({ ledger }) => ledger.comments, number: true },
			{ title: "furniture", cell: ({ ledger }) => ledger.furniture, number: true },
			{ title: "unaccounted", cell: ({ ledger }) => ledger.unaccounted, number: true },
		]),
		section("What was noticed", diagnostics, [
			{ title: "", cell: ({ severity }) => severity, className: ({ severity }) => severity },
			{ title: "what", cell: ({ message }) => message },
			{ title: "source", cell: ({ capture }) => pathOf.get(capture ?? "") ?? "" },
			{ title: "line", cell: ({ line }) => line, number: true },
			{ title: "code", cell: ({ code }) => code },
		]),
		section("Conflicts", conflicts, [
			{ title: "post", cell: ({ title }) => title },
			{ title: "field", cell: ({ field }) => field },
			{ title: "kept", cell: ({ kept, others }) => contrast(kept, others, 400) },
			{ title: "from", cell: ({ keptFrom }) => pathsOf(keptFrom) },
			{
				title: "others say",
				cell: ({ kept, others }) => others.map((other) => contrast(other, [kept], 400)).join(" | "),
			},
			{ title: "from", cell: ({ othersFrom }) => othersFrom.map(pathsOf).join(" | ") },
		]),
		section(
			"History",
			history.flatMap(({ title, events }) => events.map((event) => ({ title, ...event }))),
			[
				{ title: "post", cell: ({ title }) => title },
				{ title: "after", cell: ({ after }) => after?.iso ?? "" },
				{ title: "source", cell: ({ capture }) => pathsOf([capture]) },
				{ title: "what changed", cell: ({ what }) => what },
			],
		),
		section("Unsure readings", unsure, [
			{ title: "post", cell: ({ title }) => title },
			{ title: "sure to", cell: ({ confidence }) => confidence, number: true },
			{ title: "why", cell: ({ notes }) => notes.join("; ") },
		]),
		section("Links by host", links, [
			{ title: "host", cell: ({ host, own }) => (own ? `${host} (the blog itself)` : host) },
			{ title: "links", cell: ({ links }) => links, number: true },
			{ title: "posts", cell: ({ posts }) => posts, number: true },
			{ title: "lost addresses", cell: ({ lost }) => lost.join(" ") },
		]),
		section("What cleaning changed", changes, [
			{ title: "rule", cell: ({ rule }) => rule },
			{ title: "times", cell: ({ count }) => count, number: true },
			{ title: "before", cell: ({ example }) => excerpt(example.before, 200) },
			{ title: "after", cell: ({ example }) => excerpt(example.after, 200) },
		]),
		lineSections(report),
	];
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What was read</title>
<style>${style}</style>
</head>
<body>
<h1>What was read</h1>
<p>${summary}.</p>
${sections.join("")}</body>
</html>
`;
}
