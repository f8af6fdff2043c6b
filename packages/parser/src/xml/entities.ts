import { decodeHTMLStrict } from "entities";

const ofXml: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** No name of an entity is longer (HTML's longest has 31 letters). */
const longest = 64;

/** Where text holds a reference that means nothing. */
export type ReportEntity = (name: string, offset: number) => void;

function isName(name: string): boolean {
	return /^(?:#[xX][0-9a-fA-F]+|#\d+|[A-Za-z_][\w.:-]*)$/.test(name);
}

/**
 * Decodes the references of XML text, once: XML's own, HTML's, numbers (as browsers read them) and those that the
 * document declares. What is no reference stays as it is.
 */
export function decodeEntities(
	text: string,
	declared: ReadonlyMap<string, string> | null = null,
	report: ReportEntity | null = null,
): string {
	let at = text.indexOf("&");
	if (at < 0) return text;
	let decoded = "";
	let from = 0;
	let end = -1;
	for (; at >= 0; at = text.indexOf("&", at + 1)) {
		if (end <= at) end = text.indexOf(";", at + 1);
		if (end < 0) {
			report?.("", at);
			break;
		}
		const name = end - at > longest ? "" : text.slice(at + 1, end);
		const value =
			(Object.hasOwn(ofXml, name) ? ofXml[name] : undefined) ??
			(isName(name) ? resolve(name, declared) : null);
		if (value === null) {
			report?.(isName(name) ? name : "", at);
			continue;
		}
		decoded += text.slice(from, at) + value;
		from = end + 1;
		at = end;
	}
	return from === 0 ? text : decoded + text.slice(from);
}

/** Whether a reference stands for one of the characters that no text has. */
function isControl(name: string): boolean {
	if (name[0] !== "#") return false;
	const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	return code < 32 && code !== 9 && code !== 10 && code !== 13;
}

function resolve(name: string, declared: ReadonlyMap<string, string> | null): string | null {
	const own = declared?.get(name);
	if (own !== undefined) return own;
	if (isControl(name)) return "";
	const reference = `&${name.replace(/^#X/, "#x")};`;
	const value = decodeHTMLStrict(reference);
	return value === reference ? null : value;
}
