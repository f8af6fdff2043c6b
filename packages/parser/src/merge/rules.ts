import type { RuleName } from "../options/merge-options.ts";

export interface FieldRule {
	/** The field's path, as in `sources` and `conflicts`. */
	field: string;
	rule: RuleName;
	/** Fields that come from the same capture as this one. */
	with?: readonly string[];
}

/** How captures of one post become one post: a line for each field. */
export const fieldRules: readonly FieldRule[] = [
	{ field: "kind", rule: "most-trusted" },
	{ field: "title", rule: "latest" },
	{ field: "slug", rule: "stated" },
	{ field: "url", rule: "permalink" },
	{ field: "guid", rule: "most-trusted" },
	{ field: "legacyId", rule: "most-trusted" },
	{ field: "status", rule: "latest" },
	{ field: "published", rule: "most-precise" },
	{ field: "updated", rule: "latest" },
	{ field: "authors", rule: "person" },
	{ field: "categories", rule: "union" },
	{ field: "tags", rule: "union" },
	{ field: "taxonomies", rule: "union" },
	{
		field: "html",
		rule: "richest",
		with: ["text", "excerptOnly", "outline", "footnotes", "confidence", "confidenceNotes"],
	},
	{ field: "excerpt", rule: "summary" },
	{ field: "protected", rule: "any" },
	{ field: "sticky", rule: "any" },
	{ field: "media", rule: "union" },
	{ field: "meta", rule: "union" },
	{ field: "comments.count", rule: "latest-count" },
	{ field: "comments.open", rule: "latest" },
	{ field: "comments.url", rule: "most-trusted" },
	{ field: "comments.feedUrl", rule: "most-trusted" },
	{ field: "comments.items", rule: "union" },
	{ field: "enclosures", rule: "union" },
	{ field: "language", rule: "most-trusted" },
	{ field: "rights", rule: "latest" },
	{ field: "subtitle", rule: "most-trusted" },
	{ field: "publisher", rule: "most-trusted" },
];
