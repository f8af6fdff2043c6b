import type { SiteModel } from "../site/model.ts";

/** The value that a map has for a key, made where it has none. */
export function known<K, V>(
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

/** What is the same on many pages of a site, by a name; made once. */
export function onceFor<T>(make: (site: SiteModel, name: string) => T): typeof make {
	const sites = new WeakMap<SiteModel, Map<string, T>>();
	return (site, name) =>
		known(
			known(sites, site, () => new Map<string, T>()),
			name,
			() => make(site, name),
		);
}

/** What many pages of a site say of one thing; made once. */
export function onceForEach<O extends object, T>(make: (one: O, site: SiteModel) => T): typeof make {
	const sites = new WeakMap<SiteModel, WeakMap<O, T>>();
	return (one, site) =>
		known(
			known(sites, site, () => new WeakMap<O, T>()),
			one,
			() => make(one, site),
		);
}
