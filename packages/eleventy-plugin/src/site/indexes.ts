import type { AddressBook } from "../addresses/book.ts";
import type { List, SiteModel } from "./model.ts";

/** A page of more titles takes long to load, and longer to lay out. */
const mostOnOnePage = 2500;

/** A page of titles for each year, and for the posts without one, below the archive's; none where that holds them all. */
export function makeIndexes(
	lists: readonly List[],
	count: number,
	archive: string,
	book: AddressBook,
): SiteModel["indexes"] {
	if (count <= mostOnOnePage) return [];
	return lists
		.filter(({ kind }) => kind === "year" || kind === "undated")
		.map((list) => {
			const name = list.address.split("/").at(-2);
			return { address: book.claim(`${archive}${name}/`), list };
		});
}
