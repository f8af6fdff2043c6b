import { join } from "node:path";

/** Makes the search index of the pages that were written. @throws where Pagefind is missing, saying what to do. */
export async function writeSearchIndex(output: string, language: string): Promise<void> {
	const pagefind = await import("pagefind").catch(() => {
		throw new Error(
			"blog-archive: the search needs the package `pagefind`. Install it, or set the option `search: false`.",
		);
	});
	const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
	if (index === undefined) throw new Error(`blog-archive: Pagefind failed: ${errors.join("; ")}`);
	await index.addDirectory({ path: output });
	await index.writeFiles({ outputPath: join(output, "pagefind") });
	await pagefind.close();
}
