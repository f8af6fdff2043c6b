/** A character that XML does not allow: C0 without tab and line ends, and DEL. */
export const controlCharacter: RegExp = /[^\P{Cc}\t\n\r\u0080-\u009f]/u;

const all = new RegExp(controlCharacter, "gu");

export function withoutControlCharacters(text: string): string {
	return text.replace(all, "");
}
