import type { FeedItem } from "./feed.ts";

/** Gives a second item with the same guid another one (`idOf` where that is free), so that readers see both. */
export function withUniqueGuids(
	items: readonly FeedItem[],
	idOf: (index: number) => string | undefined = () => undefined,
): FeedItem[] {
	const seen = new Set<string>();
	return items.map((item, index) => {
		const given = item.guid || idOf(index) || "item";
		let guid = given;
		if (seen.has(guid)) guid = idOf(index) ?? given;
		for (let copy = 2; seen.has(guid); copy++) guid = `${given}-${copy}`;
		seen.add(guid);
		return guid === item.guid ? item : { ...item, guid, guidIsPermaLink: false };
	});
}
