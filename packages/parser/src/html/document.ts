import { parseHTML } from "linkedom";
import { serialize } from "./serialize.ts";
import { parseHtml } from "./tree.ts";

/** As much of the DOM as reading a page needs. */
export interface PageElement {
	readonly localName: string;
	readonly textContent: string | null;
	readonly innerHTML: string;
	readonly parentElement: PageElement | null;
	getAttribute(name: string): string | null;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
	closest(selector: string): PageElement | null;
	matches(selector: string): boolean;
	contains(other: PageElement): boolean;
	cloneNode(deep: boolean): PageElement;
	remove(): void;
}

/**
 * A whole page of HTML, to be asked by selectors. It is mended first, which bounds its depth: what stands in it is
 * as hostile as any bytes.
 */
export function openPage(html: string): PageElement {
	const mended = serialize(parseHtml(html).children);
	const { document } = parseHTML(`<!doctype html><page-root>${mended}</page-root>`);
	return document.documentElement as unknown as PageElement;
}
