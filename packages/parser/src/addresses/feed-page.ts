/** Parameters by which feeds are paged, and how their numbers count: pages from 1, or entries. */
const parameters = ["paged", "page", "start-index"];

/** What an address with one of them holds, be it escaped; most have none, and need no reading. */
const mayBePaged = /page|start-index|%/i;

/** The address of a feed without the number of the page, and that number. */
export interface FeedPage {
	feed: string;
	page: number;
}

/** Which page of a feed an address leads to; page 1 where it names none. */
export function feedPageOf(address: string): FeedPage {
	const none = { feed: address, page: 1 };
	if (!mayBePaged.test(address) || !URL.canParse(address)) return none;
	const url = new URL(address);
	let page = 1;
	for (const name of parameters) {
		const number = url.searchParams.get(name);
		if (number === null || !/^[1-9]\d{0,8}$/.test(number)) continue;
		page = Number(number);
		url.searchParams.delete(name);
		if (name === "start-index") url.searchParams.delete("max-results");
	}
	url.pathname = url.pathname.replace(/\/page\/([1-9]\d{0,8})(?=\/|$)/, (_, number: string) => {
		page = Number(number);
		return "";
	});
	return page === 1 && url.href.length === new URL(address).href.length ? none : { feed: url.href, page };
}
