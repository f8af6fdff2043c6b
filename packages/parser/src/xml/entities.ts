import { createRequire } from "node:module";
import type * as Entities from "entities/decode";
import { detached } from "../model/detached.ts";
import { windows1252 } from "./windows-1252.ts";

const ofXml = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }));

/** No name of an entity is longer (HTML's longest has 31 letters). */
const longest = 64;

/** The number of a character whose `;` is missing, as browsers read it, too. */
const endless = /^#(?:[xX][0-9a-fA-F]{2,6}|\d{2,7})/;

/** Where text holds a reference that means nothing. */
export type ReportEntity = (name: string, offset: number) => void;

const name = /^(?:#[xX][0-9a-fA-F]+|#\d+|[A-Za-z_][\w.:-]*)$/;

/** What references stand for wherever the document does not say otherwise: they come again and again. `null`: nothing. */
const known = new Map<string, string | null>();
const mostKnown = 1000;

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
		if (end < 0) end = Number.POSITIVE_INFINITY;
		const reference = end - at > longest ? "" : text.slice(at + 1, end);
		const value = ofXml.get(reference) ?? own(reference, declared) ?? usual(reference);
		if (value === null) {
			const isName = name.test(reference);
			report?.(isName ? reference : "", at);
			const number = endless.exec(text.slice(at + 1, at + 9))?.[0];
			if (isName || number === undefined) continue;
			decoded += text.slice(from, at) + (resolve(number) ?? "");
			from = at + 1 + number.length;
			at = from - 1;
			continue;
		}
		decoded += text.slice(from, at) + value;
		from = end + 1;
		at = end;
	}
	return from === 0 ? text : decoded + text.slice(from);
}

function own(reference: string, declared: ReadonlyMap<string, string> | null): string | undefined {
	return declared !== null && name.test(reference) ? declared.get(reference) : undefined;
}

function usual(reference: string): string | null {
	let value = known.get(reference);
	if (value === undefined) {
		value = name.test(reference) ? resolve(reference) : null;
		if (known.size >= mostKnown) known.clear();
		known.set(detached(reference), value);
	}
	return value;
}

function resolve(reference: string): string | null {
	if (reference.startsWith("#")) return characterOf(reference.slice(1));
	const written = `&${reference};`;
	const value = namesOfHtml().decodeHTMLStrict(written);
	return value === written ? null : value;
}

let library: typeof Entities | undefined;

/** Of all that feeds name, most is named by numbers; the library, a large table, is loaded with the first other name. */
function namesOfHtml(): typeof Entities {
	library ??= createRequire(import.meta.url)("entities/decode") as typeof Entities;
	return library;
}

/** The character of a number (`8217`, `x2019`), as browsers read it: what is none is replaced, C1 is windows-1252; those of C0 that no text has are dropped. */
function characterOf(number: string): string {
	const code = Number(/^x/i.test(number) ? `0${number}` : number);
	if (code < 32 && code !== 9 && code !== 10 && code !== 13) return "";
	if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return "\ufffd";
	return windows1252[code - 0x80] ?? String.fromCodePoint(code);
}
