import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** The lines of NDJSON files, one at a time, as text and as what they say; lines that say nothing are passed over. */
export async function* recordsIn(
	paths: readonly string[],
): AsyncGenerator<{ line: string; record: { type?: unknown; [field: string]: unknown } }> {
	for (const path of paths)
		for await (const line of createInterface({
			input: createReadStream(path),
			crlfDelay: Number.POSITIVE_INFINITY,
		})) {
			try {
				const record: unknown = JSON.parse(line);
				if (typeof record === "object" && record !== null)
					yield { line, record: record as { type?: unknown } };
			} catch {}
		}
}
