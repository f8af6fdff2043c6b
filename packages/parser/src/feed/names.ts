import { isKnownNamespace, Namespaces } from "../xml/namespaces.ts";
import { bindingsIn, type NamedTag, type Root, tagsNamed } from "../xml/root.ts";
import type { XmlFormat } from "./xml-format.ts";

type Named = Pick<XmlFormat, "item" | "namespace">;

/**
 * What names mean in a document whose beginning is `head`. Items are parsed without what is around them, so the prefixes that the
 * root and the channel bind are bound for all of them. The namespace of the root is taken for the format's, whatever it is.
 */
export function namespacesOf(
	{ namespace }: Named,
	root: Root | null,
	head: string,
	items: readonly NamedTag[],
): Namespaces {
	const namespaces = new Namespaces();
	if (root !== null) bind(namespaces, namespace, root, head, items);
	namespaces.assume(namespace);
	return namespaces;
}

function bind(
	namespaces: Namespaces,
	namespace: string,
	{ tag, prefix, local, start }: Root,
	head: string,
	items: readonly NamedTag[],
): void {
	const [channel] = local === "feed" ? [] : tagsNamed("channel", head.slice(start));
	const itemPrefixes = items.map(({ written }) => prefixOf(written));
	const own = local === "rdf" ? "" : prefix.slice(0, -1);
	for (const [name, address] of [tag, channel?.tag ?? ""].flatMap((one) => [...bindingsIn(one)])) {
		const isOwn = name === own && (local === "rss" || !isKnownNamespace(address));
		if (isOwn || (local === "rdf" && isUnknownRss(address) && itemPrefixes.includes(name)))
			namespaces.adopt(address, namespace);
		namespaces.bind(name, address);
	}
}

/** The names of items: the format's with any prefix that means its namespace (or nothing), be it bound by the item itself. */
export function itemNames(
	{ item, namespace }: Named,
	root: Root | null,
	items: readonly NamedTag[],
	namespaces: Namespaces,
): string[] {
	const names = new Set([item, `${root?.prefix.toLowerCase() ?? ""}${item}`]);
	if (namespace !== "") names.add(`${namespace}:${item}`);
	for (const { written, tag } of items) {
		const scope = new Namespaces(namespaces);
		for (const [prefix, address] of bindingsIn(tag)) scope.bind(prefix, address);
		const own = scope.bound(prefixOf(written));
		if (own === undefined || own === namespace) names.add(written.toLowerCase());
	}
	return [...names];
}

/** The prefix of a name, `""` for none. */
export function prefixOf(written: string): string {
	return written.slice(0, Math.max(written.indexOf(":"), 0));
}

/** An address for RSS that is in no table, as its early versions made some up. */
function isUnknownRss(address: string): boolean {
	return /\brss\b/i.test(address) && !/modules/i.test(address) && !isKnownNamespace(address);
}
