import { archiveReader } from "./archive/reader.ts";
import { atomReader } from "./atom/reader.ts";
import { bloggerReader } from "./blogger/reader.ts";
import { commentsAtomReader, commentsRssReader } from "./comments-feed/reader.ts";
import { jsonFeedReader } from "./json-feed/reader.ts";
import { pageReader } from "./page/reader.ts";
import { rdfReader } from "./rdf/reader.ts";
import type { Reader } from "./reader.ts";
import { reportReader } from "./report/reader.ts";
import { rssReader } from "./rss/reader.ts";
import { textReader } from "./text/reader.ts";
import { wxrReader } from "./wxr/reader.ts";

/** Every format there is. A new one is a folder and a line here. */
export const readers: readonly Reader[] = [
	archiveReader,
	wxrReader,
	bloggerReader,
	commentsRssReader,
	commentsAtomReader,
	rssReader,
	rdfReader,
	atomReader,
	jsonFeedReader,
	pageReader,
	reportReader,
	textReader,
];
