/** Words of images whose alternative text ran into the page. */
const imageWords =
	/\b(?:rss|icon|logo|underline|divider|spacer|banner|header|image|img|arrow|button|feed|avatar)\b/gi;

/** The alternative text of images, run together: `the Blog rss Title underline`. */
export function isImageText(text: string): boolean {
	return new Set(text.toLowerCase().match(imageWords) ?? []).size >= 2 || isNameOfPart(text);
}

/** Words by which themes name the parts of a page that their images draw. */
const partWords: ReadonlySet<string> = new Set(
	[
		"arrow background banner bar bg bookmark border bottom box btn bullet button cat close content corner delete",
		"divider down end feed footer header icon image img left line logo menu nav next page pages pic picture prev",
		"previous right rss search separator shadow sidebar slide slider spacer star thumb thumbnail top underline up",
	].flatMap((line) => line.split(" ")),
);
const mostParts = 4;

/** `nav-left`, `content top`, `bookmark bookmark bookmark`: words of a theme's author, all written small. */
export function isNameOfPart(text: string): boolean {
	if (!/^[a-z][a-z _-]*$/.test(text)) return false;
	const words = text.split(/[ _-]+/).filter((word) => word !== "");
	const different = new Set(words);
	return different.size <= mostParts && [...different].every((word) => partWords.has(word));
}
