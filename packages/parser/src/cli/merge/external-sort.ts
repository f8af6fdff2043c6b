import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inChunks } from "../result.ts";

/** A line with what it is sorted by. Neither holds a line feed, and the key no tab. */
export interface Keyed {
	key: string;
	line: string;
}

const byKey = (one: Keyed, other: Keyed): number => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);

async function* readRun(path: string): AsyncGenerator<Keyed> {
	for await (const text of createInterface({
		input: createReadStream(path),
		crlfDelay: Number.POSITIVE_INFINITY,
	})) {
		const tab = text.indexOf("\t");
		yield { key: text.slice(0, tab), line: text.slice(tab + 1) };
	}
}

/** The lines of a run, one at a time, so that they do not stand in memory twice. */
function* textsOf(batch: readonly Keyed[]): Generator<string> {
	for (const { key, line } of batch) yield `${key}\t${line}\n`;
}

/** Merges sorted runs; of equal keys the earlier run comes first. */
async function* mergeRuns(runs: AsyncIterator<Keyed>[]): AsyncGenerator<Keyed> {
	const heads = await Promise.all(runs.map(async (run) => (await run.next()).value as Keyed | undefined));
	for (;;) {
		let least = -1;
		for (const [index, head] of heads.entries())
			if (head && (least < 0 || head.key < (heads[least] as Keyed).key)) least = index;
		if (least < 0) return;
		yield heads[least] as Keyed;
		heads[least] = (await (runs[least] as AsyncIterator<Keyed>).next()).value as Keyed | undefined;
	}
}

/**
 * Sorts more lines than memory holds: full batches go, sorted, to files of a temporary folder and are merged in the
 * end. The sort is stable.
 */
export class ExternalSort {
	readonly #folder: string;
	readonly #name: string;
	readonly #mostCharacters: number;
	readonly #runs: string[] = [];
	#batch: Keyed[] = [];
	#characters = 0;

	/** `name` is that of its files in `folder`. */
	constructor(folder: string, name: string, mostCharacters: number) {
		this.#folder = folder;
		this.#name = name;
		this.#mostCharacters = mostCharacters;
	}

	async add(key: string, line: string): Promise<void> {
		this.#batch.push({ key, line });
		this.#characters += key.length + line.length;
		if (this.#characters >= this.#mostCharacters) await this.#flush();
	}

	async *sorted(): AsyncGenerator<Keyed> {
		const rest = this.#batch.sort(byKey);
		this.#batch = [];
		async function* inMemory(): AsyncGenerator<Keyed> {
			yield* rest;
		}
		yield* mergeRuns([...this.#runs.map(readRun), inMemory()]);
	}

	async #flush(): Promise<void> {
		const path = join(this.#folder, `${this.#name}-${this.#runs.length}`);
		await writeFile(path, inChunks(textsOf(this.#batch.sort(byKey))));
		this.#runs.push(path);
		this.#batch = [];
		this.#characters = 0;
	}
}
