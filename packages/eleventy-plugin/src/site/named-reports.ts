import { escapeHtml } from "../links/entities.ts";
import type { Entry } from "./model.ts";

/** A shorter title stands in texts that do not mean the report. */
const fewestWords = 3;
/** An announcement is from the month before the report's, its own or one of the three after it. */
const earliest = -1;
const latest = 3;

const letterOrDigit = /[\p{L}\p{N}]/u;

const plain = (text: string): string => text.replace(/\s+/g, " ").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** What texts call a report by: its title without its subtitle. */
function nameOf({ post: { title, subtitle } }: Entry): string | null {
	const end = `: ${subtitle}`;
	const name = plain(subtitle !== null && title.endsWith(end) ? title.slice(0, -end.length) : title).trim();
	return name.split(" ").length >= fewestWords ? name : null;
}

/** Whether a text has a name in it, letter by letter and not within longer words. */
function names(text: string, name: string): boolean {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		const [before, after] = [text.charAt(at - 1), text.charAt(at + name.length)];
		if (!letterOrDigit.test(before) && !letterOrDigit.test(after)) return true;
	}
	return false;
}

const monthsOf = ({ date }: Entry): number | null =>
	date === null || date.month === null ? null : date.year * 12 + date.month;

function announces(post: Entry, report: Entry): boolean {
	const [posted, published] = [monthsOf(post), monthsOf(report)];
	if (posted === null || published === null) return false;
	return posted - published >= earliest && posted - published <= latest;
}

/** Joins each report and the posts that name it by its title or link to it, the earliest first. */
export function joinReports(entries: readonly Entry[]): void {
	const reports = entries.filter(({ post }) => post.kind === "report");
	if (reports.length === 0) return;
	const posts = entries.filter(({ post }) => post.kind === "post").reverse();
	const known = reports.map((report) => ({
		report,
		name: nameOf(report),
		link: report.post.url === null ? null : `href="${escapeHtml(report.post.url)}`,
	}));
	for (const post of posts) {
		const text = plain(`${post.post.title}\n${post.post.text}`);
		for (const { report, name, link } of known) {
			if (!(name !== null && names(text, name)) && !(link !== null && post.post.html.includes(link)))
				continue;
			post.reports = [...post.reports, report];
			report.namedIn = [...report.namedIn, post];
		}
	}
	for (const report of reports) {
		const first = report.namedIn[0];
		if (first !== undefined && announces(first, report)) report.announcedIn = first;
	}
}
