import type { CommentNode, Entry, SiteModel } from "../site/model.ts";
import { markForeign } from "./foreign.ts";
import { type Html, html, raw } from "./html.ts";
import { commentCount } from "./parts.ts";

function when(node: CommentNode, site: SiteModel): Html {
	const { published } = node.comment;
	return published === null
		? html``
		: html` <time datetime="${published.iso}">${site.momentDate(published)}</time>`;
}

/** A comment with its answers; a flagged one is there, but folded. */
function comment(node: CommentNode, site: SiteModel): Html {
	const { say } = site;
	const { author, html: body, flags, id } = node.comment;
	const name = author?.name ?? say("anonymous");
	const signed =
		author?.url === undefined ? html`${name}` : html`<a rel="nofollow ugc" href="${author.url}">${name}</a>`;
	const content = html`<p class="comment-by"><cite class="p-author h-card">${signed}</cite>${when(node, site)}</p>
<div class="p-content">${raw(markForeign(body, site.language))}</div>
`;
	const shown =
		flags.length === 0
			? content
			: html`<details><summary>${say(flags.includes("suspected-spam") ? "flaggedSpam" : "flaggedDuplicate")}</summary>
${content}</details>
`;
	return html`<li id="${id}" class="comment h-cite">
${shown}${node.answers.length > 0 && html`<ol>\n${node.answers.map((answer) => comment(answer, site))}</ol>\n`}</li>
`;
}

function countNodes(nodes: readonly CommentNode[]): number {
	return nodes.reduce((sum, { answers }) => sum + 1 + countNodes(answers), 0);
}

/** What is known of a count whose comments are not all there. */
function shortfall(entry: Entry, site: SiteModel): Html {
	const { count, comments, pings } = entry.comments;
	const held = countNodes(comments) + pings.length;
	if (count === null || count === held) return html``;
	const words =
		held === 0 ? site.say("commentsCounted", { count }) : site.say("commentsPartly", { count, held });
	return html`<p class="note">${words}</p>\n`;
}

/** The comments of a post: always there, since "no comments" and "unknown" are to be told apart. */
export function renderComments(entry: Entry, site: SiteModel): Html {
	const { comments, pings, feed } = entry.comments;
	const { say, href } = site;
	return html`<section class="comments" id="comments" aria-labelledby="comments-heading">
<h2 id="comments-heading">${commentCount(entry, site)}</h2>
${shortfall(entry, site)}${comments.length > 0 && html`<ol class="thread">\n${comments.map((node) => comment(node, site))}</ol>\n`}${
	pings.length > 0 &&
	html`<h3>${say("pingbacks")}</h3>
<ul class="pings">
${pings.map((ping) => html`<li>${ping.author?.url === undefined ? (ping.author?.name ?? say("anonymous")) : html`<a rel="nofollow ugc" href="${ping.author.url}">${ping.author.name}</a>`}</li>\n`)}</ul>
`
}${feed !== null && html`<p class="feeds"><a href="${href(feed)}" type="application/rss+xml">RSS</a></p>\n`}</section>
`;
}
