import { emptySite } from "../../model/empty.ts";
import type { Site } from "../../model/site.ts";
import type { Reading } from "./reading.ts";

/** Words of images whose alternative text ran into the page. */
const imageWords =
	/\b(?:rss|icon|logo|underline|divider|spacer|banner|header|image|img|arrow|button|feed|avatar)\b/gi;

/** The alternative text of images, run together: `the Blog rss Title underline`. */
function isImageText(text: string): boolean {
	return new Set(text.toLowerCase().match(imageWords) ?? []).size >= 2;
}

/** What the lines above the first post say of the site: first its title, then its tagline. */
export interface PageHead {
	site: Site;
	/** What each of the lines is. */
	roles: Map<Reading, string>;
}

const longestSiteTitle = 120;

export function readPageHead(readings: readonly Reading[]): PageHead {
	const site = emptySite();
	const roles = new Map<Reading, string>();
	for (const reading of readings) {
		if (reading.furniture !== null || isImageText(reading.text))
			roles.set(reading, isImageText(reading.text) ? "image-text" : (reading.furniture ?? "image-text"));
		else if (reading.listing !== null) roles.set(reading, "listing-heading");
		else if (reading.text.length > longestSiteTitle || reading.list !== null) roles.set(reading, "page-head");
		else if (site.title === null) {
			site.title = reading.text;
			roles.set(reading, "site-title");
		} else if (site.description === null) {
			site.description = reading.text;
			roles.set(reading, "site-tagline");
		} else roles.set(reading, "page-head");
	}
	return { site, roles };
}
