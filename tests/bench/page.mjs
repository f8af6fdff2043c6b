// Puts what benchmarks found into docs/benchmarks.md, between the marks of each, with its chart beside it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { barChart } from "./chart.mjs";

/**
 * @typedef {{ title: string, columns: string[], rows: (string | number)[][], chart?: { column: number, unit: string } }} Table
 * rows begin with the name of what was measured; `chart`: the number of the column that is drawn
 */

const docs = join(import.meta.dirname, "../../docs");
/** Where the tables of a benchmark go, if not to benchmarks.md. @type {Record<string, string>} */
const pages = { compare: "comparison.md", scale: "at-scale.md" };

/** @param {Table} table */
export function markdown({ title, columns, rows }) {
	const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(" | ")} |`;
	return [`${title}:`, "", line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The tables that have a chart, as pictures. @param {string} name @param {readonly Table[]} tables */
function chartsOf(name, tables) {
	return tables.flatMap((table, index) => {
		if (table.chart === undefined) return [];
		const { column, unit } = table.chart;
		const bars = table.rows.map((row) => ({ label: String(row[0]), value: Number(row[column]) }));
		return [{ file: `${name}-${index + 1}.svg`, alt: table.title, svg: barChart(table.title, unit, bars) }];
	});
}

/** @param {string} name @param {readonly Table[]} tables @param {string} machine */
export function writePage(name, tables, machine) {
	const charts = chartsOf(name, tables);
	mkdirSync(join(docs, "benchmarks"), { recursive: true });
	for (const { file, svg } of charts) writeFileSync(join(docs, "benchmarks", file), svg);
	const pictures = charts.map(({ file, alt }) => `![${alt}](benchmarks/${file})`);
	const block = [`*${machine}*`, ...tables.map(markdown), ...pictures].join("\n\n");
	const [start, end] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`];
	const page = join(docs, pages[name] ?? "benchmarks.md");
	const text = existsSync(page) ? readFileSync(page, "utf8") : "";
	const [from, to] = [text.indexOf(start), text.indexOf(end)];
	if (from < 0 || to < from) throw new Error(`${page} has no place for ${name}: ${start} … ${end}`);
	writeFileSync(page, `${text.slice(0, from)}${start}\n\n${block}\n\n${text.slice(to)}`);
}
