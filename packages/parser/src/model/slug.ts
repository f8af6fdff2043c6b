/** What most addresses end in is one already. */
const isSlug = /^[a-z0-9_]+(?:-[a-z0-9_]+)*$/;

/**
 * The slug of a name or title, made as WordPress's `sanitize_title` makes it, except that letters of
 * other scripts stay letters instead of becoming percent escapes: `Ben Lucas’ “Big” idea` gives
 * `ben-lucas-big-idea`, `日本語` stays. May be `""`, for a name without a letter or digit.
 */
export function slugify(name: string): string {
	if (isSlug.test(name)) return name;
	if (/^[ -~]*$/.test(name))
		return trimmed(
			name
				.toLowerCase()
				.replace(/['`]/g, "")
				.replace(/[^a-z0-9_]+/g, "-"),
		);
	const slug = name
		.normalize("NFKD")
		.replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
		.normalize("NFC")
		.toLowerCase()
		.replace(/ß/g, "ss")
		.replace(/æ/g, "ae")
		.replace(/œ/g, "oe")
		.replace(/ø/g, "o")
		.replace(/ł/g, "l")
		.replace(/['’‘`´]/g, "")
		.replace(/[^\p{L}\p{N}\p{M}_]+/gu, "-");
	return trimmed(slug);
}

/** Without a hyphen at either end; there are never two in a row. */
function trimmed(slug: string): string {
	const start = slug.startsWith("-") ? 1 : 0;
	return slug.slice(start, slug.length > start && slug.endsWith("-") ? -1 : undefined);
}
