/** A bullet before its text; converters leave two where one was drawn: `- »`. */
export const bullet: RegExp = /^\s*(?:[-*+•▪▫◦●○■□➢►▶❖✓✔»›·‣⁃]\s+)*[*+•▪▫◦●○■□➢►▶❖✓✔»›·‣⁃–-]\s+(?=\S)/u;
export const bulletAlone: RegExp = /^\s*[-•▪▫◦●○■□➢►▶❖✓✔»›·‣⁃]\s*$/u;
/** The number or letter of an item. */
export const numbered: RegExp = /^\s*\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+(?=\S)/;
/** A heading as Markdown has it. */
export const hashed: RegExp = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
/** The sign before the text of a note. */
export const definition: RegExp =
	/^\s*(?:\[\^([^\]\s]{1,40})\]:|([⁰¹²³⁴-⁹]{1,4})|<sup>\s*(\d{1,4})\s*<\/sup>|\[(\d{1,3})\](?=\s))\s*(?=\S)/u;
export const quoted: RegExp = /^\s{0,3}>\s?/;
/** Who said it, within the quotation: "> — The branch manager". */
export const quotedName: RegExp = /^\s{0,3}>\s*[–—]\s*(?=\p{L})/u;

/** Marks stand at a line's beginning; nothing beyond it is looked at. */
export const beginningOf = (text: string): string => text.slice(0, 300);

const marks = [bullet, numbered, hashed, definition, bulletAlone];

/** Whether a line begins an item, a heading or a note. */
export const beginsWithMark = (text: string): boolean => marks.some((mark) => mark.test(beginningOf(text)));

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The plain digits of superscript ones. */
export function plainDigits(text: string): string {
	return text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));
}
