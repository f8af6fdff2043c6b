import type { VirtualTemplate } from "../eleventy/config.ts";
import type { SiteModel } from "../site/model.ts";
import { renderDocument } from "../theme/document.ts";
import { plainHead } from "../theme/head.ts";
import { raw } from "../theme/html.ts";
import type { PageForLayout } from "./page.ts";

interface Data {
	content: string;
	page: { url: string };
	title?: string;
	description?: string;
	archivePage?: PageForLayout;
}

/** The theme's document as a layout, for layouts and pages of the site's own. */
export function baseLayout(site: () => SiteModel): VirtualTemplate {
	return {
		data: () => ({}),
		render: ({ content, page, title = "", description, archivePage }: Data) => {
			if (archivePage !== undefined) return archivePage.documentAround(content);
			const head = plainHead("page", title, page.url, site());
			return renderDocument(
				{ head: { ...head, description: description ?? head.description }, main: raw(content) },
				site(),
			);
		},
	};
}
