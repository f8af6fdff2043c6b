import { feedPageOf } from "../addresses/feed-page.ts";
import { readFeedDate } from "../dates/feed-date.ts";
import { placeInZone } from "../dates/local-time.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { DetailsOf, DiagnosticCode } from "../diagnostics/messages.ts";
import type { Input } from "../input/input.ts";
import type { CapturedPost, Paging } from "../model/capture.ts";
import { emptySite } from "../model/empty.ts";
import type { Moment } from "../model/moment.ts";
import type { Site } from "../model/site.ts";
import type { Settings } from "../options/options.ts";
import { attribute, type Element, textOf } from "../xml/element.ts";
import { baseOf, isScript, resolveAddress } from "./addresses.ts";
import { Lines } from "./lines.ts";
import { Vocabulary } from "./terms.ts";

/** What is known of a document besides its bytes. */
export type About = Pick<Input, "id" | "path" | "url" | "headers" | "site">;

/** Most addresses are such, and need no work. */
const plainAddress = /^https?:\/\/[!-~]*$/;

/** An address that was broken into lines, or typed with spaces. */
function withoutSpaces(address: string): string {
	return /\s/.test(address) ? address.replace(/\s*[\t\r\n]\s*/g, "").replace(/\s/g, "%20") : address;
}

/**
 * A feed while it is read: what a format's handler fills (`site`) and asks for (dates, addresses, diagnostics with their
 * place in the document).
 */
export class Feed {
	readonly about: About;
	readonly settings: Settings;
	readonly site: Site = emptySite();
	readonly lines: Lines = new Lines();
	readonly vocabulary: Vocabulary = new Vocabulary();
	/** The feed's own address, as it states it, and that of the page (or archive) with earlier posts. */
	self: string | null = null;
	next: string | null = null;
	/** Fields of the site that hold the next best thing. */
	readonly stopgaps: Set<keyof Site> = new Set();
	/** The elements around the items, outermost first: `rss` and `channel`; the second may be missing. */
	readonly frame: Element[] = [];
	/** Of the document; the posts carry their own. */
	readonly diagnostics: Diagnostic[] = [];
	/** Where relative addresses begin by the format's own means. */
	ownBase: string | null = null;
	/** The latest moment that the feed speaks of: it was saved after that. */
	latest: Moment | null = null;
	/** When the feed says that it was made. */
	built: Moment | null = null;
	/** The element of the entry that is being read; `null` between entries. */
	entry: Element | null = null;
	/** The names in the item that is being read which nobody maps, where somebody wants to know. */
	unknownOfItem: Set<string> | null = null;
	/** The post that is being read. */
	#post: CapturedPost | null = null;
	readonly #unknown = new Map<string, { line: number; column: number }>();

	constructor(about: About, settings: Settings) {
		this.about = about;
		this.settings = settings;
		const { title = null, url = null, language = null, timeZone = null } = about.site ?? {};
		Object.assign(this.site, { title, url, language, timeZone });
		const header = about.headers["content-language"]?.trim() ?? "";
		if (language !== null || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(header)) return;
		this.site.language = header;
		this.stopgaps.add("language");
	}

	/** Where the document stands among the pages of its feed; `undefined` where nobody says its address. */
	get paging(): Paging | undefined {
		const { self: stated, next, about } = this;
		// A page may state the address of the whole feed as its own.
		const self = about.url !== null && feedPageOf(about.url).page > 1 ? about.url : (stated ?? about.url);
		return self === null ? undefined : { self, ...feedPageOf(self), next };
	}

	/** Diagnostics are about this post from here on; `null`: about the document. */
	speakOf(post: CapturedPost | null): void {
		this.#post = post;
	}

	/** Says something about the place of an element (or a character) of the piece that is read. */
	report<C extends DiagnosticCode>(code: C, details: DetailsOf[C], at: Element | number): void {
		const place = this.lines.place(typeof at === "number" ? at : at.start);
		const list = this.#post?.evidence.diagnostics ?? this.diagnostics;
		list.push(diagnose(code, details, { ...place, capture: this.about.id }));
	}

	/** Notes an element that nobody maps. Each name is reported once for the document. */
	unknown({ name, start }: Pick<Element, "name" | "start">): void {
		this.unknownOfItem?.add(name);
		if (this.#unknown.has(name) || this.#unknown.size >= 1000) return;
		this.#unknown.set(name, this.lines.place(start));
	}

	/** Whether a name was noted already. */
	isUnknown(name: string): boolean {
		return this.#unknown.has(name);
	}

	/** One diagnostic for each name that was not understood. */
	reportUnknown(): void {
		for (const [name, { line, column }] of this.#unknown)
			this.diagnostics.push(diagnose("not-understood", { name }, { line, column, capture: this.about.id }));
	}

	/** Reads a date; one that cannot be is reported. Local times are placed in the caller's zone. */
	date(element: Element): Moment | null {
		return this.dateFrom(textOf(element), element);
	}

	dateFrom(written: string, at: Element | number): Moment | null {
		const read = readFeedDate(written);
		if (read === "none") return null;
		if (read === "unreadable") {
			this.report("date-unreadable", { text: written.trim().slice(0, 100) }, at);
			return null;
		}
		const { timeZone } = this.settings;
		const moment = timeZone === null ? read.moment : placeInZone(read.moment, timeZone);
		if (moment.iso.endsWith("+00:00") && (this.latest === null || moment.iso > this.latest.iso))
			this.latest = moment;
		return moment;
	}

	/** An address in an element, resolved against `xml:base`, the feed's own address and that of the document. */
	address(written: string, ...within: Element[]): string | null {
		if (plainAddress.test(written)) return written;
		const trimmed = withoutSpaces(written.trim());
		if (trimmed === "") return null;
		if (/^https?:\/\//i.test(trimmed)) return trimmed;
		const address = resolveAddress(trimmed, this.bases(within));
		return isScript(address) ? null : address;
	}

	/** Bases for what stands in these elements (innermost first). */
	bases(within: readonly Element[]): (string | null)[] {
		const { entry } = this;
		const around = entry === null || within.includes(entry) ? within : [...within, entry];
		const explicit = [...around, ...[...this.frame].reverse()].map((element) =>
			attribute(element, "xml:base"),
		);
		return [...explicit, this.ownBase, this.site.url, this.about.url];
	}

	base(within: readonly Element[]): string | null {
		return baseOf(this.bases(within));
	}
}
