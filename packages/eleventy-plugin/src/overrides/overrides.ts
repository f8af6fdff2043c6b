import type { Copies } from "./copied.ts";
import { findLayouts } from "./layouts.ts";
import { type Folders, findOwnPages, foldAddress } from "./own-pages.ts";

/** What the site does itself: layouts for our pages, and pages in the place of ours. */
export interface Overrides {
	/** The site's own layout of that name, as Eleventy wants it named; `null` where it has none. */
	layout(name: string): string | null;
	/** Whether a file of the site's own answers an address. */
	answers(address: string): boolean;
}

export function findOverrides(folders: Folders, copies: Copies): Overrides {
	const layouts = findLayouts(folders.layouts ?? folders.includes);
	const pages = findOwnPages(folders, copies);
	return {
		layout: (name) => layouts.get(name) ?? null,
		answers: (address) => pages.has(foldAddress(address)),
	};
}
