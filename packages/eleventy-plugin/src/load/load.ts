import { type Archive, parse } from "blog-archive-parser";
import type { Settings } from "../options/settle.ts";
import { readDocuments } from "./documents.ts";

/** Reads all sources into one archive. */
export async function loadArchive(settings: Settings): Promise<Archive> {
	const { timeZone } = settings.site;
	const documents = await readDocuments(settings.sources);
	return parse(documents, timeZone === null ? {} : { timeZone });
}
