import { namesOf, splitFrontMatter, textOf } from "../../lines/front-matter.ts";
import type { Front } from "./front.ts";
import { writtenDate } from "./written-date.ts";

/** What front matter in YAML says of the report: it is sure, where a title page is read by its looks. */
export interface Stated extends Partial<Front> {
	language?: string;
	abstract?: string;
}

type Values = Record<string, unknown>;

/** The first text under any of some names: programs call the same thing differently. */
function textUnder(values: Values, ...names: string[]): string | undefined {
	const found = names.map((name) => textOf(values[name])).find((text) => text !== "");
	return found?.replace(/\s+/g, " ");
}

const kindNames = ["type", "kind", "layout", "documenttype", "document_type"];
/** Reports have these and posts do not. */
const ofReports = ["subtitle", "publisher", "institution", "isbn", "issn", "toc", "abstract", "lof", "lot"];

/** Whether front matter names a report, or what only reports have. */
export function statesReport(values: Values): boolean {
	if (kindNames.some((name) => textOf(values[name]).toLowerCase() === "report")) return true;
	return ofReports.filter((name) => values[name] !== undefined).length >= 2;
}

/** Reads the front matter; where in the text the report itself begins. */
export function readStated(text: string): { stated: Stated; values: Values; start: number } {
	const { values, start } = splitFrontMatter(text);
	const authors = namesOf(values.authors ?? values.author ?? []);
	const date = textUnder(values, "date", "published", "year");
	const published = date === undefined ? null : writtenDate(date);
	const entries: [keyof Stated, unknown][] = [
		["title", textUnder(values, "title")],
		["subtitle", textUnder(values, "subtitle")],
		["authors", authors.length > 0 ? authors : undefined],
		["published", published ?? undefined],
		["publisher", textUnder(values, "publisher", "institution", "organization", "organisation")],
		["rights", textUnder(values, "rights", "copyright", "license", "licence")],
		["language", textUnder(values, "lang", "language")],
		["abstract", textUnder(values, "abstract", "summary", "description")],
	];
	return { stated: Object.fromEntries(entries.filter(([, value]) => value !== undefined)), values, start };
}
