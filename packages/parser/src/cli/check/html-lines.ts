import { escapeHtml } from "../../html/escape.ts";
import { type DocumentLines, type ViewRow, viewRows } from "./lines.ts";
import type { CheckReport } from "./report.ts";
import { counted, postWords, shares } from "./words.ts";

/** Each role has a colour at the edge of its rows; unticking a role hides its rows. */
export const lineStyle: string = `.reading{--content:#2a9d55;--metadata:#1585c0;--comments:#a64ac9;--furniture:#8a8a8a;margin:2rem 0}
.reading .bar{display:flex;height:.6rem;border-radius:.3rem;overflow:hidden;margin:.5rem 0}
.reading .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;position:sticky;top:0;background:Canvas;padding:.5rem 0;border-bottom:1px solid #8886;z-index:1}
.reading label{display:inline-flex;gap:.35rem;align-items:center;cursor:pointer}
.reading table{display:table;table-layout:fixed;border-collapse:collapse}
.reading th,.reading td{border:0;padding:.1rem .6rem}
.reading col.number{width:4.5rem}.reading col.name{width:11rem}
.reading td{overflow-wrap:anywhere}
.reading .gap td{padding-top:.8rem}
.reading .number{text-align:right;color:GrayText;font-variant-numeric:tabular-nums;user-select:none}
.reading .name{font-size:.85em;color:var(--role);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.reading .text{border-left:.25rem solid var(--role)}
.reading .swatch{width:.8rem;height:.8rem;border-radius:.2rem;background:var(--role)}
.reading .metadata .text,.reading .comments .text{background:color-mix(in srgb,var(--role) 9%,transparent)}
.reading .furniture .text{color:GrayText}
.reading .strong .text{font-weight:600}
.reading .post th{padding:1.6rem .6rem .4rem;font-size:1.15rem}
.reading .post small{display:block;font-weight:400;color:GrayText}
.reading .note td{padding-left:5.1rem}
${["content", "metadata", "comments", "furniture"]
	.map(
		(role) =>
			`.reading .${role}{--role:var(--${role})}.reading:has(.legend .${role} input:not(:checked)) tr.${role}{display:none}`,
	)
	.join("\n")}
@media(max-width:40rem){.reading col.name{width:5.5rem}.reading col.number{width:2.8rem}.reading th,.reading td{padding:.1rem .3rem}}`;

/** Lines that begin a post or a comment. */
const strong: ReadonlySet<string> = new Set(["title", "comment-head"]);

function rowHtml(row: ViewRow): string {
	if (row.kind === "post")
		return `<tr class="post"><th colspan="3" scope="rowgroup">${escapeHtml(row.title || "(no title)")}<small>${escapeHtml(postWords(row))}</small></th></tr>`;
	if (row.kind === "note")
		return `<tr class="note"><td colspan="3"><span class="${row.severity}">▲ ${row.severity}:</span> ${escapeHtml(row.message)} <code>${row.code}</code></td></tr>`;
	const { line, role, name, text, gap, repeats } = row;
	const classes = [role, strong.has(name) ? "strong" : "", gap ? "gap" : ""].filter(Boolean).join(" ");
	const label = role === name ? role : name;
	return `<tr class="${classes}"><td class="number">${line}</td><td class="name" title="${escapeHtml(`${role}: ${name}`)}">${repeats ? "" : escapeHtml(label)}</td><td class="text" dir="auto">${escapeHtml(text)}</td></tr>`;
}

function legend({ lines }: DocumentLines): string {
	const parts = shares(lines);
	const bar = parts.map(
		({ role, share }) => `<span style="flex:${share.toFixed(4)};background:var(--${role})"></span>`,
	);
	const keys = parts.map(
		({ role, count }) =>
			`<label class="${role}"><input type="checkbox" checked><span class="swatch"></span>${count} ${role}</label>`,
	);
	return `<div class="bar" aria-hidden="true">${bar.join("")}</div>\n<div class="legend">${keys.join("")}</div>`;
}

/** What each line of the text documents was read as. */
export function lineSections({ lines = [], diagnostics }: CheckReport): string {
	return lines
		.map((document) => {
			const rows = viewRows(document, diagnostics).map(rowHtml);
			return `<section class="reading"><h2>${escapeHtml(document.path)}, ${counted(document.lines.length, "line")}</h2>
${legend(document)}
<table><colgroup><col class="number"><col class="name"><col></colgroup><tbody>
${rows.join("\n")}
</tbody></table></section>\n`;
		})
		.join("");
}
