import type { Extension } from "./feed.ts";
import { type Attributes, emptyElement, group, textElement } from "./xml.ts";

/** Namespaces by the prefix that everybody uses for them. */
const namespaces: Record<string, string> = {
	admin: "http://webns.net/mvcb/",
	app: "http://www.w3.org/2007/app",
	cc: "http://web.resource.org/cc/",
	creativeCommons: "http://backend.userland.com/creativeCommonsRssModule",
	dcterms: "http://purl.org/dc/terms/",
	feedburner: "http://rssnamespace.org/feedburner/ext/1.0",
	geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
	georss: "http://www.georss.org/georss",
	googleplay: "http://www.google.com/schemas/play-podcasts/1.0",
	itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
	media: "http://search.yahoo.com/mrss/",
	opensearch: "http://a9.com/-/spec/opensearch/1.1/",
	podcast: "https://podcastindex.org/namespace/1.0",
	sy: "http://purl.org/rss/1.0/modules/syndication/",
	webfeeds: "http://webfeeds.org/rss/1.0",
};

type Value = unknown;
const isObject = (value: Value): value is Record<string, Value> =>
	typeof value === "object" && value !== null;

/** One element in the notation of the `feed` package: `_attributes`, `_text`, `_cdata`, and elements by name. */
function elements(name: string, value: Value): string[] {
	if (Array.isArray(value)) return value.flatMap((one) => elements(name, one));
	if (value === null || value === undefined) return [];
	if (!isObject(value)) return [textElement(name, String(value))];
	const { _attributes, _text, _cdata, ...children } = value;
	const attributes = (isObject(_attributes) ? _attributes : {}) as Attributes;
	const text = _text ?? _cdata;
	if (text !== undefined) return [textElement(name, String(text), attributes)];
	const inner = Object.entries(children).flatMap(([child, content]) => elements(child, content));
	return inner.length > 0 ? group(name, attributes, inner) : [emptyElement(name, attributes)];
}

/** The elements that a site builder added. */
export function extensionElements(extensions: readonly Extension[] = []): string[] {
	return extensions
		.filter(({ name }) => !name.startsWith("_"))
		.flatMap(({ name, objects }) => elements(name, objects));
}

function prefixes(name: string, value: Value): string[] {
	if (Array.isArray(value)) return value.flatMap((one) => prefixes(name, one));
	const own = name.includes(":") ? [name.slice(0, name.indexOf(":"))] : [];
	if (!isObject(value)) return own;
	const children = Object.entries(value).filter(([child]) => !child.startsWith("_"));
	return [...own, ...children.flatMap(([child, content]) => prefixes(child, content))];
}

/**
 * The declarations of the namespaces that extensions use.
 * @throws TypeError for a prefix that is not known, because the feed would not be well-formed.
 */
export function extensionNamespaces(extensions: readonly Extension[], declared: Attributes): Attributes {
	const used = new Set(
		extensions.flatMap(({ name, objects }) => (name.startsWith("_") ? [] : prefixes(name, objects))),
	);
	const missing = [...used].filter((prefix) => prefix !== "xml" && !(`xmlns:${prefix}` in declared)).sort();
	return Object.fromEntries(
		missing.map((prefix) => {
			const uri = namespaces[prefix];
			if (uri === undefined)
				throw new TypeError(
					`Feed extension prefix "${prefix}" is unknown; known: ${Object.keys(namespaces).join(", ")}.`,
				);
			return [`xmlns:${prefix}`, uri];
		}),
	);
}
