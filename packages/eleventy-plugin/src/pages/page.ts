import type { Entry, List, ListPage, SiteModel } from "../site/model.ts";
import { headOf, renderDocument } from "../theme/document.ts";
import { flat, raw } from "../theme/html.ts";
import type { Rendered } from "../theme/page.ts";

/** What a layout of the site's own gets as `archivePage`; plain, because Liquid reads nothing else. */
export interface PageForLayout {
	address: string;
	title: string;
	/** What belongs into `<head>`. */
	head: string;
	/** The content that stands within the document. */
	main: string;
	entry: Entry | null;
	list: List | null;
	listPage: ListPage | null;
	site: SiteModel;
	/** The theme's document around other content. */
	documentAround(content: string): string;
}

/** A page of the archive; it is made when it is asked for. */
export class ArchivePage {
	readonly address: string;
	readonly site: SiteModel;
	readonly entry: Entry | null;
	readonly listPage: ListPage | null;
	readonly #render: () => Rendered;

	constructor(address: string, site: SiteModel, render: () => Rendered, of: Entry | ListPage | null = null) {
		this.address = address;
		this.site = site;
		this.entry = of !== null && "post" in of ? of : null;
		this.listPage = of !== null && "list" in of ? of : null;
		this.#render = render;
	}

	get document(): string {
		return flat(renderDocument(this.#render(), this.site));
	}

	get forLayout(): PageForLayout {
		const { address, site, entry, listPage } = this;
		const { head, main } = this.#render();
		return {
			address,
			title: head.title || site.title,
			head: headOf(head, site).text,
			main: main.text,
			entry,
			list: listPage?.list ?? null,
			listPage,
			site,
			documentAround: (content) => renderDocument({ head, main: raw(content) }, site),
		};
	}
}
