import { titleInFeedTitle } from "./titles.ts";

/** How many entries are looked at. */
const enough = 20;

/** An address that leads to a comment, in what names an entry. */
const toComment = /<(?:[\w.-]{1,40}:)?(?:guid|id|link)[\s>](?:(?!<\/)[\s\S]){0,800}?#(?:comment-|c)\d/i;

/** Blogger's feeds of comments name the post that each entry answers. */
const answersPost = /<[\w.-]{1,40}:in-reply-to\s[^<>]{0,800}tag:blogger\.com/i;

const titleOfFeed = /<(?:[\w.-]{1,40}:)?title(?:\s[^<>]{0,200})?>(?:<!\[CDATA\[)?([^<\]]{1,500})/i;

/** Whether every entry in the beginning of a document is a comment; where there is none, whether its title says so. */
export function looksLikeComments(head: string): boolean {
	const [before = "", ...entries] = head.split(/<(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s>])/i, enough + 1);
	if (entries.length === 0) {
		const title = titleOfFeed.exec(before)?.[1] ?? "";
		return /\/comments\/|[?&]feed=comments/.test(before) && titleInFeedTitle("site", title) !== null
			? true
			: titleInFeedTitle("post", title) !== null && titleInFeedTitle("site", title) === null;
	}
	const whole = entries.filter((entry) => /<\/(?:[\w.-]{1,40}:)?(?:item|entry)>/i.test(entry));
	return whole.length > 0 && whole.every((entry) => toComment.test(entry) || answersPost.test(entry));
}
