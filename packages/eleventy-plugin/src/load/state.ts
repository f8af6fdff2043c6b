import { stat } from "node:fs/promises";
import { findSources } from "blog-archive-parser/sources";
import type { Source } from "../options/options.ts";
import type { Settings } from "../options/settle.ts";

/** Everything whose change asks for a new archive: the sources and the corrections. */
export const documentsOf = ({ sources, corrections }: Settings): readonly Source[] =>
	corrections === null ? sources : [...sources, { path: corrections }];

/** Says in a line what the sources are at this moment: equal lines mean that nothing has to be read again. */
export async function stateOf(sources: readonly Source[]): Promise<string> {
	const { found } = await findSources(sources.map(({ path }) => path));
	const files = await Promise.all(
		found.map(async ({ kind, name }) => {
			if (kind !== "file") return [name];
			const { size, mtimeMs } = await stat(name);
			return [name, size, mtimeMs];
		}),
	);
	return JSON.stringify(files);
}
