import { setTimeout } from "node:timers/promises";
import type { InputDocument } from "../input/input.ts";
import { fetchDocument } from "./fetch-document.ts";
import { type HttpOptions, httpDefaults } from "./http-options.ts";
import { HttpStatusError } from "./http-request.ts";
import { nextPageOf } from "./next-page.ts";
import { reasonOf } from "./source.ts";

/** Statuses with which a server says that there is no further page. */
const noMore = [404, 410];

/**
 * Fetches a document and, if that is wanted, the pages that continue it, one after another with a pause between them. @throws
 * where a page cannot be fetched; those before it have been given.
 */
export async function* fetchPages(address: string, options: HttpOptions = {}): AsyncGenerator<InputDocument> {
	const { pages, pause } = { ...httpDefaults, ...options };
	const document = await fetchDocument(address, options);
	const seen = new Set([address, document.url]);
	yield document;
	let next = pages > 1 ? nextPageOf(document) : null;
	for (let page = 2; page <= pages && next !== null && !seen.has(next); page++) {
		seen.add(next);
		await setTimeout(pause * 1000);
		const further = await furtherPage(next, options);
		if (further === null || (further.url !== next && seen.has(further.url))) return;
		seen.add(further.url);
		yield further;
		next = nextPageOf(further);
	}
}

async function furtherPage(address: string, options: HttpOptions): Promise<InputDocument | null> {
	try {
		return await fetchDocument(address, options);
	} catch (error) {
		if (error instanceof HttpStatusError && noMore.includes(error.status)) return null;
		throw new Error(`its page ${address}: ${reasonOf(error)}`);
	}
}
