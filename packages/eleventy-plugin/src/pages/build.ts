import type { BuildEvent, EleventyConfig } from "../eleventy/config.ts";
import { findOverrides, type Overrides } from "../overrides/overrides.ts";
import { Changed } from "./changed.ts";

/** What the templates of one configuration have to know of the build that is going on. */
export class Build {
	readonly #config: EleventyConfig;
	readonly #changed = new Changed();
	#overrides: Overrides | null = null;
	#watching = false;

	constructor(config: EleventyConfig) {
		this.#config = config;
		config.on("eleventy.before", ({ runMode, outputMode }: BuildEvent) => {
			this.#overrides = null;
			this.#watching = runMode !== "build" && outputMode === "fs";
		});
	}

	get overrides(): Overrides {
		this.#overrides ??= findOverrides(this.#config.directories, this.#config.passthroughCopies ?? {});
		return this.#overrides;
	}

	/** Without what files of the site's own answer. */
	ours<T extends { address: string }>(items: readonly T[]): T[] {
		return items.filter(({ address }) => !this.overrides.answers(address));
	}

	/** While watching only what changed has to be written. */
	async toWrite<T extends { address: string }>(
		items: readonly T[],
		print: (item: T) => string | Promise<string>,
	): Promise<T[]> {
		if (!this.#watching) return [...items];
		const printable = items.map((item) => ({ item, address: item.address, print: () => print(item) }));
		return (await this.#changed.of(printable)).map(({ item }) => item);
	}
}
