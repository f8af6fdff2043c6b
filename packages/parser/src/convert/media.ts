import { savedAddress } from "../clean/links/saved-files.ts";
import { mapAddresses } from "../html/map-addresses.ts";
import type { Archive } from "../model/archive.ts";
import type { Post } from "../model/post.ts";
import type { SavedMedia } from "../options/link-options.ts";
import { isConverted } from "./content-files.ts";

function addressesIn(html: string): string[] {
	const found: string[] = [];
	mapAddresses(html, ({ name, value }) => {
		if (name.endsWith("srcset")) found.push(...value.split(", ").map((part) => part.split(" ", 1)[0] ?? ""));
		else found.push(value);
		return undefined;
	});
	return found;
}

function addressesOf({ html, comments, media, enclosures }: Post): string[] {
	const bodies = [html, ...comments.items.map((comment) => comment.html)];
	return [...bodies.flatMap(addressesIn), ...[...media, ...enclosures].map(({ url }) => url)];
}

/** The saved files to which the posts of an archive lead, once it was parsed with them as `links.media`. */
export function usedFiles({ posts }: Archive, { files, url }: SavedMedia): string[] {
	const used = new Set(posts.filter(isConverted).flatMap(addressesOf));
	return files.filter((file) => used.has(savedAddress(url, file)));
}
