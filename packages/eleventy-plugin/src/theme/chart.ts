import type { List, SiteModel } from "../site/model.ts";
import { type Html, html, raw } from "./html.ts";

/** A column of a chart: how tall, what it says, where it leads. */
interface Column {
	count: number;
	/** What stands below it, where it is not too much. */
	label: string | null;
	words: string;
	address: string | null;
}

interface Size {
	/** From one column to the next; no less than what a finger can hit. */
	pitch: number;
	height: number;
}

const gap = 5;
const lineHeight = 16;

/** An SVG of columns; a column that leads somewhere is a link as tall as the chart. */
function renderColumns(columns: readonly Column[], { pitch, height }: Size, name: string): Html {
	const most = Math.max(...columns.map(({ count }) => count));
	const foot = height + lineHeight;
	const drawn = columns.map(({ count, words, address }, index) => {
		if (count === 0) return html``;
		const tall = Math.max(3, Math.round((count / most) * height));
		const x = index * pitch;
		const bar = html`<rect x="${x}" y="${foot - tall}" width="${pitch - gap}" height="${tall}"/><text x="${x + (pitch - gap) / 2}" y="${foot - tall - 4}" aria-hidden="true">${count}</text>`;
		return address === null
			? html`${bar}\n`
			: html`<a href="${address}"><title>${words}</title><rect class="reach" x="${x - gap / 2}" y="0" width="${pitch}" height="${foot}"/>${bar}</a>\n`;
	});
	const labels = columns.map(
		({ label }, index) =>
			label !== null &&
			html`<text class="label" x="${index * pitch}" y="${foot + lineHeight}">${label}</text>\n`,
	);
	const width = columns.length * pitch;
	const isPicture = columns.every(({ address }) => address === null);
	return html`<div class="scroll"${isPicture && raw(' tabindex="0"')}><svg viewBox="0 0 ${width} ${foot + 20}" width="${width}" height="${foot + 20}" role="${isPicture ? "img" : "group"}" aria-label="${name}">
<line class="axis" x1="0" x2="${width}" y1="${foot + 0.5}" y2="${foot + 0.5}"/>
${drawn}<g aria-hidden="true">${labels}</g></svg></div>
`;
}

/** More months than this are too many to take in; their years are shown. */
const mostMonths = 72;
/** Between dates further apart than this, one of them is wrong: years without posts are left out. */
const mostYears = 150;

const range = (first: number, last: number): number[] =>
	Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** All numbers from the first to the last, or only those there are, where they lie too far apart. */
function spread(numbers: readonly number[], most: number): number[] | null {
	const sorted = [...numbers].sort((a, b) => a - b);
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first === undefined || last === undefined) return [];
	return last - first < most ? range(first, last) : null;
}

/** What a column says: its time and its number, in digits as above the column where the language has words for it. */
function columnWords(time: string, count: number, { say }: SiteModel): string {
	const words = say("posts", { count });
	return /\p{Nd}/u.test(words) ? `${time}: ${words}` : `${time}: ${words} (${count})`;
}

const ofKind = (site: SiteModel, kind: List["kind"]): List[] =>
	site.lists.filter((list) => list.kind === kind);

function monthColumns(site: SiteModel): Column[] | null {
	const { dates, href } = site;
	const lists = new Map<number, List>();
	for (const list of ofKind(site, "month"))
		if (list.date?.month != null) lists.set(list.date.year * 12 + list.date.month - 1, list);
	const numbers = spread([...lists.keys()], mostMonths);
	return (
		numbers?.map((number, index): Column => {
			const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
			const list = lists.get(number);
			const count = list?.entries.length ?? 0;
			return {
				count,
				label: month === 1 || (index === 0 && month < 12) ? dates.year(year) : null,
				words: columnWords(dates.month(year, month), count, site),
				address: list === undefined ? null : href(list.address),
			};
		}) ?? null
	);
}

function yearColumns(
	counts: ReadonlyMap<number, Pick<Column, "count" | "address">>,
	site: SiteModel,
): Column[] {
	const { dates } = site;
	const years = spread([...counts.keys()], mostYears) ?? [...counts.keys()].sort((a, b) => a - b);
	return years.map((year) => {
		const { count, address } = counts.get(year) ?? { count: 0, address: null };
		const words = columnWords(dates.year(year), count, site);
		return { count, address, words, label: dates.year(year) };
	});
}

/** Posts by month, of a long-lived blog by year; each column is a link that names its time and its number. */
export function renderChart(site: SiteModel, height = 150): Html {
	const months = monthColumns(site);
	const years = new Map(
		ofKind(site, "year").map((list) => [
			list.date?.year ?? 0,
			{ count: list.entries.length, address: site.href(list.address) },
		]),
	);
	const columns = months ?? yearColumns(years, site);
	if (columns.length < 2) return html``;
	const name = site.say(months === null ? "postsByYear" : "postsByMonth");
	return html`<figure class="chart">
<figcaption>${name}</figcaption>
${renderColumns(columns, { pitch: months === null ? 44 : 24, height }, name)}</figure>
`;
}

/** The years of one list's posts, small; nothing where they are of one year. */
export function renderYears({ entries }: List, site: SiteModel): Html {
	const counts = new Map<number, Pick<Column, "count" | "address">>();
	for (const { date } of entries)
		if (date !== null)
			counts.set(date.year, { count: (counts.get(date.year)?.count ?? 0) + 1, address: null });
	if (counts.size < 2) return html``;
	const columns = yearColumns(counts, site);
	const said = columns.filter(({ count }) => count > 0).map(({ words }) => words);
	const name = `${site.say("postsByYear")}: ${said.join("; ")}`;
	return html`<div class="chart small">${renderColumns(columns, { pitch: 44, height: 40 }, name)}</div>
`;
}
