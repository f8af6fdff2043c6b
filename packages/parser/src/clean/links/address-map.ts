import { canonicalUrl } from "../../addresses/canonical.ts";

const nameOf = (address: string): string => canonicalUrl(address) ?? address;

/** A map of old addresses to new ones, asked in any spelling; what is said of one address counts before `…*`. */
export class AddressMap {
	readonly #exact = new Map<string, string | null>();
	/** The longest beginning first. */
	readonly #beginnings: { start: string; to: string | null }[] = [];

	constructor(map: Readonly<Record<string, string | null>>) {
		for (const [from, to] of Object.entries(map)) {
			if (from.endsWith("*")) this.#beginnings.push({ start: withoutScheme(from.slice(0, -1)), to });
			else this.#exact.set(nameOf(from), to);
		}
		this.#beginnings.sort((one, other) => other.start.length - one.start.length);
	}

	/** The new address, `null` for none, `undefined` where the map says nothing. */
	find(address: string): string | null | undefined {
		const exact = this.#exact.get(nameOf(address));
		if (exact !== undefined) return exact;
		const bare = withoutScheme(address);
		const found = this.#beginnings.find(({ start }) => bare.startsWith(start));
		if (found === undefined || found.to === null) return found?.to;
		return found.to.endsWith("*") ? found.to.slice(0, -1) + bare.slice(found.start.length) : found.to;
	}
}

const withoutScheme = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/i, "");
