import type { Archive } from "../model/archive.ts";
import type { Feed } from "./feed.ts";
import type { WriteOptions } from "./options.ts";
import { toFeed } from "./to-feed.ts";

/** The feed of an archive, or the feed itself where one is given. */
export function feedFrom(source: Archive | Feed, options: WriteOptions): Feed {
	return "captures" in source ? toFeed(source, options) : source;
}
