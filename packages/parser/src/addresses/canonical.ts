const trackingParameters =
	/^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ncid|cmpid|_ga|ref|source)$/i;

/** Parameters by which WordPress names a post; every other parameter of a `?p=` address is decoration. */
const postParameters = ["p", "page_id", "attachment_id"];

/** Hosts which redirect to the real address, and whose own paths say nothing about the post. */
const feedProxies =
	/^(?:feeds?\.feedburner\.com|feedproxy\.google\.com|rss\.feedsportal\.com|feeds\.feedblitz\.com)$/i;

function parsed(address: string): URL | null {
	const trimmed = address.trim();
	if (!/^https?:/i.test(trimmed)) return null;
	try {
		return new URL(trimmed);
	} catch {
		return null;
	}
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** What no address of a feed proxy lacks; asking this first spares the others the reading of their parts. */
const proxyNames = /feed(?:burner|proxy|sportal|blitz)/i;

/** Whether an address is that of a feed proxy (FeedBurner and its like) and not the post's own. */
export function isFeedProxy(address: string): boolean {
	if (!proxyNames.test(address)) return false;
	const url = parsed(address);
	return url !== null && feedProxies.test(url.hostname);
}

/** What of an address may name a post in words: a feed proxy's `/~r/BLOG/~3/TOKEN/title.html` does only after the token. */
export function tellingPart(address: string): string {
	return isFeedProxy(address) ? (/\/~[0-9]\/[^/]+\/(.+)$/.exec(address)?.[1] ?? "") : address;
}

/** The part of a post's address that names it, by which all its spellings are one: no scheme, `www`, tracking, … */
export function canonicalUrl(address: string): string | null {
	const url = parsed(address);
	if (url === null) return null;
	const host = url.host.toLowerCase().replace(/^www\./, "");
	const path = decoded(url.pathname)
		.replace(/\/{2,}/g, "/")
		.replace(/^\/index\.php(?=\/|$)/i, "")
		.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, "/")
		.replace(/\/(?:feed|amp)\/?$/i, "/")
		.replace(/\/$/, "");
	const stated = [...url.searchParams].filter(([name]) => !trackingParameters.test(name));
	const naming = stated.filter(([name, value]) => postParameters.includes(name) && /^\d+$/.test(value));
	const query = (naming.length > 0 ? naming.slice(0, 1) : stated).map(([name, value]) => `${name}=${value}`);
	return `${host}${path}${query.length > 0 ? `?${query.sort().join("&")}` : ""}`;
}

/**
 * The fragment by which old blogs (Movable Type, early Blogger) name a post on the page of its month, `#a000123`; `""` for
 * all others, which lead to a place within a post.
 */
export function anchorOf(address: string): string {
	return (
		/#(?:[abep]?[0-9]{3,20}|(?:post|entry)-?[0-9]{1,20})$/i.exec(address.trim())?.[0].toLowerCase() ?? ""
	);
}

/** The `N` of WordPress's `?p=N`. */
export function legacyIdOf(address: string): number | null {
	if (!address.includes("p=")) return null;
	const number = /[?&]p=(\d{1,15})(?:[&#]|$)/.exec(address)?.[1];
	return number === undefined ? null : Number(number);
}
