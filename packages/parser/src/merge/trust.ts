/**
 * How much a format knows of a post, the most first: an export is the blog's own database, a feed or a file with
 * front matter what the blog published, a saved page what a theme printed of it, and a dump what was kept of that.
 */
const byTrust: readonly (readonly string[])[] = [
	["wxr", "blogger"],
	["atom", "rss", "rdf", "json-feed", "markdown"],
	["comments-feed"],
	["html"],
	["text", "report"],
];

/** Formats that say when they were made only by the newest post they hold, and need not hold every post up to then. */
const undated: ReadonlySet<string> = new Set(["html", "markdown", "text", "report"]);

/** A format's place in the order of trust; 0 is the most trusted, unknown formats count as feeds. */
export function distrustOf(format: string): number {
	const place = byTrust.findIndex((formats) => formats.includes(format));
	return place < 0 ? 1 : place;
}

export function isUndated(format: string): boolean {
	return undated.has(format);
}
