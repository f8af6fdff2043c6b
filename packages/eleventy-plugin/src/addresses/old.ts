/** The parameters by which WordPress's plain addresses name a page. */
export const namingParameters: readonly string[] = [
	"p",
	"page_id",
	"attachment_id",
	"cat",
	"tag",
	"tag_id",
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

const withoutWww = (host: string): string => (host.startsWith("www.") ? host.slice(4) : host);

/** Without a closing slash, or the script behind it. */
function bare(path: string): string {
	if (path.endsWith("/")) return path.slice(0, -1);
	return path.endsWith("/index.php") ? path.slice(0, -"/index.php".length) : path;
}

function namingQuery({ search, searchParams }: URL): string {
	if (search === "") return "";
	const names = namingParameters.filter((name) => searchParams.has(name));
	return names.map((name) => `${name}=${searchParams.get(name)}`).join("&");
}

/** An address in which nothing has to be decoded or resolved: nearly all are like this, and need no parser. */
const plain =
	/^https?:\/\/((?:[a-z0-9-]+\.)+[a-z]+)(\/(?:[A-Za-z0-9_~-]+[./])*[A-Za-z0-9_~-]*)?(?:\?([a-z_]+)=([A-Za-z0-9_-]*))?$/;

/** Scheme, `www.`, fragment, tracking parameters and closing slashes do not count. */
export function oldName(address: string): OldName | null {
	const simple = plain.exec(address);
	if (simple !== null) {
		const [, host = "", path = "/", parameter = "", value] = simple;
		return {
			host: withoutWww(host),
			path: bare(path),
			query: namingParameters.includes(parameter) ? `${parameter}=${value}` : "",
		};
	}
	const url = parsed(address);
	if (url === null) return null;
	const path = url.pathname.includes("%") ? decoded(url.pathname) : url.pathname;
	return {
		host: withoutWww(url.hostname),
		path: bare(path),
		query: namingQuery(url),
	};
}
