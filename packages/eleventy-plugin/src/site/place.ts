/** How addresses of the site are written in links, and whole. */
export interface Place {
	pathPrefix: string;
	href(address: string): string;
	absolute(address: string): string;
}

const slashes = (path: string): string => `/${path.split("/").filter(Boolean).join("/")}/`.replace("//", "/");

/** What encoding leaves as it is. */
const plain = /^[\w/.~-]*$/;

/**
 * @param url the address of the site's root
 * @param pathPrefix Eleventy's path prefix, which `url` may hold or leave out
 * @param prefixed whether something else writes the prefix into links (Eleventy's HtmlBase plugin)
 */
export function placeAt(url: string, pathPrefix: string, prefixed: boolean): Place {
	const prefix = slashes(pathPrefix);
	const root = new URL(url);
	const folder = slashes(root.pathname);
	const whole = `${root.origin}${folder.endsWith(prefix) ? folder : `${folder}${prefix.slice(1)}`}`;
	const linked = prefixed ? "/" : prefix;
	const encode = (address: string): string =>
		plain.test(address) ? address.slice(1) : encodeURI(address.slice(1));
	const href = (address: string): string => {
		if (!plain.test(address)) return linked + encodeURI(address.slice(1));
		return linked === "/" ? address : linked + address.slice(1);
	};
	return {
		pathPrefix: prefix,
		href,
		absolute: (address) => `${whole}${encode(address)}`,
	};
}
