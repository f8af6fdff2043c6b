import type { SiteModel } from "../site/model.ts";
import type { SiteFile } from "./file.ts";
import { escapeXml } from "./xml.ts";

/** Every list's feed (its first format) for feed readers that import a whole site. */
export function opmlFile(site: SiteModel): SiteFile {
	return {
		address: site.fixed.opml,
		text: () => {
			const outlines = site.lists.flatMap(({ name, address, feeds }) => {
				const feed = feeds.rss ?? feeds.atom ?? feeds.json;
				if (feed === undefined) return [];
				const title = escapeXml(name);
				const [page, file] = [site.absolute(address), site.absolute(feed)].map(escapeXml);
				return [
					`<outline type="rss" text="${title}" title="${title}" xmlUrl="${file}" htmlUrl="${page}"/>\n`,
				];
			});
			return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head><title>${escapeXml(site.title)}</title></head>
<body>
${outlines.join("")}</body>
</opml>
`;
		},
	};
}
