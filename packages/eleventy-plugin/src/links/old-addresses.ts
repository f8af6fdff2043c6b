import { type OldName, oldName } from "../addresses/old.ts";

/** A path of an old blog, as this site's own host would be asked for it, and where it leads now. */
export interface OldAddress {
	/** Decoded, without a closing slash; the root is `""`. */
	path: string;
	/** `p=1888`, or `""`. */
	query: string;
	to: string;
	/** It was, or would have been, an address of this site itself. */
	ours: boolean;
}

/** The addresses as they were before, where nothing changed: what was made of these still holds. */
export function keepSame(now: readonly OldAddress[], before: readonly OldAddress[]): readonly OldAddress[] {
	const isSame = ({ path, query, to, ours }: OldAddress, index: number): boolean => {
		const one = before[index];
		return one?.path === path && one.query === query && one.to === to && one.ours === ours;
	};
	return now.length === before.length && now.every(isSame) ? before : now;
}

const keyOf = ({ path, query }: Pick<OldName, "path" | "query">): string => `${path}?${query}`;

/** All addresses that the old blogs had, as far as the archive knows them, and where each leads now. */
export class OldAddresses {
	readonly #places = new Map<string, string>();
	readonly #local = new Map<string, OldAddress>();
	/** Host to the folder that the blog's home was. */
	readonly #homes = new Map<string, string>();
	readonly #base: string;

	/**
	 * @param homes the addresses of the old blogs, the one first whose short addresses come first
	 * @param base the folder of this site that takes the place of their homes
	 */
	constructor(homes: readonly string[], base: string) {
		this.#base = base.replace(/\/$/, "");
		for (const home of homes) {
			const name = oldName(home);
			if (name !== null && !this.#homes.has(name.host)) this.#homes.set(name.host, name.path);
		}
	}

	/** Says that an address of an old blog is this one now; the first to say so holds. */
	add(old: string, to: string): void {
		const name = oldName(old);
		const home = name === null ? undefined : this.#homes.get(name.host);
		if (name === null || home === undefined) return;
		const whole = `${name.host}${keyOf(name)}`;
		if (!this.#places.has(whole)) this.#places.set(whole, to);
		const { path, query } = name;
		this.#addLocal({ path, query, to, ours: false });
		if (path === home || path.startsWith(`${home}/`))
			this.#addLocal({ path: `${this.#base}${path.slice(home.length)}`, query, to, ours: false });
	}

	/** Says that this site itself had something at another address, or would have without what it learned since. */
	addLocal(address: string, to: string): void {
		this.#addLocal({ path: address.replace(/\/$/, ""), query: "", to, ours: true });
	}

	/** Where an address of an old blog leads now; `null` where nothing here answers it. */
	find(old: string): string | null {
		const name = oldName(old);
		return name === null ? null : (this.#places.get(`${name.host}${keyOf(name)}`) ?? null);
	}

	/** Whether an address belongs to one of the old blogs. */
	isOld(address: string): boolean {
		const name = oldName(address);
		return name !== null && this.#homes.has(name.host);
	}

	/** Those that a request to this site may ask for and no page of it answers. */
	unanswered(exists: (address: string) => boolean): OldAddress[] {
		return [...this.#local.values()].filter(({ path, query, to }) =>
			query === "" ? path !== "" && !exists(path) : path !== to,
		);
	}

	#addLocal(old: OldAddress): void {
		const key = keyOf(old);
		const known = this.#local.get(key);
		if (known === undefined) this.#local.set(key, old);
		else if (old.ours && known.to === old.to) this.#local.set(key, old);
	}
}
