import { relative } from "node:path";
import type { EleventyConfig } from "../eleventy/config.ts";
import type { SiteModel } from "../site/model.ts";
import { fontFiles, themeFile } from "../theme/assets.ts";
import { allFiles, pageTemplates } from "./templates.ts";

interface Item {
	address: string;
}

interface Data<T> {
	archivePage: T;
}

/** A virtual template that makes one page of each item; the items are passed by reference. */
function template<T extends Item>(
	items: () => Promise<readonly T[]>,
	render: (item: T) => string | Promise<string>,
): { data(): Promise<object>; render(data: Data<T>): string | Promise<string> } {
	return {
		data: async () => ({
			pagination: { data: "archivePages", size: 1, alias: "archivePage" },
			archivePages: Object.freeze(await items()),
			permalink: ({ archivePage }: Data<T>) => archivePage.address,
			eleventyExcludeFromCollections: true,
		}),
		render: ({ archivePage }) => render(archivePage),
	};
}

/** Has the font copied beside the stylesheet; Eleventy takes paths from the working directory. */
export function copyFont(config: EleventyConfig, base: string): void {
	const copies = fontFiles.map((name) => [relative(".", themeFile(name)), `${base}blog-archive/${name}`]);
	config.addPassthroughCopy(Object.fromEntries(copies));
}

/** Hands Eleventy the fixed, small set of templates that make the whole site. */
export function registerPages(config: EleventyConfig, folder: string, site: () => Promise<SiteModel>): void {
	config.addTemplateFormats("11ty.js");
	for (const [name, pagesOf] of Object.entries(pageTemplates)) {
		const pages = async () => pagesOf(await site());
		config.addTemplate(
			`${folder}/${name}.11ty.js`,
			template(pages, (page) => page.document),
		);
	}
	const files = async () => allFiles(await site());
	config.addTemplate(
		`${folder}/file.11ty.js`,
		template(files, (file) => file.text()),
	);
}
