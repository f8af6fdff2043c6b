import { jsonFeedReader } from "./json-feed/reader.ts";
import { markdownReader } from "./markdown/reader.ts";
import { movableTypeReader } from "./movable-type/reader.ts";
import { pageReader } from "./page/reader.ts";
import type { Reader } from "./reader.ts";
import { reportReader } from "./report/reader.ts";
import { streamReaders } from "./stream-readers.ts";
import { textReader } from "./text/reader.ts";

/** Every format there is. A new one is a folder and a line here. */
export const readers: readonly Reader[] = [
	...streamReaders,
	jsonFeedReader,
	reportReader,
	markdownReader,
	movableTypeReader,
	pageReader,
	textReader,
];
