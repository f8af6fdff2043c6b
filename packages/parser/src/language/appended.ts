/** "The post X appeared first on Y.", which WordPress SEO plug-ins and newer feeds append, by language. */
const appearedFirst: readonly RegExp[] = [
	/^The post .{1,400} (?:appeared first|first appeared) on .{1,200}\.?$/i,
	/^(?:Der Beitrag|Der Artikel) .{1,400} erschien zuerst (?:auf|bei) .{1,200}\.?$/i,
	/^(?:L['’]article|Cet article|The post) .{1,400} est apparu en premier sur .{1,200}\.?$/i,
	/^La entrada .{1,400} (?:se publicó primero en|aparece primero en|apareció primero en) .{1,200}\.?$/i,
	/^(?:L['’]articolo) .{1,400} (?:proviene da|sembra essere il primo su|è apparso per primo su) .{1,200}\.?$/i,
	/^Het bericht .{1,400} verscheen eerst op .{1,200}\.?$/i,
	/^O post .{1,400} apareceu primeiro em .{1,200}\.?$/i,
	/^Inlägget .{1,400} dök först upp på .{1,200}\.?$/i,
	/^Innlegget .{1,400} dukket først opp på .{1,200}\.?$/i,
	/^Artykuł .{1,400} pochodzi z serwisu .{1,200}\.?$/i,
];

/** Longer paragraphs are prose; this also bounds the work of the patterns. */
const longestEnding = 700;

/** Whether a line of text is the sentence that a feed appends to each post. */
export function isAppended(line: string): boolean {
	return line.length <= longestEnding && appearedFirst.some((pattern) => pattern.test(line));
}

/** Plain text, such as an excerpt, without that sentence at its end. */
export function withoutAppended(text: string): string {
	const start = Math.max(0, text.length - longestEnding);
	for (const { index } of text
		.slice(start)
		.matchAll(
			/(?:^|(?<=\s))(?:The post|Der Beitrag|Der Artikel|L['’]article|Cet article|La entrada|L['’]articolo|Het bericht|O post|Inlägget|Innlegget|Artykuł) /g,
		)) {
		if (isAppended(text.slice(start + index).trim())) return text.slice(0, start + index).trimEnd();
	}
	return text;
}
