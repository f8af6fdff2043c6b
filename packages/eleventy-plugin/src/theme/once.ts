import type { SiteModel } from "../site/model.ts";

/** The value that a map has for a key, made where it has none. */
function known<K, V>(
	map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
	key: K,
	make: () => V,
): V {
	const value = map.get(key);
	if (value !== undefined) return value;
	const made = make();
	map.set(key, made);
	return made;
}

/** What is kept of each site; nearly always it is the same site's as before that is asked for. */
function keptOf<K, V>(): (site: SiteModel) => Map<K, V> {
	const sites = new WeakMap<SiteModel, Map<K, V>>();
	let last: { site: SiteModel; kept: Map<K, V> } | null = null;
	return (site) => {
		if (last?.site !== site) last = { site, kept: known(sites, site, () => new Map<K, V>()) };
		return last.kept;
	};
}

/** What is the same on many pages of a site, by a name; made once. */
export function onceFor<T>(make: (site: SiteModel, name: string) => T): typeof make {
	const keptOfSite = keptOf<string, T>();
	return (site, name) => known(keptOfSite(site), name, () => make(site, name));
}

/** What many pages of a site say of one thing; made once. */
export function onceForEach<O extends object, T>(make: (one: O, site: SiteModel) => T): typeof make {
	const keptOfSite = keptOf<O, T>();
	return (one, site) => known(keptOfSite(site), one, () => make(one, site));
}
