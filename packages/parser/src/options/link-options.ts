import type { Post } from "../model/post.ts";
import { isRecord, isTexts, reject } from "./reject.ts";

/** Where an address stands. */
export interface LinkPlace {
	/** The post in whose body, footnotes or comments it stands. */
	post: Post;
	/** The name of the element that holds it: `a`, `img`, `audio`, … */
	element: string;
}

/** Files of the old blog that somebody has saved. */
export interface SavedMedia {
	/** Their paths as they lie in their folder, with `/` between the parts. `listMedia` lists a folder. */
	files: readonly string[];
	/** The address at which that folder will be, such as `/media/`. */
	url: string;
}

/** What becomes of the links and media of the posts. Everything is optional; the first that has an answer holds. */
export interface LinkOptions {
	/** The new address, `null` to take the link away and leave its words, or `undefined` to leave it to the others. */
	linkTo?: (address: string, place: LinkPlace) => string | null | undefined;
	/**
	 * Old addresses and their new ones (`null`: none), whatever their scheme, `www` and trailing slash. An old one
	 * that ends with `*` stands for all that begin so; a `*` at the end of the new one for what follows there.
	 */
	map?: Readonly<Record<string, string | null>>;
	/** Media that are found among saved files, by path, then by name, are shown from there. */
	media?: SavedMedia;
	/** Links and media of the old blogs that the archive does not hold lead to the Wayback Machine at the post's date. */
	wayback?: boolean;
	/** E-mail addresses become `name [at] example.org` and are no links. */
	obscureEmail?: boolean;
}

export type LinkSettings = Required<Omit<LinkOptions, "linkTo" | "media">> &
	Pick<LinkOptions, "linkTo" | "media">;

const known: readonly string[] = ["linkTo", "map", "media", "wayback", "obscureEmail"];

function checkMap(map: unknown): void {
	const isMap = isRecord(map) && Object.values(map).every((to) => to === null || typeof to === "string");
	if (!isMap) reject("links.map", map, "an object of addresses (or null) by address");
}

function checkMedia(media: unknown): void {
	const isMedia =
		isRecord(media) && isTexts(media.files) && typeof media.url === "string" && media.url !== "";
	if (!isMedia) reject("links.media", media, "{ files: a list of paths, url: an address }");
}

/** @throws TypeError that names the option, what was given and what is allowed */
export function settleLinks(given: unknown): LinkSettings | null {
	if (given === undefined) return null;
	if (!isRecord(given)) reject("links", given, `an object of ${known.join(", ")}`);
	const stranger = Object.keys(given).find((name) => !known.includes(name));
	if (stranger !== undefined) reject("links", { [stranger]: given[stranger] }, known.join(", "));
	const { linkTo, map, media, wayback = false, obscureEmail = false }: LinkOptions = given;
	if (linkTo !== undefined && typeof linkTo !== "function") reject("links.linkTo", linkTo, "a function");
	if (map !== undefined) checkMap(map);
	if (media !== undefined) checkMedia(media);
	if (typeof wayback !== "boolean") reject("links.wayback", wayback, "true or false");
	if (typeof obscureEmail !== "boolean") reject("links.obscureEmail", obscureEmail, "true or false");
	return {
		...(linkTo === undefined ? {} : { linkTo }),
		map: map ?? {},
		...(media === undefined ? {} : { media }),
		wayback,
		obscureEmail,
	};
}
