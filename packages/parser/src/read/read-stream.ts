import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type IdentifyPost, identifySite, postIdentifier } from "../identity/identify.ts";
import { ownSources } from "../identity/statements.ts";
import { bytesOfId, type Input, type InputDocument, toInput } from "../input/input.ts";
import { unpackStream } from "../input/unpack.ts";
import type { CaptureSummary } from "../model/archive.ts";
import type { Capture, CapturedPost } from "../model/capture.ts";
import type { CaptureId } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import type { Settings } from "../options/options.ts";
import { boundInTime } from "./bounds.ts";
import { chooseSure } from "./choose.ts";
import { noPosts } from "./no-posts.ts";
import type { Reading } from "./reader.ts";
import { streamReaders } from "./stream-readers.ts";

/** What is known of a document whose bytes come bit by bit. */
export interface StreamedDocument extends Omit<InputDocument, "bytes"> {
	/**
	 * Gives the bytes once more. WordPress exports are read twice then, so that posts come with those of their files that stand
	 * behind them; memory is needed for the list of files.
	 */
	again?: () => AsyncIterable<Uint8Array>;
}

/**
 * One line of NDJSON. A document gives a capture, then its posts, then its diagnostics, then a summary. Where the document is the
 * JSON of an archive, its capture tells the captures `within` it, and its posts name it, since their `sources` name others.
 */
export type StreamRecord =
	| ({ type: "capture"; site: Site } & Pick<
			Capture,
			"id" | "path" | "format" | "capturedAfter" | "capturedBefore" | "paging"
	  > &
			Partial<Pick<Capture, "within">>)
	| ({ type: "post"; capture?: CaptureId } & CapturedPost)
	| ({ type: "diagnostic" } & Diagnostic)
	| ({ type: "summary" } & CaptureSummary);

/** A record on its way: a post is still the object that its reader made. */
export type StreamEvent =
	| Exclude<StreamRecord, { type: "post" }>
	| { type: "post"; capture?: CaptureId; post: CapturedPost };

/** So many diagnostics are kept until a document ends; memory is bounded also for a document that is nothing but faults. */
const mostDiagnostics = 10_000;

/**
 * One document on its way from bytes to records: whoever has the bytes pushes them. Formats that can be read bit by bit
 * need memory for a few posts only; a document of another format is held until its end.
 */
export class StreamReading {
	readonly #document: Omit<StreamedDocument, "again">;
	readonly #again: (() => AsyncIterable<Uint8Array>) | null;
	readonly #settings: Settings;
	/** Bytes that nobody has read yet. */
	#held: Uint8Array[] = [];
	#size = 0;
	#input: Input | null = null;
	#reading: Reading | null = null;
	#identifyPost: IdentifyPost | null = null;
	#site: Site | null = null;
	#posts = 0;
	readonly #diagnostics: Diagnostic[] = [];
	#unsaid = 0;

	constructor({ again, ...document }: StreamedDocument, settings: Settings) {
		this.#document = document;
		this.#again = again ?? null;
		this.#settings = settings;
	}

	/** Takes the next bytes; gives the records that they complete. */
	async push(bytes: Uint8Array): Promise<Iterable<StreamEvent>> {
		if (this.#reading !== null) return this.#records(this.#reading, this.#reading.push(bytes));
		this.#held.push(bytes);
		this.#size += bytes.length;
		return this.#input === null && this.#size >= bytesOfId ? this.#begin() : [];
	}

	/** Gives the remaining records. */
	async end(): Promise<Iterable<StreamEvent>> {
		const first = this.#input === null ? await this.#begin() : [];
		return this.#reading === null ? this.#whole() : this.#rest(this.#reading, first);
	}

	*#rest(reading: Reading, first: Iterable<StreamEvent>): Generator<StreamEvent> {
		yield* first;
		yield* this.#records(reading, reading.end());
		yield* this.#close(reading);
	}

