import { readFeedDate } from "../../dates/feed-date.ts";
import { readDate } from "../../dates/written-date.ts";
import { toMoment } from "../../dates/written-moment.ts";
import type { PageElement } from "../../html/document.ts";
import { tokenize } from "../../language/tokens.ts";
import type { Moment } from "../../model/moment.ts";

/** The words of an element on one line; `""` where there is none. */
export const textOf = (element: PageElement | null): string =>
	(element?.textContent ?? "").replace(/[\s\u00a0]+/g, " ").trim();

/** The first element that the surest selector finds. */
export function firstOf(element: PageElement, selectors: readonly string[]): PageElement | null {
	for (const selector of selectors) {
		const found = element.querySelector(selector);
		if (found !== null) return found;
	}
	return null;
}

/** An http(s) address as the page means it; `null` for anything else. */
export function addressIn(written: string | null, base: string | null): string | null {
	if (written === null || written.trim() === "" || written.startsWith("#")) return null;
	try {
		const { href, protocol } = base === null ? new URL(written) : new URL(written, base);
		return protocol === "http:" || protocol === "https:" ? href : null;
	} catch {
		return null;
	}
}

const longestDate = 200;

function writtenDate(text: string): Moment | null {
	const tokens = tokenize(text.slice(0, longestDate));
	for (let at = 0; at < tokens.length; at++) {
		const found = readDate(tokens, at);
		if (found !== null) return toMoment(found.value, null);
	}
	return null;
}

/** The moment that an element states for machines (`datetime`, `title`, `content`), else for people. */
export function momentOf(element: PageElement | null): Moment | null {
	if (element === null) return null;
	const inner = element.querySelector("time[datetime], abbr[title]");
	for (const source of inner === null ? [element] : [inner, element]) {
		for (const name of ["datetime", "content", "title"]) {
			const date = readFeedDate(source.getAttribute(name) ?? "");
			if (typeof date === "object") return date.moment;
		}
	}
	return writtenDate(textOf(element));
}

/** The number in `3 comments`; 0 where the link leads to the form for the first one; `null` where nothing is stated. */
export function countIn(element: PageElement | null): number | null {
	if (element === null) return null;
	const digits = /[0-9]{1,7}/.exec(textOf(element).replace(/(?<=\d)[,.](?=\d{3})/g, ""))?.[0];
	if (digits !== undefined) return Number(digits);
	return (element.getAttribute("href") ?? "").endsWith("#respond") ? 0 : null;
}
