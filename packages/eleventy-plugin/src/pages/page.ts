import type { Entry, List, ListPage, SiteModel } from "../site/model.ts";
import { headOf, renderDocument } from "../theme/document.ts";
import { inOnePiece, raw } from "../theme/html.ts";
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

/** Pages are printed together until they have so many characters: far more than V8 still moves around. */
const runLength = 2 ** 20;

/** A page of the archive; it is made when it is asked for, with some of those that will be asked for next. */
export class ArchivePage {
	readonly address: string;
	readonly site: SiteModel;
	readonly entry: Entry | null;
	readonly listPage: ListPage | null;
	readonly #render: () => Rendered;
	#next: ArchivePage | null = null;
	#printed: string | null = null;

	constructor(address: string, site: SiteModel, render: () => Rendered, of: Entry | ListPage | null = null) {
		this.address = address;
		this.site = site;
		this.entry = of !== null && "post" in of ? of : null;
		this.listPage = of !== null && "list" in of ? of : null;
		this.#render = render;
	}

	/** Says in which order pages will be asked for. */
	static inOrder(pages: readonly ArchivePage[]): typeof pages {
		pages.forEach((page, index) => {
			page.#next = pages[index + 1] ?? null;
		});
		return pages;
	}

	get document(): string {
		const printed = this.#printed ?? this.#printRun();
		this.#printed = null;
		return printed;
	}

	/** Prints this page and those after it, which keep their texts until they are asked for them. */
	#printRun(): string {
		const run: ArchivePage[] = [];
		const texts: string[] = [];
		let length = 0;
		for (let page: ArchivePage | null = this; page !== null && length < runLength; page = page.#next) {
			const text = renderDocument(page.#render(), page.site);
			run.push(page);
			texts.push(text);
			length += text.length;
		}
		const [mine = "", ...others] = inOnePiece(texts);
		others.forEach((text, index) => {
			(run[index + 1] as ArchivePage).#printed = text;
		});
		return mine;
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
