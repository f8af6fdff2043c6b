import type { SiteModel } from "../site/model.ts";
import type { SiteFile } from "./file.ts";

/** The number of comments of every entry by its address; `null` where it is not known. */
export function commentCountsFile(site: SiteModel): SiteFile {
	return {
		address: site.fixed.commentCounts,
		making: () => [
			site.href("/"),
			...site.entries.flatMap(({ address, comments }) => [address, comments.count]),
		],
		text: () => {
			const counts = site.entries.map((entry) => [site.href(entry.address), entry.comments.count]);
			return `${JSON.stringify(Object.fromEntries(counts), null, "\t")}\n`;
		},
	};
}
