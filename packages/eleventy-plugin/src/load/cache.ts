import { createHash } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Archive, InputDocument, ParseOptions } from "blog-archive-parser";
import { readArchive, writeArchive } from "./archive-file.ts";
import { type KeptBodies, readBodies, writeBodies } from "./kept-bodies.ts";

const { version } = createRequire(import.meta.url)("blog-archive-parser/package.json") as { version: string };

/** Names what is kept of documents, whatever they hold. */
function groupOf(documents: readonly InputDocument[]): string {
	const names = createHash("sha256");
	for (const { name } of documents) names.update(JSON.stringify(name));
	return names.digest("hex").slice(0, 8);
}

/** Names the archive that documents give: the same documents, options and parser give the same name. */
function nameOf(group: string, documents: readonly InputDocument[], options: ParseOptions): string {
	// A function is known by its text; what it closes over is not, so a changed one needs a new folder.
	const known = (_: string, value: unknown) => (typeof value === "function" ? String(value) : value);
	const content = createHash("sha256").update(JSON.stringify([version, options], known));
	for (const { bytes, ...rest } of documents) content.update(JSON.stringify(rest)).update(bytes);
	return `${group}-${content.digest("hex").slice(0, 16)}.archive`;
}

const bodiesFile = (folder: string, group: string): string => join(folder, `${group}-${version}.bodies`);

/** The bodies of some documents' sources that a folder keeps. */
export function bodiesOf(folder: string, documents: readonly InputDocument[]): Promise<KeptBodies> {
	return readBodies(bodiesFile(folder, groupOf(documents)));
}

/**
 * Keeps archives in a folder; of the same sources only the latest. What cannot be read is made again, of bodies that were
 * cleaned before where these did not change.
 */
export async function cached(
	folder: string,
	documents: readonly InputDocument[],
	options: ParseOptions,
	make: (bodies: KeptBodies) => Promise<Archive>,
): Promise<Archive> {
	const group = groupOf(documents);
	const name = nameOf(group, documents, options);
	const file = join(folder, name);
	try {
		return readArchive(file);
	} catch {
		const ofBodies = bodiesFile(folder, group);
		const bodies = await readBodies(ofBodies);
		await keep(folder, name, await make(bodies));
		await writeBodies(ofBodies, bodies);
		const older = (await readdir(folder)).filter(
			(one) => one.startsWith(`${group}-`) && one !== name && join(folder, one) !== ofBodies,
		);
		await Promise.all(older.map((one) => rm(join(folder, one), { force: true })));
		// What was kept takes less memory than what was made, and the first build is like all others.
		return readArchive(file);
	}
}

/** Under its name only when it is whole, so that a build that is broken off leaves no half of it. */
async function keep(folder: string, name: string, archive: Archive): Promise<void> {
	await mkdir(folder, { recursive: true });
	const unfinished = join(folder, `${name}.${process.pid}.part`);
	writeArchive(unfinished, archive);
	await rename(unfinished, join(folder, name));
}
