import type { BuildEvent, EleventyConfig } from "../eleventy/config.ts";
import { findOverrides, type Overrides } from "../overrides/overrides.ts";
import type { Changed, Work } from "./changed.ts";

/** What the templates of one configuration have to know of the build that is going on. */
export class Build {
	readonly #config: EleventyConfig;
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
	async toWrite<T extends { address: string }>(work: Work<T>, changed: Changed<T>): Promise<readonly T[]> {
		return this.#watching ? changed.of(work) : work.items;
	}

	/** The text of a page that is written; remembered while watching. */
	write<T extends { address: string }>(
		item: T,
		{ print, making }: Pick<Work<T>, "print" | "making">,
		changed: Changed<T>,
	): string | Promise<string> {
		const text = print(item);
		if (!this.#watching) return text;
		return Promise.resolve(text).then((printed) => {
			changed.note(item, printed, { making });
			return printed;
		});
	}
}
