/** The address of the page of a comment's post, without what leads to the comment on it. */
export function postAddress(comment: string): string | null {
	if (!URL.canParse(comment)) return null;
	const url = new URL(comment);
	url.hash = "";
	for (const name of ["cpage", "replytocom", "showComment"]) url.searchParams.delete(name);
	url.pathname = url.pathname.replace(/\/comment-page-\d+\/?$/, "/");
	return url.href;
}

/** The number of a comment, as its address ends in it: `#comment-12`, Blogger's `#c12`. */
export function commentNumber(address: string): string | null {
	const fragment = address.slice(address.indexOf("#") + 1);
	return /^(?:comment-|c)(\d+)$/.exec(fragment)?.[1] ?? null;
}
