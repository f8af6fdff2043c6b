import type { Conflict } from "blog-archive-parser";
import type { SiteModel } from "../site/model.ts";
import type { TextName } from "../words/table.ts";
import { type Html, html } from "./html.ts";
import { wordChanges } from "./word-changes.ts";

/** What readers call the fields that captures disagree on; others keep their names in the model. */
const fieldNames: Readonly<Record<string, TextName>> = {
	title: "fieldTitle",
	html: "fieldText",
	text: "fieldText",
	"comments.count": "fieldCommentCount",
	authors: "fieldAuthors",
	published: "fieldPublished",
	categories: "fieldCategories",
};

/** More than this is not compared word by word: the difference would be no easier to read than the texts. */
const longestCompared = 60_000;
/** Words of agreement that are shown on either side of a difference. */
const contextWords = 8;

/** A value as a reader would say it: text without its markup, names of people and terms, dates. */
function inWords(value: unknown): string {
	if (typeof value === "string")
		return value
			.replace(/<[^>]*>/g, " ")
			.replace(/\s+/g, " ")
			.trim();
	if (Array.isArray(value)) return value.map(inWords).join(", ");
	if (typeof value === "object" && value !== null) {
		const { name, iso } = value as { name?: unknown; iso?: unknown };
		if (typeof name === "string") return name;
		if (typeof iso === "string") return iso;
	}
	return JSON.stringify(value) ?? "";
}

/** What both say, cut down to the words next to a difference. */
function agreement(text: string, isFirst: boolean, isLast: boolean): Html {
	const words = text.trim().split(/\s+/);
	if (words.length <= 2 * contextWords + 4) return html`${text}`;
	const before = isFirst ? "" : `${words.slice(0, contextWords).join(" ")} `;
	const after = isLast ? "" : ` ${words.slice(-contextWords).join(" ")} `;
	return html`${isFirst ? "" : " "}${before}<span class="skipped">[…]</span>${after}`;
}

/** Two wordings side by side; each marks what the other has not. */
function comparison(kept: string, other: string, site: SiteModel): Html {
	const changes = wordChanges(kept, other);
	const shared = (index: number): Html =>
		agreement(changes[index]?.value ?? "", index === 0, index === changes.length - 1);
	const left = changes.map((change, index) =>
		change.added ? html`` : change.removed ? html`<del>${change.value}</del>` : shared(index),
	);
	const right = changes.map((change, index) =>
		change.removed ? html`` : change.added ? html`<ins>${change.value}</ins>` : shared(index),
	);
	return html`<div class="versions">
<div><h4>${site.say("conflictKept")}</h4><p>${left}</p></div>
<div><h4>${site.say("conflictOther")}</h4><p>${right}</p></div>
</div>
`;
}

const isLong = (text: string): boolean => text.length > 80;
const short = (text: string): string => (text.length > 240 ? `${text.slice(0, 240)}…` : text);

/** What captures disagree on: short values in a line, wordings side by side. */
export function renderConflict({ field, kept, others }: Conflict, site: SiteModel): Html {
	const { say } = site;
	const name = fieldNames[field];
	const mine = inWords(kept);
	const compared = (theirs: string): boolean =>
		(isLong(mine) || isLong(theirs)) && mine.length + theirs.length <= longestCompared;
	return html`<div><dt>${name === undefined ? field : say(name)}</dt>
${others
	.map(inWords)
	.map((theirs) =>
		compared(theirs)
			? html`<dd>${comparison(mine, theirs, site)}</dd>\n`
			: html`<dd>${say("conflictKept")}: ${short(mine)}. ${say("conflictOther")}: ${short(theirs)}</dd>\n`,
	)}</div>
`;
}
