import { rm } from "node:fs/promises";
import { join } from "node:path";

/** Pagefind's own functions, or what to do where it is missing. */
async function loadPagefind(): Promise<typeof import("pagefind")> {
	try {
		return await import("pagefind");
	} catch {
		throw new Error(
			"blog-archive: the search needs the package `pagefind`. Install it, or set the option `search: false`.",
		);
	}
}

/**
 * Makes the search index of the pages below a folder of the output, in its folder `pagefind`.
 * @throws where Pagefind is missing or fails, saying what to do
 */
export async function writeSearchIndex(folder: string, language: string): Promise<void> {
	const pagefind = await loadPagefind();
	const output = join(folder, "pagefind");
	await rm(output, { recursive: true, force: true });
	const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
	if (index === undefined) throw new Error(`blog-archive: Pagefind failed: ${errors.join("; ")}`);
	try {
		const added = await index.addDirectory({ path: folder });
		const written = await index.writeFiles({ outputPath: output });
		const failures = [...added.errors, ...written.errors];
		if (failures.length > 0) throw new Error(`blog-archive: Pagefind failed: ${failures.join("; ")}`);
	} finally {
		await pagefind.close();
	}
}
