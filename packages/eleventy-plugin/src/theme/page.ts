import type { Html } from "./html.ts";

/** What the document around a page's content needs to know. */
export interface PageHead {
	/** Plain text; `""` on the home page, which is called what the site is called. */
	title: string;
	description: string | null;
	address: string;
	canonical: string;
	kind: string;
	/** Feeds of what the page shows, besides the site's. */
	feeds: readonly { title: string; type: string; address: string }[];
	structured: readonly object[];
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
