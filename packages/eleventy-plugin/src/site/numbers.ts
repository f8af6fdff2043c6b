import type { LegacyNumber, Post, Site } from "blog-archive-parser";
import { keyOf } from "./group.ts";
import type { Sketch } from "./sketch.ts";

const numbered = (names: readonly string[], number: number, home: string): string[] =>
	names.map((name) => new URL(`?${name}=${number}`, home).href);

/** WordPress's plain addresses of a post; it answers a page's number by any of three names. */
export function plainAddresses({ kind, legacyId }: Post, home: string | null): string[] {
	if (home === null || legacyId === null) return [];
	return numbered(kind === "page" ? ["page_id", "p", "attachment_id"] : ["p"], legacyId, home);
}

/** The addresses of the pages that WordPress made of a post's files. */
export function mediaAddresses({ media }: Post, home: string | null): string[] {
	return media.flatMap(({ legacyId, page }) => [
		...(home === null || legacyId === undefined ? [] : numbered(["attachment_id", "p"], legacyId, home)),
		...(page === undefined ? [] : [page]),
	]);
}

const parameters: Readonly<Record<LegacyNumber["kind"], string>> = {
	category: "cat",
	tag: "tag_id",
	author: "author",
};

/** WordPress's plain addresses of terms and authors, below a blog's home, where an export says their numbers. */
export function numberedPlaces(
	{ numbers = [], authors }: Site,
	sketches: readonly Sketch[],
): [path: string, to: string][] {
	const places = new Map(sketches.map(({ kind, key, address }) => [`${kind} ${key}`, address]));
	return numbers.flatMap(({ kind, number, slug }): [string, string][] => {
		const others = kind === "author" ? authors.filter(({ otherSlugs }) => otherSlugs?.includes(slug)) : [];
		const keys = [slug, ...others.map((author) => author.slug)].map((one) => keyOf({ name: one, slug: one }));
		const found = keys.map((key) => places.get(`${kind} ${key}`)).find((place) => place !== undefined);
		return found === undefined ? [] : [[`?${parameters[kind]}=${number}`, found]];
	});
}
