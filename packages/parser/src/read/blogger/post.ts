import { htmlToText } from "../../html/text.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost } from "../../model/empty.ts";
import type { PostKind, PostStatus } from "../../model/post.ts";
import { slugify } from "../../model/slug.ts";
import { attribute, childNamed, childrenNamed, type Element } from "../../xml/element.ts";
import { momentIn } from "./comment.ts";
import { field, labelsOf, linkOf, personOf } from "./entry.ts";

/** What Takeout calls the states of posts. */
const statuses: Record<string, PostStatus> = {
	"": "published",
	DRAFT: "draft",
	LIVE: "published",
	SCHEDULED: "scheduled",
	SOFT_TRASHED: "trash",
	TRASHED: "trash",
};

function statusOf(entry: Element): PostStatus {
	const control = childNamed(entry, "app:control");
	if (control !== null && field(control, "app:draft").toLowerCase() === "yes") return "draft";
	const word = field(entry, "blogger:status").toUpperCase();
	return Object.hasOwn(statuses, word) ? (statuses[word] as PostStatus) : "private";
}

/** What Blogger says beyond the common fields, by the names of its own elements. */
function metaOf(entry: Element): Record<string, string[]> {
	const location = childNamed(entry, "blogger:location");
	const said: [string, string][] = [
		["description", field(entry, "blogger:metadescription")],
		["filename", field(entry, "blogger:filename")],
		["location", (location && field(location, "blogger:name")) || field(entry, "georss:featurename")],
		["point", field(entry, "georss:point")],
	];
	return Object.fromEntries(said.filter(([, value]) => value !== "").map(([key, value]) => [key, [value]]));
}

/** The number of comments, as `thr:total` states it. */
function countOf(entry: Element): number | null {
	const total = field(entry, "thr:total");
	return /^\d{1,9}$/.test(total) ? Number(total) : null;
}

/** Reads the entry of a post or page. `site` is the blog's address; Takeout states only the path below it. */
export function readPost(entry: Element, kind: PostKind, site: string | null): CapturedPost {
	const id = field(entry, "atom:id");
	const html = field(entry, "atom:content") || field(entry, "atom:summary");
	const path = field(entry, "blogger:filename");
	const atSite =
		site !== null && path.startsWith("/") && URL.canParse(path, site) ? new URL(path, site).href : null;
	const author = personOf(entry);
	const empty = emptyCapturedPost();
	const enclosures = childrenNamed(entry, "atom:link").filter(
		(link) => attribute(link, "rel") === "enclosure",
	);
	return {
		...empty,
		kind,
		slug: slugify(
			path
				.split("/")
				.at(-1)
				?.replace(/\.html?$/i, "") ?? "",
		),
		title: htmlToText(field(entry, "atom:title")),
		url: linkOf(entry, "alternate", "text/html") ?? linkOf(entry, "alternate") ?? atSite,
		guid: id === "" ? null : { value: id, isPermaLink: false },
		status: statusOf(entry),
		published: momentIn(entry, "atom:published"),
		updated: momentIn(entry, "atom:updated"),
		authors: author === null ? [] : [{ ...author, slug: "" }],
		tags: labelsOf(entry).map((name) => ({ name, slug: "" })),
		html,
		text: htmlToText(html),
		meta: metaOf(entry),
		comments: {
			...empty.comments,
			count: countOf(entry),
			url: linkOf(entry, "replies", "text/html"),
			feedUrl: linkOf(entry, "replies", "application/atom+xml"),
		},
		enclosures: enclosures.flatMap((link) => {
			const url = attribute(link, "href")?.trim();
			const length = Number(attribute(link, "length") ?? Number.NaN);
			return url
				? [{ url, type: attribute(link, "type"), length: Number.isSafeInteger(length) ? length : null }]
				: [];
		}),
	};
}
