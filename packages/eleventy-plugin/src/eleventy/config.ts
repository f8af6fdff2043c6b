/** The part of Eleventy's configuration object that the plugin uses; Eleventy ships no types. */
export interface EleventyConfig {
	versionCheck(range: string): void;
	addTemplateFormats(formats: string): void;
	addTemplate(path: string, template: VirtualTemplate): void;
	addGlobalData(name: string, data: () => unknown): void;
	addCollection(name: string, build: () => unknown): void;
	addFilter(name: string, filter: (...values: never[]) => unknown): void;
	addShortcode(name: string, shortcode: (...values: never[]) => unknown): void;
	addWatchTarget(path: string, options?: { resetConfig?: boolean }): void;
	/** Globs of what is no template. */
	ignores: Set<string>;
	on(event: string, listener: (details: BuildEvent) => unknown): void;
	getFilter(name: string): unknown;
	directories: { input: string; includes: string; layouts?: string; data?: string; output: string };
	pathPrefix?: string;
	/** What is copied as it is, by its path or glob from the working directory. */
	passthroughCopies?: Readonly<Record<string, unknown>>;
}

/** What Eleventy tells the listeners of `eleventy.before` and `eleventy.after`. */
export interface BuildEvent {
	directories: { input: string; output: string };
	/** `fs`, `json` or `ndjson`. */
	outputMode: string;
	/** `build`, `watch` or `serve`. */
	runMode: string;
	/** What was written; Eleventy's `--dryrun` leaves nothing in it. */
	results: ({ url: string | false; outputPath: string | false } | undefined)[];
}

/** A template as an `11ty.js` file would export it. */
export interface VirtualTemplate {
	data(): object | Promise<object>;
	render(data: never): string | Promise<string>;
}
