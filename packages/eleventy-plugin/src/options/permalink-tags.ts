/** The tags of WordPress's permalink patterns. */
export const permalinkTags = [
	"year",
	"monthnum",
	"day",
	"hour",
	"minute",
	"second",
	"postname",
	"post_id",
	"category",
	"author",
] as const;

export type PermalinkTag = (typeof permalinkTags)[number];

/** What stands between percent signs in a pattern and is no tag. */
export function unknownTags(pattern: string): string[] {
	const known: readonly string[] = permalinkTags;
	return [...pattern.matchAll(/%([^%/]*)%/g)]
		.map((match) => match[1] ?? "")
		.filter((tag) => !known.includes(tag));
}
