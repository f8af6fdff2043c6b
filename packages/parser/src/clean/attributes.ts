import { type AddressUse, safeUrl } from "../addresses/safe-url.ts";
import type { ElementNode } from "../html/tree.ts";
import type { Body } from "./body.ts";
import {
	addressAttributes,
	attributeWords,
	booleanAttributes,
	classes,
	elements,
	globalAttributes,
	idPrefix,
	noteId,
	numericAttributes,
} from "./policy.ts";

const allowed = new Map(
	Object.entries(elements).map(([name, own]) => [name, new Set([...globalAttributes, ...own])]),
);
const addresses = new Set(addressAttributes);
const booleans = new Set(booleanAttributes);
const numbers = new Set(numericAttributes);
const words = new Map(Object.entries(attributeWords).map(([name, list]) => [name, new Set(list)]));
const exactClasses = new Set(classes.filter((name) => !name.endsWith("*")));
const classPrefixes = classes.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));

const mediaElements = new Set(["audio", "video", "source", "track", "iframe"]);

function isAllowedClass(name: string): boolean {
	if (exactClasses.has(name)) return true;
	return /^[\w-]{1,64}$/.test(name) && classPrefixes.some((prefix) => name.startsWith(prefix));
}

function tokens(value: string, isAllowed: (token: string) => boolean): string | null {
	const kept = value.split(/[ \t\r\n\f]+/).filter(isAllowed);
	return kept.length > 0 ? [...new Set(kept)].join(" ") : null;
}

/** An absolute address where the base is known; `null` where it must not be used. */
export function cleanAddress(value: string, use: AddressUse, base: string | null): string | null {
	const safe = safeUrl(value, use);
	if (safe === null || safe.startsWith("#") || base === null || /^[a-z][a-z0-9+.-]*:/i.test(safe))
		return safe;
	try {
		return safeUrl(new URL(safe, base).href, use);
	} catch {
		return safe;
	}
}

function useOf(element: ElementNode, name: string): AddressUse {
	if (element.name === "img" && name === "src") return "image";
	return name === "poster" || mediaElements.has(element.name) ? "media" : "link";
}

function withoutCommas(padded: string): string {
	let start = 0;
	let end = padded.length;
	while (padded[start] === ",") start++;
	while (end > start && padded[end - 1] === ",") end--;
	return padded.slice(start, end);
}

/** `a.jpg 300w, b.jpg 2x`: each candidate on its own; addresses with commas in them are cut at `, `. */
function cleanSrcset(value: string, base: string | null): string | null {
	const candidates: string[] = [];
	for (const candidate of value.split(/,[ \t\r\n\f]+|,$/)) {
		const [padded = "", descriptor, ...rest] = candidate.trim().split(/[ \t\r\n\f]+/);
		const address = withoutCommas(padded);
		if (address === "" || rest.length > 0 || /^data:/i.test(address)) continue;
		if (descriptor !== undefined && !/^[0-9]{1,6}(?:\.[0-9]{1,4})?[wx]$/.test(descriptor)) continue;
		const safe = cleanAddress(address, "media", base);
		if (safe) candidates.push(descriptor === undefined ? safe : `${safe} ${descriptor}`);
	}
	return candidates.length > 0 ? candidates.join(", ") : null;
}

const isOwn = (id: string, body: Body): boolean => body.ownIds.has(id) || noteId.test(id);

function cleanId(value: string, body: Body): string | null {
	if (isOwn(value, body)) return value;
	const id = value.replace(/[ \t\r\n\f]+/g, "-");
	if (id === "") return null;
	return id.startsWith(idPrefix) ? id : idPrefix + id;
}

/** A link within the body follows its target's id; one to nothing in the body is left as it is. */
function cleanFragment(href: string, body: Body): string {
	const id = href.slice(1);
	if (isOwn(id, body) || id.startsWith(idPrefix) || !idsOf(body).has(id)) return href;
	return `#${idPrefix}${id}`;
}

function idsOf(body: Body): ReadonlySet<string> {
	if (body.ids === null) {
		const ids = new Set<string>();
		const collect = ({ attributes, children }: ElementNode): void => {
			if (attributes.id !== undefined) ids.add(attributes.id.replace(idPrefix, ""));
			if (attributes.name !== undefined) ids.add(attributes.name);
			for (const child of children) if (child.type === "element") collect(child);
		};
		collect(body.root);
		body.ids = ids;
	}
	return body.ids;
}

function cleanValue(element: ElementNode, name: string, value: string, body: Body): string | null {
	if (addresses.has(name)) {
		if (name === "href" && value.startsWith("#")) return cleanFragment(value, body);
		return cleanAddress(value, useOf(element, name), body.base);
	}
	if (name === "srcset") return cleanSrcset(value, body.base);
	if (name === "id") return cleanId(value, body);
	if (name === "class") return tokens(value, isAllowedClass);
	if (booleans.has(name)) return "";
	if (numbers.has(name))
		return /^\s{0,9}(-?[0-9]{1,5}%?)(?:\.[0-9]+)?(?:px)?\s{0,9}$/.exec(value)?.[1] ?? null;
	if (name === "type" && element.name === "source")
		return /^[a-z]+\/[a-z0-9.+-]+(?:; ?codecs="?[\w.+, -]+"?)?$/i.test(value) ? value : null;
	const few = words.get(name);
	if (few !== undefined) return tokens(value, (word) => few.has(word));
	return value === "" && name !== "alt" ? null : value;
}

/** A blog does not vouch for what strangers link to. */
function disown(attributes: Record<string, string>): void {
	if (attributes.href === undefined || attributes.href.startsWith("#")) return;
	const rel = attributes.rel?.split(" ") ?? [];
	attributes.rel = [...new Set([...rel, "nofollow", "ugc"])].join(" ");
}

/** Leaves an element only the attributes that the policy allows, with values that it allows. */
export function filterAttributes(element: ElementNode, body: Body): void {
	const allowedHere = allowed.get(element.name);
	let attributes: Record<string, string> | undefined;
	for (const name in element.attributes) {
		if (!allowedHere?.has(name)) continue;
		const value = cleanValue(element, name, element.attributes[name] as string, body);
		if (value === null) continue;
		attributes ??= {};
		attributes[name] = value;
	}
	element.attributes = attributes ?? {};
	if (body.comment && element.name === "a") disown(element.attributes);
}
