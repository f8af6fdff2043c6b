import type { BuildEvent } from "../eleventy/config.ts";
import { keepSame } from "../links/old-addresses.ts";
import { copyOf, keepPosts } from "../load/keep-posts.ts";
import { ArchiveLoader } from "../load/load.ts";
import { documentsOf, stateOf } from "../load/state.ts";
import type { Settings } from "../options/settle.ts";
import { buildSite } from "../site/build.ts";
import type { SiteModel } from "../site/model.ts";
import type { Place } from "../site/place.ts";

/** The site as the sources are now; read once for each state of the sources, however many templates ask. */
export class CurrentSite {
	readonly settings: Settings;
	readonly #place: () => Place;
	#state: string | null = null;
	#site: Promise<SiteModel> | null = null;
	#asked: Promise<SiteModel> | null = null;
	#latest: SiteModel | null = null;
	#isWatching = false;
	readonly #loader: ArchiveLoader;

	/** @param place is asked when the site is built: Eleventy knows its path prefix only after its configuration */
	constructor(settings: Settings, place: () => Place) {
		this.settings = settings;
		this.#place = place;
		this.#loader = new ArchiveLoader(settings);
	}

	/** At the start of a build the sources have to be looked at again. */
	startBuild({ runMode }: Pick<BuildEvent, "runMode">): void {
		this.#asked = null;
		this.#isWatching = runMode !== "build";
	}

	get(): Promise<SiteModel> {
		this.#asked ??= this.#look();
		return this.#asked;
	}

	/** The site of the build that is going on, for filters, which cannot wait. */
	get now(): SiteModel {
		if (this.#latest === null) throw new Error("blog-archive: the archive is not read yet.");
		return this.#latest;
	}

	async #look(): Promise<SiteModel> {
		const state = await stateOf(documentsOf(this.settings));
		if (this.#site === null || state !== this.#state) {
			this.#state = state;
			this.#site = this.#build();
		}
		this.#latest = await this.#site;
		return this.#latest;
	}

	async #build(): Promise<SiteModel> {
		const { edit } = this.settings;
		const loaded = await this.#loader.load(this.#isWatching);
		const own = this.#isWatching && edit !== null ? copyOf(loaded) : loaded;
		const before = this.#latest;
		const archive = keepPosts(edit?.(own) ?? own, before?.archive ?? null);
		const site = buildSite(archive, this.settings, this.#place());
		if (before !== null) site.oldAddresses = keepSame(site.oldAddresses, before.oldAddresses);
		report(site.notes);
		return site;
	}
}

const mostNotes = 5;

/** On standard error, because `--to=json` prints on standard output. */
function report(notes: readonly string[]): void {
	for (const note of notes.slice(0, mostNotes)) console.warn(`[blog-archive] ${note}`);
	if (notes.length > mostNotes)
		console.warn(`[blog-archive] … and ${notes.length - mostNotes} more like these`);
}
