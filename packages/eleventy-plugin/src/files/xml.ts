// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these, not even escaped
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** Text for XML content and attributes. */
export function escapeXml(text: string): string {
	return text
		.replace(forbidden, "\ufffd")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
