import type { Post } from "blog-archive-parser";
import type { AddressBook } from "../addresses/book.ts";
import { wantedAddress } from "../addresses/permalink.ts";
import type { Settings } from "../options/settle.ts";
import type { Calendar, LocalDate } from "../time/local.ts";

/** A post with the day it belongs to. */
export interface Dated {
	post: Post;
	date: LocalDate | null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function datePosts(posts: readonly Post[], calendar: Calendar): Dated[] {
	return posts.map((post) => ({ post, date: post.published === null ? null : calendar(post.published) }));
}

/**
 * Gives every post its address. The oldest chooses first, so that posts which are added later do not
 * move those that were there.
 */
export function claimEntries(
	dated: readonly Dated[],
	{ base, permalink }: Settings,
	book: AddressBook,
): string[] {
	const addresses = new Array<string>(dated.length);
	const order = dated.map((one, index) => ({
		index,
		published: one.post.published?.iso ?? "~",
		id: one.post.id,
	}));
	order.sort((a, b) => compare(a.published, b.published) || compare(a.id, b.id));
	for (const { index } of order) {
		const one = dated[index] as Dated;
		const wanted = wantedAddress(one.post, one.date, permalink);
		addresses[index] = book.claim(`${base}${wanted.slice(1)}`);
	}
	return addresses;
}
