import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { CleanedHtml, ParseOptions } from "blog-archive-parser";

/**
 * What cleaning made of the bodies of some sources, by names made of their content: when a source changes, only bodies
 * that are new are cleaned.
 */
export class KeptBodies implements NonNullable<ParseOptions["cleaned"]> {
	/** Lines of a name and JSON, which is read only when it is wanted. */
	readonly #known: ReadonlyMap<string, string>;
	readonly #used = new Map<string, string>();

	constructor(text: string) {
		const lines = text.split("\n").filter((line) => line.includes("\t"));
		this.#known = new Map(
			lines.map((line) => [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)]),
		);
	}

	get(name: string): CleanedHtml | undefined {
		const json = this.#known.get(name);
		if (json === undefined) return undefined;
		try {
			const cleaned: CleanedHtml = JSON.parse(json);
			this.#used.set(name, json);
			return cleaned;
		} catch {
			return undefined;
		}
	}

	set(name: string, cleaned: CleanedHtml): void {
		this.#used.set(name, JSON.stringify(cleaned));
	}

	/** The bodies that this run asked for; the others are gone from the sources. */
	lines(): string[] {
		return [...this.#used].map(([name, json]) => `${name}\t${json}\n`);
	}
}

/** The bodies that a file keeps; none where there is no such file. */
export async function readBodies(path: string): Promise<KeptBodies> {
	try {
		return new KeptBodies(await readFile(path, "utf8"));
	} catch {
		return new KeptBodies("");
	}
}

/** Writes the file under its name only when it is whole. */
export async function writeBodies(path: string, bodies: KeptBodies): Promise<void> {
	const unfinished = `${path}.${process.pid}.part`;
	await mkdir(dirname(path), { recursive: true });
	await writeFile(unfinished, bodies.lines());
	await rename(unfinished, path);
}
