import { canonicalUrl } from "../addresses/canonical.ts";
import type { CaptureId } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import { slugify } from "../model/slug.ts";

/** A site is known by its address, else by its title, else only by the document that speaks of it. */
export function siteId(site: Pick<Site, "url" | "title">, capture: CaptureId): string {
	const address = site.url === null ? null : canonicalUrl(site.url);
	return slugify(address ?? "") || slugify(site.title ?? "") || capture;
}
