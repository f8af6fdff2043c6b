import type { CaptureSummary } from "blog-archive-parser";
import type { Entry, SiteModel } from "../site/model.ts";
import { renderConflict } from "./conflict.ts";
import { type Html, html } from "./html.ts";

function captures(entry: Entry, site: SiteModel): CaptureSummary[] {
	const { captures } = site.archive;
	if (captures.length === 1) return captures;
	const ids = new Set(Object.values(entry.post.sources).flat());
	return captures.filter(({ id }) => ids.has(id));
}

function saved({ capturedAfter, capturedBefore }: CaptureSummary, site: SiteModel): string {
	const { say } = site;
	if (capturedAfter !== null && capturedBefore !== null)
		return say("capturedBetween", {
			after: site.momentDate(capturedAfter),
			before: site.momentDate(capturedBefore),
		});
	if (capturedAfter !== null) return say("capturedAfter", { after: site.momentDate(capturedAfter) });
	if (capturedBefore !== null) return say("capturedBefore", { before: site.momentDate(capturedBefore) });
	return say("captureUnknown");
}

/** What no source says of a post. */
function unknown({ post, comments }: Entry, site: SiteModel): string[] {
	const { say } = site;
	return [
		post.published === null ? say("unknownDate") : null,
		post.authors.length === 0 ? say("unknownAuthors") : null,
		post.url === null ? say("unknownAddress") : null,
		comments.count === null ? say("unknownComments") : null,
		post.excerptOnly ? say("unknownRest") : null,
	].filter((words) => words !== null);
}

/** Where a text comes from: its documents, when they were saved, what is unknown and what they disagree on. */
export function renderProvenance(entry: Entry, site: SiteModel): Html {
	const { say } = site;
	const { post } = entry;
	const missing = unknown(entry, site);
	return html`<details class="panel provenance" data-pagefind-ignore>
<summary><h2>${say("provenance")}</h2></summary>
<h3>${say("sourceDocuments")}</h3>
<ul>
${captures(entry, site).map((capture) => html`<li><code>${capture.path.split(/[\\/]/).at(-1)}</code> (${capture.format}), ${saved(capture, site)}</li>\n`)}</ul>
<dl>
${post.url !== null && html`<div><dt>${say("originalAddress")}</dt><dd><a class="original" href="${post.url}">${post.url}</a></dd></div>\n`}${missing.length > 0 && html`<div><dt>${say("unknownHere")}</dt>${missing.map((words) => html`<dd>${words}</dd>`)}</div>\n`}${post.confidence < 1 && html`<div><dt>${say("confidence")}</dt><dd>${Math.round(post.confidence * 100)} %</dd>${post.confidenceNotes.map((note) => html`<dd>${note}</dd>`)}</div>\n`}</dl>
${
	post.conflicts.length > 0 &&
	html`<h3>${say("conflicts")}</h3>
<dl class="conflicts">
${post.conflicts.map((one) => renderConflict(one, site))}</dl>
`
}</details>
`;
}
