import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createUnzip } from "node:zlib";
import type { InputDocument } from "../input/input.ts";
import { type Fetched, readCache, writeCache } from "./http-cache.ts";
import { type HttpOptions, httpDefaults } from "./http-options.ts";
import { HttpStatusError, request } from "./http-request.ts";

const mostRedirects = 10;

/** Feeds first, then what may hold one or the text of a page. */
const accepted =
	"application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5";

const headersOfRequest = {
	accept: accepted,
	"accept-encoding": "gzip, br, deflate",
	"user-agent": "blog-archive (reads feeds for archiving)",
};

function unpacked(response: IncomingMessage): Readable {
	const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
	if (encoding === "identity" || encoding === "") return response;
	const unpacker = encoding === "br" ? createBrotliDecompress() : createUnzip();
	response.on("error", (error) => unpacker.destroy(error));
	return response.pipe(unpacker);
}

async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of unpacked(response)) {
		size += chunk.length;
		if (size > maxBytes) {
			response.destroy();
			throw new Error(`the document is larger than ${maxBytes} bytes`);
		}
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** The headers that say something about the document, as `parse` takes them. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
	const gone = new Set(["content-encoding", "content-length", "transfer-encoding", "set-cookie"]);
	const kept = Object.entries(headers).filter(
		([name, value]) => typeof value === "string" && !gone.has(name),
	);
	return Object.fromEntries(kept) as Record<string, string>;
}

/** Asks only for what changed since, where the server told how. */
function conditions(kept: Fetched | null): Record<string, string> {
	const { etag, "last-modified": modified } = kept?.headers ?? {};
	return {
		...(etag ? { "if-none-match": etag } : {}),
		...(modified ? { "if-modified-since": modified } : {}),
	};
}

type Limits = Required<Pick<HttpOptions, "allowPrivate" | "maxBytes">> & { signal: AbortSignal };

async function fetchFollowing(address: string, kept: Fetched | null, limits: Limits): Promise<Fetched> {
	const { allowPrivate, maxBytes, signal } = limits;
	const headers = { ...headersOfRequest, ...conditions(kept) };
	let url = new URL(address);
	for (let redirects = 0; redirects <= mostRedirects; redirects++) {
		const response = await request(url, { headers, allowPrivate, signal });
		const { statusCode = 0, statusMessage } = response;
		const { location } = response.headers;
		if (statusCode === 304 && kept) {
			response.resume();
			return kept;
		}
		if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
			response.destroy();
			url = new URL(location, url);
			if (!/^https?:$/.test(url.protocol))
				throw new Error(`it redirects to ${url.protocol}, which is not read`);
			continue;
		}
		if (statusCode !== 200) {
			response.destroy();
			throw new HttpStatusError(statusCode, statusMessage);
		}
		return { url: url.href, headers: headersOf(response), bytes: await bodyOf(response, maxBytes) };
	}
	throw new Error(`it redirects more than ${mostRedirects} times`);
}

/** Fetches one document. Its address and the server's headers go along, because they tell how to read it. */
export async function fetchDocument(address: string, options: HttpOptions = {}): Promise<InputDocument> {
	const { cache, allowPrivate, timeout, maxBytes } = { ...httpDefaults, ...options };
	const signal = AbortSignal.timeout(timeout * 1000);
	const kept = cache === undefined ? null : await readCache(cache, address);
	try {
		const fetched = await fetchFollowing(address, kept, { allowPrivate, maxBytes, signal });
		if (cache !== undefined && fetched !== kept) await writeCache(cache, address, fetched);
		return fetched;
	} catch (error) {
		throw signal.aborted ? new Error(`no answer within ${timeout} seconds`) : error;
	}
}
