/** Whether a CDATA section begins with the beginning of another one, as happens where text is wrapped twice. */
export function opensCdata(text: string, at: number): boolean {
	let start = at;
	while (text.charCodeAt(start) <= 32) start++;
	return text.charCodeAt(start) === 60 && text.startsWith("<![CDATA[", start);
}