	/** The document is read now that all of it is there. */
	async #whole(): Promise<StreamEvent[]> {
		const { read } = await import("./read.ts");
		const whole = toInput({ ...this.#document, bytes: Buffer.concat(this.#held) });
		const captures = read(whole, this.#settings);
		for (const post of captures.flatMap(({ posts }) => posts)) post.sources = ownSources(post.sources);
		return captures.flatMap((capture) => [...recordsOf(capture)]);
	}

	/** The beginning of the document is there: its format shows. The readers of other formats than feeds are loaded if one of them may know it. */
	async #begin(): Promise<Iterable<StreamEvent>> {
		const [first] = this.#held;
		const bytes = first !== undefined && this.#held.length === 1 ? first : Buffer.concat(this.#held);
		this.#input = toInput({ ...this.#document, bytes });
		const reader =
			chooseSure(this.#input, streamReaders) ?? (await import("./read.ts")).chooseReader(this.#input);
		const survey =
			this.#again === null ? null : reader.survey?.(this.#input, unpackStream(this.#again()), this.#settings);
		this.#reading = reader.open?.(this.#input, this.#settings, await survey) ?? null;
		this.#held = this.#reading === null ? [bytes] : [];
		return this.#reading === null ? [] : this.#records(this.#reading, this.#reading.push(bytes));
	}

	*#records(reading: Reading, posts: Iterable<CapturedPost>): Generator<StreamEvent> {
		for (const captured of posts) {
			if (this.#identifyPost === null) yield this.#open(reading);
			const post = this.#identifyPost?.(captured) ?? captured;
			if (post.evidence.diagnostics.length > 0) {
				for (const diagnostic of post.evidence.diagnostics) this.#keep(diagnostic);
				post.evidence.diagnostics = [];
			}
			this.#posts++;
			yield { type: "post", post };
		}
	}

	#open(reading: Reading): StreamEvent {
		const capture = this.#capture(reading);
		this.#site = identifySite(capture.site, capture.id);
		this.#identifyPost = postIdentifier(this.#site.id, capture.id);
		return opening({ ...capture, site: this.#site });
	}

	#capture(reading: Reading): Capture {
		const capture = reading.capture([]);
		return this.#input === null ? capture : boundInTime(capture, this.#input);
	}

	*#close(reading: Reading): Generator<StreamEvent> {
		if (this.#identifyPost === null) yield this.#open(reading);
		const capture = this.#capture(reading);
		const { id, diagnostics } = capture;
		for (const diagnostic of [...diagnostics, ...noPosts(capture, this.#posts), ...this.#diagnostics])
			yield { type: "diagnostic", ...diagnostic };
		if (this.#unsaid > 0)
			yield {
				type: "diagnostic",
				...diagnose("diagnostics-left-out", { count: this.#unsaid }, { capture: id }),
			};
		yield closing(capture, this.#site?.id ?? null, this.#posts);
	}

	#keep(diagnostic: Diagnostic): void {
		if (this.#diagnostics.length < mostDiagnostics) this.#diagnostics.push(diagnostic);
		else this.#unsaid++;
	}
}

/** The record with which a document begins. */
function opening({
	id,
	path,
	format,
	site,
	capturedAfter,
	capturedBefore,
	within,
	paging,
}: Omit<Capture, "posts">): StreamEvent {
	return {
		type: "capture",
		id,
		path,
		format,
		site,
		capturedAfter,
		capturedBefore,
		...(within.summaries.length > 0 ? { within } : {}),
		...(paging === undefined ? {} : { paging }),
	};
}

/** The record with which a document ends. */
function closing(
	{ id, path, format, capturedAfter, capturedBefore, ledger }: Capture,
	site: string | null,
	posts: number,
): StreamEvent {
	return { type: "summary", id, path, format, site, capturedAfter, capturedBefore, posts, ledger };
}

/** The records of a document that was read whole. */
export function* recordsOf(capture: Capture): Generator<StreamEvent> {
	const { id, site, posts, diagnostics, within } = capture;
	const ofArchive = within.summaries.length > 0 ? { capture: id } : {};
	yield opening(capture);
	for (const post of posts) yield { type: "post", ...ofArchive, post };
	for (const diagnostic of diagnostics) yield { type: "diagnostic", ...diagnostic };
	yield closing(capture, site.id, posts.length);
}
