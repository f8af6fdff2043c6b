import type { CapturedPost } from "../../model/capture.ts";
import { emptySite } from "../../model/empty.ts";
import type { Site } from "../../model/site.ts";
import { slugify } from "../../model/slug.ts";
import { isImageText } from "./image-text.ts";
import type { Reading } from "./reading.ts";

/** What the lines above the first post say of the site: first its title, then its tagline. */
export interface PageHead {
	site: Site;
	/** What each of the lines is. */
	roles: Map<Reading, string>;
	/** What the heading of the listing names. */
	listing: Reading["listing"];
}

const longestSiteTitle = 120;

export function readPageHead(readings: readonly Reading[]): PageHead {
	const site = emptySite();
	const roles = new Map<Reading, string>();
	let listing: Reading["listing"] = null;
	for (const reading of readings) {
		if (reading.furniture !== null || isImageText(reading.text))
			roles.set(reading, isImageText(reading.text) ? "image-text" : (reading.furniture ?? "image-text"));
		else if (reading.listing !== null) {
			listing ??= reading.listing;
			roles.set(reading, "listing-heading");
		} else if (reading.text.length > longestSiteTitle || reading.list !== null)
			roles.set(reading, "page-head");
		else if (site.title === null) {
			site.title = reading.text;
			site.url = addressOf(reading);
			roles.set(reading, "site-title");
		} else if (site.description === null) {
			site.description = reading.text;
			roles.set(reading, "site-tagline");
		} else roles.set(reading, "page-head");
	}
	return { site, roles, listing };
}

/** The name of a site is a link to its front page. */
function addressOf({ line: { address = "" } }: Reading): string | null {
	return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).href : null;
}

/** All posts of a listing have the term or the author that its heading names. */
export function applyListing(posts: readonly CapturedPost[], listing: Reading["listing"]): void {
	if (listing === null || listing.name === "") return;
	const term = { name: listing.name, slug: slugify(listing.name) };
	for (const post of posts) {
		if (listing.kind === "author" && post.authors.length === 0) post.authors.push(term);
		const field = listing.kind === "category" ? "categories" : listing.kind === "tag" ? "tags" : null;
		if (field !== null && !post[field].some(({ slug }) => slug === term.slug)) post[field].push(term);
	}
}
