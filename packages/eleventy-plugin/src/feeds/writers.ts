import { writeAtom, writeJsonFeed, writeRss } from "blog-archive-parser/write";
import type { FeedFormat } from "../options/options.ts";

type Write = typeof writeRss;

/** How each format is written, and how its files are called. */
export const formats: Readonly<Record<FeedFormat, { write: Write; olderName: (number: number) => string }>> =
	{
		rss: { write: writeRss, olderName: (number) => `feed-archive-${number}.xml` },
		atom: { write: writeAtom, olderName: (number) => `atom-archive-${number}.xml` },
		json: { write: writeJsonFeed, olderName: (number) => `feed-archive-${number}.json` },
	};
