import type { AddressBook } from "../addresses/book.ts";
import type { List, ListPage } from "./model.ts";

/** Cuts a list into pages: `/category/x/`, `/category/x/page/2/`, …; an empty list has one page. */
export function paginate(list: List, size: number, book: AddressBook): ListPage[] {
	const of = Math.max(1, Math.ceil(list.entries.length / size));
	const addresses = Array.from({ length: of }, (_, index) =>
		index === 0 ? list.address : book.claim(`${list.address}page/${index + 1}/`),
	);
	return addresses.map((address, index) => ({
		list,
		number: index + 1,
		of,
		address,
		entries: list.entries.slice(index * size, (index + 1) * size),
		newer: addresses[index - 1] ?? null,
		older: addresses[index + 1] ?? null,
	}));
}
