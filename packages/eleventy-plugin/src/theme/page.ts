import type { List } from "../site/model.ts";
import type { Html } from "./html.ts";

/** What the document around a page's content needs to know. */
export interface PageHead {
	/** Plain text; `""` on the home page, which is called what the site is called. */
	title: string;
	description: string | null;
	address: string;
	canonical: string;
	kind: string;
	/** The lists whose feeds belong to the page. */
	feeds: readonly List[];
	/** What it says to programs, as elements of its head. */
	structured: readonly Html[];
	language: string | null;
	/** Given to search engines, such as `noindex`. */
	robots: string | null;
	published: string | null;
	newer: string | null;
	older: string | null;
}

/** A page before the document is put around it. */
export interface Rendered {
	head: PageHead;
	main: Html;
}
