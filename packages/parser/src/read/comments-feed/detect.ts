import { titleInFeedTitle } from "./titles.ts";

/** How many entries are looked at. */
const enough = 20;

/** An address that leads to a comment, in what names an entry. */
const toComment = /<(?:[\w.-]{1,40}:)?(?:guid|id|link)[\s>](?:(?!<\/)[\s\S]){0,800}?#(?:comment-|c)\d/i;

/** Blogger's feeds of comments name the post that each entry answers. */
const answersPost = /<[\w.-]{1,40}:in-reply-to\s[^<>]{0,800}tag:blogger\.com/i;

const titleOfFeed = /<(?:[\w.-]{1,40}:)?title(?:\s[^<>]{0,200})?>(?:<!\[CDATA\[)?([^<\]]{1,500})/i;

/** What stands behind the start tags of the entries, up to the next one. */
function* entriesOf(head: string): Generator<string> {
	const starts = head.matchAll(/<(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s>])/gi);
	let from = -1;
	for (const { 0: tag, index } of starts) {
		if (from >= 0) yield head.slice(from, index);
		from = index + tag.length;
	}
	if (from >= 0) yield head.slice(from);
}

/** Whether every entry in the beginning of a document is a comment; where there is none, whether its title says so. */
export function looksLikeComments(head: string): boolean {
	let seen = 0;
	let whole = 0;
	for (const entry of entriesOf(head)) {
		if (seen++ >= enough) break;
		if (!/<\/(?:[\w.-]{1,40}:)?(?:item|entry)>/i.test(entry)) continue;
		whole++;
		if (!toComment.test(entry) && !answersPost.test(entry)) return false;
	}
	return seen > 0 ? whole > 0 : hasTitleOfComments(head);
}

function hasTitleOfComments(before: string): boolean {
	const title = titleOfFeed.exec(before)?.[1] ?? "";
	return /\/comments\/|[?&]feed=comments/.test(before) && titleInFeedTitle("site", title) !== null
		? true
		: titleInFeedTitle("post", title) !== null && titleInFeedTitle("site", title) === null;
}
