import { anyOf } from "./words.ts";

const starts = (words: string, after: string) => new RegExp(`^[*_\\s]*(?:${words})${after}`, "iu");

const caption = starts(anyOf("captionLabel"), "\\.?\\s+\\d+(?:[.\\d]*\\d)?\\s*(?:[:.–—|-]|$|\\s\\p{Lu})");
const box = starts(anyOf("boxLabel"), "\\.?\\s+\\d");
const source = starts(anyOf("sourceLabel"), "[*_]*\\s*:");
const remark = starts(anyOf("noteLabel"), "[*_]*\\s*:");
const example = starts(anyOf("exampleLabel"), "[*_]*\\s*:");
const imprintWord = new RegExp(`(?<![\\p{L}])(?:${anyOf("imprint")})(?![\\p{L}])`, "iu");
/** Words that titles have as well: a line of an imprint has a number beside them. */
const placeWord = new RegExp(`(?<![\\p{L}])(?:${anyOf("imprintPlace")})(?![\\p{L}])`, "iu");
const address = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$/i;
const phone = /^[\p{L}.:\s]{0,12}\+?[\d\s().-]{8,}$/u;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|^\d{4,5} \p{Lu}\p{L}+$/u;

/** What is tested here stands at a text's beginning, or the whole text is short. */
const beginningOf = (text: string) => text.slice(0, 160);

export const isCaption = (text: string): boolean => caption.test(beginningOf(text));
export const isBox = (text: string): boolean => box.test(beginningOf(text));
export const isSource = (text: string): boolean => source.test(beginningOf(text));
export const isRemark = (text: string): boolean => remark.test(beginningOf(text));
export const isExample = (text: string): boolean => example.test(beginningOf(text));

/** The length of a label such as "Example:" that a text begins with; 0 for none. */
export function labelLength(text: string): number {
	const match =
		example.exec(beginningOf(text)) ?? source.exec(beginningOf(text)) ?? remark.exec(beginningOf(text));
	return match === null ? 0 : match[0].length;
}

/** A line of an imprint: an address, a number to call, who printed it. */
export function isImprint(text: string): boolean {
	if (text.length > 120) return false;
	const plain = text.trim();
	return (
		address.test(plain) ||
		phone.test(plain) ||
		postcode.test(plain) ||
		imprintWord.test(plain) ||
		(/\d/.test(plain) && placeWord.test(plain))
	);
}

const references = /(?:⸨\u{FDD0}\d+⸩|[⁰¹²³⁴-⁹]|\[\^[^\]\s]{1,40}\]|\[\d{1,3}\])+$/u;
/** No more marks than fit into this stand at a text's end. */
const longestEnd = 200;

/** A text without the emphasis around the whole of it, and without signs of footnotes at its end. */
export function bare(text: string): string {
	const start = text.slice(0, -longestEnd);
	const end = text.slice(-longestEnd).replace(references, "");
	return `${start}${end.replace(/[*_\s]+$/, "")}`.replace(/^[*_#\s]+/, "").trim();
}

/** Whether the whole of a text is set in bold. */
export const isBold = (text: string): boolean => text.length < 200 && /^\s*(\*\*|__)[^*_].*\1\s*$/.test(text);

/** Whether a sentence ends with the text. */
export const isEnded = (text: string): boolean => /[.!?…]["”’')\]*_]*$/u.test(bare(text).slice(-12));

/** The end of an item in a sentence that goes on from item to item: `…;`, `…; and`. */
export const endsItem: RegExp = /;(?:\s\p{L}{1,4})?$/u;

/** A number as a table's cell has it: `1,200`, `£0`, `–4.5 %`. */
export const isFigure = (text: string): boolean =>
	/^\s*[–-]?[£$€]?\s?\d[\d.,\s]*\s?(?:%|[kmbn]{1,2})?\s*$/i.test(text.slice(0, 48));

/** A year or two as a table's head has it: `2005`, `2015–16`. */
export const isYear = (text: string): boolean => /^\s*(?:19|20)\d{2}(?:\s?[–/-]\s?\d{2,4})?\s*$/.test(text);

/** A short line that could head what follows it. */
export function isTitleLike(text: string): boolean {
	if (text.length > 130 || text.includes("\n")) return false;
	const plain = bare(text);
	if (plain.length < 2 || plain.split(/\s+/).length > 18) return false;
	if (!/^[\p{Lu}\p{Lo}\p{N}“‘"'¿¡«(]/u.test(plain) || !/\p{L}/u.test(plain)) return false;
	if (/\p{Ll}{4}\.\s+\p{Lu}/u.test(plain)) return false;
	if (/[.,;:–—…-]$/.test(plain) || /^[“"].*[”"]$/.test(plain)) return false;
	return !isImprint(plain) && !isCaption(plain) && !isSource(plain) && !isRemark(plain) && !isExample(plain);
}
