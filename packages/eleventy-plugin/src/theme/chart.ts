import type { List, SiteModel } from "../site/model.ts";
import { type Html, html } from "./html.ts";

const barWidth = 18;
const gap = 4;
const height = 150;

/** Every month from the first to the last, those without posts as well. */
function months(site: SiteModel): { year: number; month: number; list: List | null }[] {
	const lists = new Map<number, List>();
	for (const list of site.lists)
		if (list.kind === "month" && list.date?.month != null)
			lists.set(list.date.year * 12 + list.date.month - 1, list);
	const numbers = [...lists.keys()].sort((a, b) => a - b);
	const [first, last] = [numbers[0], numbers.at(-1)];
	if (first === undefined || last === undefined || last - first > 1200) return [];
	return Array.from({ length: last - first + 1 }, (_, index) => {
		const number = first + index;
		return { year: Math.floor(number / 12), month: (number % 12) + 1, list: lists.get(number) ?? null };
	});
}

/** Posts by month; each bar is a link that names its month and its number. */
export function renderChart(site: SiteModel): Html {
	const { say, dates, href } = site;
	const all = months(site);
	if (all.length < 2) return html``;
	const most = Math.max(...all.map(({ list }) => list?.entries.length ?? 0));
	const bars = all.flatMap(({ list, year, month }, index) => {
		if (list === null) return [];
		const count = list.entries.length;
		const tall = Math.max(2, Math.round((count / most) * height));
		const words = `${dates.month(year, month)}: ${say("posts", { count })}`;
		return html`<a href="${href(list.address)}" aria-label="${words}"><title>${words}</title><rect x="${index * (barWidth + gap)}" y="${height - tall}" width="${barWidth}" height="${tall}"/></a>\n`;
	});
	const labels = all.flatMap(({ year, month }, index) =>
		month === 1 || index === 0
			? html`<text x="${index * (barWidth + gap)}" y="${height + 16}">${dates.year(year)}</text>\n`
			: [],
	);
	const width = all.length * (barWidth + gap);
	return html`<figure class="chart">
<figcaption>${say("postsByMonth")}</figcaption>
<div class="scroll"><svg viewBox="0 0 ${width} ${height + 20}" width="${width}" height="${height + 20}" role="group" aria-label="${say("postsByMonth")}">
<line class="axis" x1="0" x2="${width}" y1="${height + 0.5}" y2="${height + 0.5}"/>
${bars}<g aria-hidden="true">${labels}</g></svg></div>
</figure>
`;
}
