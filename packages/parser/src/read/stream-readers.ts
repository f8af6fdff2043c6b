import { archiveReader } from "./archive/reader.ts";
import { atomReader } from "./atom/reader.ts";
import { bloggerReader } from "./blogger/reader.ts";
import { cdfReader } from "./cdf/reader.ts";
import { commentsAtomReader, commentsRssReader } from "./comments-feed/reader.ts";
import { rdfReader } from "./rdf/reader.ts";
import type { Reader } from "./reader.ts";
import { rssReader } from "./rss/reader.ts";
import { wxrReader } from "./wxr/reader.ts";

/** The formats that are read bit by bit, behind that which may hold anything. Nothing else needs to be loaded for them. */
export const streamReaders: readonly Reader[] = [
	archiveReader,
	wxrReader,
	bloggerReader,
	commentsRssReader,
	commentsAtomReader,
	cdfReader,
	rssReader,
	rdfReader,
	atomReader,
];
