/** The parameters by which WordPress's plain addresses name a page. */
export const namingParameters: readonly string[] = [
	"p",
	"page_id",
	"attachment_id",
	"cat",
	"tag",
	"author",
	"m",
	"feed",
];

/** An address of an old blog in the form in which it is looked up. */
export interface OldName {
	/** Without `www.`. */
	host: string;
	/** Percent signs decoded, without a closing slash; the root is `""`. */
	path: string;
	/** `p=1888`, or `""` where the path alone names the page. */
	query: string;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function parsed(address: string): URL | null {
	if (!/^https?:\/\//i.test(address)) return null;
	try {
		return new URL(address);
	} catch {
		return null;
	}
}

function namingQuery({ search, searchParams }: URL): string {
	if (search === "") return "";
	const names = namingParameters.filter((name) => searchParams.has(name));
	return names.map((name) => `${name}=${searchParams.get(name)}`).join("&");
}

/** Scheme, `www.`, fragment, tracking parameters and closing slashes do not count. */
export function oldName(address: string): OldName | null {
	const url = parsed(address);
	if (url === null) return null;
	const path = url.pathname.includes("%") ? decoded(url.pathname) : url.pathname;
	return {
		host: url.hostname.replace(/^www\./, ""),
		path: path.replace(/\/(?:index\.php)?$/, ""),
		query: namingQuery(url),
	};
}
