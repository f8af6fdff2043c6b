import type { Entry, SiteModel } from "../site/model.ts";
import { type Html, html } from "./html.ts";
import { isBrief, titleOf } from "./parts.ts";

const monthMacros = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const commands: Readonly<Record<string, string>> = {
	"\\": "\\textbackslash{}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
};

/** Text as BibTeX takes it. */
const escaped = (text: string): string =>
	text.replace(/[\\~^{}&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);

/** An entry for BibTeX; a value in braces keeps its capitals. */
function bibtex(entry: Entry, site: SiteModel): string {
	const { post, date, authors } = entry;
	const isReport = post.kind === "report";
	const publisher = post.publisher ?? entry.blog?.name ?? site.title;
	const fields: [name: string, value: string | null][] = [
		["author", authors.map(({ name }) => escaped(name)).join(" and ") || null],
		["title", `{${escaped(titleOf(entry, site))}}`],
		[isReport ? "institution" : "howpublished", escaped(publisher)],
		["year", date === null ? null : String(date.year)],
		["url", site.absolute(entry.address)],
		["note", post.url === null ? null : `Archived from ${escaped(post.url)}`],
	];
	const month = date?.month == null ? null : monthMacros[date.month - 1];
	const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}}`));
	if (month != null) lines.push(`  month = ${month}`);
	return `@${isReport ? "techreport" : "misc"}{${post.slug || post.id},\n${lines.join(",\n")}\n}`;
}

/** A title that needs no full stop behind it. */
const endsItself = /[\p{Sentence_Terminal}…]$/u;

/** How to quote a text: a line to print, and an entry for BibTeX; a notice of a few words has none. */
export function renderCitation(entry: Entry, site: SiteModel): Html {
	if (isBrief(entry)) return html``;
	const { post, date, authors } = entry;
	const address = site.absolute(entry.address);
	const title = titleOf(entry, site);
	const publisher = post.publisher ?? entry.blog?.name ?? site.title;
	return html`<details class="panel cite" data-pagefind-ignore>
<summary><h2>${site.say("cite")}</h2></summary>
<p>${authors.length > 0 && `${authors.map(({ name }) => name).join(", ")}. `}<cite>${title}</cite>${!endsItself.test(title) && "."} ${publisher}${date !== null && `, ${site.dates.date(date)}`}. <a href="${address}">${address}</a></p>
<pre tabindex="0"><code>${bibtex(entry, site)}</code></pre>
</details>
`;
}
