import { hash } from "node:crypto";
import { newItemMemory } from "../feed/item-memory.ts";
import { isTextUnmade } from "../feed/lazy-text.ts";
import { type InputDocument, toInput } from "../input/input.ts";
import type { Capture, CapturedPost } from "../model/capture.ts";
import { isSameBut } from "../model/same.ts";
import type { Settings } from "../options/options.ts";
import { ParseMemory } from "../options/parse-memory.ts";
import { read as readDocument } from "./read.ts";
import { SharedStrings } from "./shared-strings.ts";

/** A document as it was read last. */
interface Known {
	/** Names its bytes, and all else that reading depends on. */
	content: string;
	/** What its reader remembers of its parts. */
	parts: ParseMemory;
	captures: readonly Capture[];
}

class Reading {
	/** The documents of the last call, by their names; those of one name in their order. */
	documents = new Map<string, Known[]>();
	/** The posts whose text was made of their HTML. */
	readonly textMade = new WeakSet<CapturedPost>();
}

const newReading = (): Reading => new Reading();

/** Only strings: one that changed is another document. */
const nameOf = ({ name, url }: InputDocument): string => JSON.stringify([name, url]);

function contentOf({ bytes, ...rest }: InputDocument, settings: Settings): string {
	const { timeZone, spam, maxItemBytes, vocabulary, layout } = settings;
	const about = JSON.stringify([rest, timeZone, spam, maxItemBytes, vocabulary, layout]);
	return `${hash("sha1", bytes, "base64")} ${about}`;
}

/** What of a post says where its document has it. Texts are compared apart. */
const placing: ReadonlySet<string> = new Set(["sources", "evidence", "text"]);
const placingEvidence: ReadonlySet<string> = new Set(["line"]);

function isSamePost(one: CapturedPost, known: CapturedPost, { textMade }: Reading): boolean {
	if (!isSameBut(placing, one, known) || !isSameBut(placingEvidence, one.evidence, known.evidence))
		return false;
	const isMade = isTextUnmade(one) && textMade.has(known);
	return isMade || one.text === known.text;
}

/** The post as it was known where it is the same still, else a plain copy, whose text needs no making any more. */
function keep(post: CapturedPost, known: CapturedPost | undefined, reading: Reading, strings: SharedStrings) {
	if (known !== undefined && isSamePost(post, known, reading)) {
		known.sources = post.sources;
		known.evidence.line = post.evidence.line;
		return known;
	}
	const isMade = isTextUnmade(post);
	strings.share(post);
	const own = { ...post };
	if (isMade) reading.textMade.add(own);
	return own;
}

/** Captures of a document that changed, in which the posts that did not change are the same objects. */
function withKnownPosts(
	captures: readonly Capture[],
	before: readonly Capture[],
	reading: Reading,
	strings: SharedStrings,
): Capture[] {
	const known = new Map(before.flatMap(({ posts }) => posts.map((post) => [post.id, post] as const)));
	return captures.map((capture) => ({
		...capture,
		posts: capture.posts.map((post) => keep(post, known.get(post.id), reading, strings)),
	}));
}

/**
 * Reads documents of which the memory may know some from the last call: only those that changed are read, and their unchanged
 * posts are the same objects as before. The posts belong to the memory and are not to be changed.
 */
export function readAgain(
	documents: readonly InputDocument[],
	settings: Settings,
	memory: ParseMemory,
): Capture[] {
	const reading = memory.part(newReading);
	const now: Reading["documents"] = new Map();
	const strings = new SharedStrings();
	const captures = documents.flatMap((document) => {
		const name = nameOf(document);
		const namesakes = now.get(name) ?? [];
		now.set(name, namesakes);
		const known = reading.documents.get(name)?.[namesakes.length];
		const content = contentOf(document, settings);
		const parts = known?.parts ?? new ParseMemory();
		if (known?.content === content) {
			namesakes.push(known);
			return known.captures;
		}
		const read = readDocument(toInput(document), { ...settings, memory: parts });
		const captures = withKnownPosts(read, known?.captures ?? [], reading, strings);
		parts.part(newItemMemory).makePlain((post) => strings.share(post));
		namesakes.push({ content, captures, parts });
		return captures;
	});
	reading.documents = now;
	return captures;
}
