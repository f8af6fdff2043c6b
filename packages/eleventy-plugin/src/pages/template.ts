import type { VirtualTemplate } from "../eleventy/config.ts";

interface Item {
	address: string;
}

interface Data<T> {
	archivePage: T;
}

/** The items of a template, and the layout of the site's own around each. */
export interface Paginated<T> {
	items: readonly T[];
	layout: string | null;
}

/** A virtual template that makes one page of each item; the items are passed by reference. */
export function paginated<T extends Item>(
	items: () => Promise<Paginated<T>>,
	render: (item: T) => string | Promise<string>,
): VirtualTemplate {
	return {
		data: async () => {
			const { items: archivePages, layout } = await items();
			return {
				pagination: { data: "archivePages", size: 1, alias: "archivePage" },
				archivePages: Object.freeze(archivePages),
				permalink: ({ archivePage }: Data<T>) => archivePage.address,
				eleventyExcludeFromCollections: true,
				...(layout === null ? {} : { layout }),
			};
		},
		render: ({ archivePage }: Data<T>) => render(archivePage),
	};
}
