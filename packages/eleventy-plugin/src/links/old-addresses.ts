import type { Post } from "blog-archive-parser";
import { oldName } from "../addresses/old.ts";

/** An address of an old blog and where it leads now. */
export interface OldAddress {
	/** The path with its query, as the old blog had it. */
	from: string;
	/** The old blog's host without `www.`. */
	host: string;
	to: string;
}

/** The addresses by which an old blog named a post. */
function addressesOf(post: Post, home: string | null): string[] {
	const addresses: unknown[] = [post.url, post.guid?.value, post.comments.url];
	if (home !== null && post.legacyId !== null && URL.canParse(home)) {
		const name = post.kind === "page" ? "page_id" : "p";
		addresses.push(new URL(`?${name}=${post.legacyId}`, home).href);
	}
	for (const conflict of post.conflicts)
		if (conflict.field === "url" || conflict.field === "guid") addresses.push(...conflict.others);
	return addresses.filter((address): address is string => typeof address === "string");
}

/** All addresses that the old blogs had, as far as the archive knows them, and where each leads now. */
export class OldAddresses {
	readonly list: OldAddress[] = [];
	readonly #places = new Map<string, string>();
	readonly #hosts = new Set<string>();

	/** @param homes the addresses of the old blogs */
	constructor(homes: readonly string[]) {
		for (const home of homes) {
			const name = oldName(home);
			if (name !== null) this.#hosts.add(name.host);
		}
	}

	/** Says that an address of an old blog is this one now; the first to say so holds. */
	add(old: string, to: string): void {
		const name = oldName(old);
		if (name === null || !this.#hosts.has(name.host)) return;
		const key = `${name.host}${name.path}`;
		if (this.#places.has(key)) return;
		this.#places.set(key, to);
		this.list.push({ from: name.path, host: name.host, to });
	}

	addPost(post: Post, home: string | null, to: string): void {
		for (const address of addressesOf(post, home)) this.add(address, to);
	}

	/** Where an address of an old blog leads now; `null` where nothing here answers it. */
	find(old: string): string | null {
		const name = oldName(old);
		return name === null ? null : (this.#places.get(`${name.host}${name.path}`) ?? null);
	}

	/** Whether an address belongs to one of the old blogs. */
	isOld(address: string): boolean {
		const name = oldName(address);
		return name !== null && this.#hosts.has(name.host);
	}
}
