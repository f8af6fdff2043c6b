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

/** Scheme, `www.`, fragment, tracking parameters and closing slashes do not count. */
export function oldName(address: string): OldName | null {
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
	const { hostname, pathname, searchParams } = new URL(address);
	const query = namingParameters
		.filter((name) => searchParams.has(name))
		.map((name) => `${name}=${searchParams.get(name)}`);
	return {
		host: hostname.replace(/^www\./, ""),
		path: decoded(pathname).replace(/\/(?:index\.php)?$/, ""),
		query: query.join("&"),
	};
}
