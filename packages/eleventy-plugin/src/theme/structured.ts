import type { Chapter, Entry, Link, SiteModel } from "../site/model.ts";
import { type Html, html, raw, scriptEnd } from "./html.ts";
import { titleOf } from "./parts.ts";

/** JSON-LD as an element of the head. */
function jsonLd(data: object): Html {
	const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c");
	return html`<script type="application/ld+json">${raw(json)}${scriptEnd}`;
}

/** JSON-LD of a chapter on a page of its own. */
export function structuredChapter({ name, address }: Chapter, entry: Entry, site: SiteModel): Html {
	return jsonLd({
		"@type": "Chapter",
		"@id": site.absolute(address),
		url: site.absolute(address),
		name,
		isPartOf: { "@type": "Report", "@id": site.absolute(entry.address), name: titleOf(entry, site) },
		inLanguage: entry.post.language ?? site.language,
	});
}

/** JSON-LD of a post or report. */
export function structuredEntry(entry: Entry, site: SiteModel): Html {
	const { post, authors } = entry;
	const address = site.absolute(entry.address);
	return jsonLd({
		"@type": post.kind === "report" ? "Report" : post.kind === "page" ? "WebPage" : "BlogPosting",
		"@id": address,
		url: address,
		headline: titleOf(entry, site),
		...(post.published === null ? {} : { datePublished: post.published.iso }),
		...(post.updated === null ? {} : { dateModified: post.updated.iso }),
		...(authors.length === 0
			? {}
			: {
					author: authors.map(({ name, address: page }) => ({
						"@type": "Person",
						name,
						url: site.absolute(page),
					})),
				}),
		...(entry.comments.count === null ? {} : { commentCount: entry.comments.count }),
		...(entry.series === null
			? {}
			: {
					isPartOf: { "@type": "CreativeWorkSeries", name: entry.series.name },
					...(entry.series.part === null ? {} : { position: entry.series.part }),
				}),
		inLanguage: post.language ?? site.language,
		...(post.url === null ? {} : { isBasedOn: post.url }),
	});
}

/** JSON-LD of the way from the home page down to a page: names and addresses, the page itself last. */
export function breadcrumbs(
	above: readonly (Link | null)[],
	name: string,
	address: string,
	site: SiteModel,
): Html {
	const home = { name: site.title, address: site.fixed.home };
	const way = [home, ...above.filter((link) => link !== null), { name, address }];
	return jsonLd({
		"@type": "BreadcrumbList",
		itemListElement: way.map((link, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name: link.name,
			item: site.absolute(link.address),
		})),
	});
}
