import type { Entry, List, ListPage, SiteModel } from "../site/model.ts";
import { headOf, renderDocument } from "../theme/document.ts";
import type { Rendered } from "../theme/page.ts";

/** What a template gets as `archivePage`: made when it is asked for. */
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

	get list(): List | null {
		return this.listPage?.list ?? null;
	}

	get title(): string {
		return this.#render().head.title || this.site.title;
	}

	/** What belongs into `<head>`, for layouts of the site's own. */
	get head(): string {
		return headOf(this.#render().head, this.site).text;
	}

	/** The content without the document around it. */
	get main(): string {
		return this.#render().main.text;
	}

	get document(): string {
		return renderDocument(this.#render(), this.site);
	}
}
