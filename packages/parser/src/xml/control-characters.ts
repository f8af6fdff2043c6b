import { windows1252 } from "./windows-1252.ts";

/** C0 without tab and line ends, and DEL: XML does not allow them. C1: it does, but nobody means them. */
const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code))
	.filter((character) => !"\t\n\r".includes(character))
	.concat("\u007f-\u009f")
	.join("");

/** A character that does not belong in text. */
export const controlCharacter: RegExp = new RegExp(`[${controls}]`);

const all = new RegExp(controlCharacter, "g");

/** What a control character was meant for: those of C1 have the numbers that windows-1252 gives to quotes and dashes. */
export function meantByControl(character: string): string {
	const meant = windows1252[character.charCodeAt(0) - 0x80] ?? "";
	return meant === character ? "" : meant;
}

export function withoutControlCharacters(text: string): string {
	return text.replace(all, meantByControl);
}
