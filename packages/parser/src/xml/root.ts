import { decodeEntities } from "./entities.ts";

/** The root element's start tag, as found behind whatever stands before it. */
export interface Root {
	/** With its prefix, as written. */
	written: string;
	/** Without prefix, in lower case. */
	local: string;
	/** With the colon; `""` for none. */
	prefix: string;
	/** The whole tag. */
	tag: string;
	/** Where it begins. */
	start: number;
	/** Where the XML begins: its declaration, DOCTYPE or comment before the root, else the root. */
	xmlStart: number;
	/** Entities of the DOCTYPE. */
	entities: ReadonlyMap<string, string> | null;
	/** Names of entities that stand in other files; these are never fetched. */
	externalEntities: string[];
}

const bindingPattern = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** The prefixes that a start tag binds; `""` is the default. */
export function bindingsIn(tag: string): Map<string, string> {
	const bindings = new Map<string, string>();
	for (const [, prefix = "", double, single] of tag.matchAll(bindingPattern))
		bindings.set(prefix, double ?? single ?? "");
	return bindings;
}

/** The roots of all feeds, local names in lower case. An entry may stand alone, if it says that it is Atom's. */
const rootPattern =
	/<((?:[\w.-]{1,80}:)?(?:rss|rdf|feed|channel|entry(?=\s[^<>]*(?:w3\.org\/2005\/atom|purl\.org\/atom\/ns))))(?=[\s/>])/gi;

/** A start tag; `written` is its name with its prefix. */
export interface NamedTag {
	written: string;
	tag: string;
}

/** The first start tag of each name that has a local name (in lower case). */
export function* tagsNamed(local: string, text: string): Generator<NamedTag> {
	const found = new Set<string>();
	for (const { index } of text.matchAll(new RegExp(`${local}(?=[\\s/>])`, "gi"))) {
		const start = index - 1 - (text[index - 1] === ":" ? prefixBefore(text, index) : 0);
		const written = text.slice(start + 1, index + local.length);
		if (text[start] !== "<" || found.has(written)) continue;
		found.add(written);
		const end = text.indexOf(">", index);
		yield { written, tag: text.slice(start, end < 0 ? text.length : end + 1) };
	}
}

/** How long the prefix is (with its colon) that ends at `end`. */
function prefixBefore(text: string, end: number): number {
	return /[\w.-]{1,80}:$/.exec(text.slice(Math.max(end - 81, 0), end))?.[0].length ?? 0;
}

/** The document that was asked about last, and the answer: every format asks. */
let last: { head: string; root: Root | null } = { head: "", root: null };

/** Finds the root in the beginning of a document, if it is one of the elements `names` (local names in lower case). */
export function findRoot(head: string, names: readonly string[]): Root | null {
	// Of equal strings, the one that is asked about is kept: it is the same one next time, which is seen at once.
	last = { head, root: last.head === head ? last.root : searchRoot(head) };
	return last.root !== null && names.includes(last.root.local) ? last.root : null;
}

/** Whether the root of any feed stands in the beginning of a document. */
export function hasRoot(head: string): boolean {
	findRoot(head, []);
	return last.root !== null;
}

function searchRoot(head: string): Root | null {
	for (const match of head.matchAll(rootPattern)) {
		const start = match.index;
		if (isInside(head, start, "<!--", "-->")) continue;
		const written = match[1] as string;
		const colon = written.indexOf(":");
		const end = head.indexOf(">", start);
		const declaration = head.slice(0, start).search(/<\?xml\s/i);
		const doctype = head.slice(0, start).search(/<!doctype\s/i);
		const { entities, external } = entitiesOf(doctype < 0 ? "" : head.slice(doctype, start));
		return {
			written,
			local: written.slice(colon + 1).toLowerCase(),
			prefix: written.slice(0, colon + 1),
			tag: head.slice(start, end < 0 ? head.length : end + 1),
			start,
			xmlStart: Math.min(start, declaration < 0 ? start : declaration, doctype < 0 ? start : doctype),
			entities,
			externalEntities: external,
		};
	}
	return null;
}

/** Where a text goes on behind the comments, instructions and blank space that it begins with: all of these may stand before a root. */
export function skipMisc(text: string): number {
	let at = 0;
	for (;;) {
		while (at < text.length && /\s/.test(text[at] as string)) at++;
		const end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : null;
		const close = end === null ? -1 : text.indexOf(end, at + 2);
		if (end === null || close < 0) return at;
		at = close + end.length;
	}
}

function isInside(text: string, at: number, opening: string, closing: string): boolean {
	const open = text.lastIndexOf(opening, at);
	if (open < 0) return false;
	const close = text.indexOf(closing, open);
	return close > at;
}

const declarationPattern = /<!ENTITY\s+([\w.:-]+)\s+(?:(SYSTEM|PUBLIC)\b|"([^"]*)"|'([^']*)')/g;

/** No entity becomes longer than this, and none refers through more levels. */
const longestEntity = 10_000;
const deepestEntity = 5;

function entitiesOf(doctype: string): { entities: Map<string, string> | null; external: string[] } {
	const declared = new Map<string, string>();
	const external: string[] = [];
	for (const [, name, system, double, single] of doctype.matchAll(declarationPattern)) {
		if (declared.size >= 500) break;
		if (system !== undefined) external.push(name as string);
		// The first declaration of a name is the one that counts.
		else if (!declared.has(name as string))
			declared.set(name as string, decodeNumbers(double ?? single ?? ""));
	}
	if (declared.size === 0) return { entities: null, external };
	const entities = new Map<string, string>();
	for (const name of declared.keys())
		entities.set(name, decodeEntities(expand(`&${name};`, declared, 0)).slice(0, longestEntity));
	return { entities, external };
}

/** Numbers are decoded where an entity is declared, everything else where it stands. */
function decodeNumbers(value: string): string {
	return value.replace(/&#(?:x[0-9a-f]{1,6}|\d{1,7});/gi, (reference) => decodeEntities(reference));
}

/** Resolves references between declared entities, as deep and as long as is reasonable. */
function expand(value: string, declared: ReadonlyMap<string, string>, depth: number): string {
	if (depth > deepestEntity || !value.includes("&")) return value;
	let length = 0;
	return value.replace(/&([\w.:-]+);/g, (reference, name: string) => {
		const own = declared.get(name);
		if (own === undefined || length > longestEntity) return reference;
		const expanded = expand(own, declared, depth + 1).slice(0, longestEntity);
		length += expanded.length;
		return expanded;
	});
}
