/** What of a query names a page on a WordPress blog. */
const naming = ["p", "page_id", "attachment_id", "cat", "tag", "author", "m", "feed", "paged"];

export interface OldName {
	/** Without `www.`. */
	host: string;
	/** The path, percent signs decoded, without its closing slash; then the query where it names a page. */
	path: string;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** How an address of an old blog is looked up: scheme, `www.`, fragments, tracking and closing slashes do not count. */
export function oldName(address: string): OldName | null {
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
	const url = new URL(address);
	const query = naming
		.filter((name) => url.searchParams.has(name))
		.map((name) => `${name}=${url.searchParams.get(name)}`)
		.join("&");
	const path = decoded(url.pathname).replace(/\/(?:index\.php)?$/, "") || "/";
	return { host: url.hostname.replace(/^www\./, ""), path: query === "" ? path : `${path}?${query}` };
}
