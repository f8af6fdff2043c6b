/**
 * How much a format knows of a post, the most first: an export is the blog's own database, a feed what
 * the blog published, a page what a theme printed of it and a dump kept of that.
 */
const byTrust: readonly (readonly string[])[] = [
	["wxr", "blogger"],
	["atom", "rss", "rdf", "json-feed"],
	["comments-feed"],
	["text", "report"],
];

/** A format's place in the order of trust; 0 is the most trusted, unknown formats count as feeds. */
export function distrustOf(format: string): number {
	const place = byTrust.findIndex((formats) => formats.includes(format));
	return place < 0 ? 1 : place;
}

/** Formats that say when they were made only by the newest post they hold. */
export function isUndated(format: string): boolean {
	return distrustOf(format) === 3;
}
