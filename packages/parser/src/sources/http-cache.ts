import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A document as it was fetched. */
export interface Fetched {
	/** Where it was in the end, after all redirects. */
	url: string;
	headers: Record<string, string>;
	bytes: Uint8Array;
}

function placeOf(folder: string, url: string): string {
	return join(folder, createHash("sha256").update(url).digest("hex").slice(0, 32));
}

/** What was kept of an address; `null` where nothing was, or what was cannot be read. */
export async function readCache(folder: string, url: string): Promise<Fetched | null> {
	const place = placeOf(folder, url);
	try {
		const about = JSON.parse(await readFile(`${place}.json`, "utf8"));
		if (about.address !== url || typeof about.headers !== "object") return null;
		return { url: String(about.url), headers: about.headers, bytes: await readFile(`${place}.body`) };
	} catch {
		return null;
	}
}

async function replace(path: string, content: Uint8Array | string): Promise<void> {
	const temporary = `${path}.${randomBytes(4).toString("hex")}.part`;
	await writeFile(temporary, content);
	await rename(temporary, path);
}

/** Keeps a document for the next time. */
export async function writeCache(
	folder: string,
	address: string,
	{ url, headers, bytes }: Fetched,
): Promise<void> {
	const place = placeOf(folder, address);
	await mkdir(folder, { recursive: true });
	await replace(`${place}.body`, bytes);
	await replace(`${place}.json`, JSON.stringify({ address, url, headers }));
}
