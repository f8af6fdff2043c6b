/** C0 without tab and line ends, and DEL: XML does not allow them. */
const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code))
	.filter((character) => !"\t\n\r".includes(character))
	.concat("\u007f")
	.join("");

/** A character that XML does not allow. */
export const controlCharacter: RegExp = new RegExp(`[${controls}]`);

const all = new RegExp(controlCharacter, "g");

export function withoutControlCharacters(text: string): string {
	return text.replace(all, "");
}
