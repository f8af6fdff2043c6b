import { htmlToText } from "../../html/text.ts";
import type { Archive, CaptureSummary } from "../../model/archive.ts";
import { startOf } from "../../model/instant.ts";
import type { Moment } from "../../model/moment.ts";
import type { Post } from "../../model/post.ts";
import { counted, excerpt } from "./words.ts";

/** What a capture says otherwise than the captures before it. */
export interface PostEvent {
	/** The capture's id. */
	capture: string;
	/** It was made after that. */
	after: Moment | null;
	what: string;
}

/** What happened to a post from capture to capture. */
export interface PostHistory {
	post: string;
	title: string;
	events: PostEvent[];
}

/** What merging finds in the order of captures, and says in a diagnostic. */
const tellingCodes: ReadonlySet<string> = new Set(["post-gone", "terms-changed"]);

const wordsIn = (html: unknown): number => htmlToText(String(html)).split(/\s+/).filter(Boolean).length;

/** An archive may have been edited by hand: what is no moment, and no list of people, is told as it stands. */
const momentIn = (value: unknown): string => (value as Moment | null)?.iso ?? excerpt(value, 40);

const namesIn = (authors: unknown): string =>
	Array.isArray(authors)
		? authors.map((author) => (author as Post["authors"][number] | null)?.name).join(", ") || "nobody"
		: excerpt(authors, 40);

/** Fields whose changes are a post's history, and how their values are told. */
const told: readonly { field: string; name: string; tell: (value: unknown) => string }[] = [
	{ field: "title", name: "title", tell: (value) => `“${excerpt(value, 60)}”` },
	{ field: "html", name: "text", tell: (value) => counted(wordsIn(value), "word") },
	{ field: "status", name: "status", tell: String },
	{ field: "published", name: "date", tell: momentIn },
	{ field: "authors", name: "authors", tell: (value) => namesIn(value) },
];

/** The values of a field on which captures disagree, by capture. */
function valuesOf({ conflicts, sources }: Post, field: string): Map<string, unknown> {
	const conflict = conflicts.find((one) => one.field === field);
	if (conflict === undefined) return new Map();
	const others = conflict.others.flatMap((value, index) =>
		(conflict.othersFrom[index] ?? []).map((capture): [string, unknown] => [capture, value]),
	);
	const kept = (sources[field] ?? []).map((capture): [string, unknown] => [capture, conflict.kept]);
	return new Map([...kept, ...others]);
}

/** Of a capture that does not say when it was made nothing can be said but that. */
const timeOf = ({ capturedAfter }: CaptureSummary): number =>
	capturedAfter === null ? Number.NEGATIVE_INFINITY : startOf(capturedAfter);

function changesOf(post: Post, captures: readonly CaptureSummary[]): PostEvent[] {
	return told.flatMap(({ field, name, tell }) => {
		const values = valuesOf(post, field);
		const said = captures.filter(({ id }) => values.has(id));
		return said.flatMap(({ id, capturedAfter }, index) => {
			const before = said[index - 1];
			const [now, earlier] = [values.get(id), before === undefined ? undefined : values.get(before.id)];
			if (before === undefined || JSON.stringify(now) === JSON.stringify(earlier)) return [];
			const [from, to] = [tell(earlier), tell(now)];
			const what = from === to ? `${name} changed` : `${name}: ${from} → ${to}`;
			return [{ capture: id, after: capturedAfter, what }];
		});
	});
}

/** The posts that captures tell differently, each with what changed from one capture to the next, in the order of time. */
export function historyOf({ posts, captures, diagnostics }: Archive): PostHistory[] {
	const ordered = [...captures].sort(
		(one, other) => timeOf(one) - timeOf(other) || (one.id < other.id ? -1 : 1),
	);
	const place = new Map(ordered.map(({ id }, index) => [id, index]));
	const noticed = new Map<string, PostEvent[]>();
	for (const { code, capture, post, message } of diagnostics) {
		if (!tellingCodes.has(code) || capture === null || post === null) continue;
		const after = ordered[place.get(capture) ?? -1]?.capturedAfter ?? null;
		noticed.set(post, [...(noticed.get(post) ?? []), { capture, after, what: message }]);
	}
	return posts.flatMap((post) => {
		const events = [...changesOf(post, ordered), ...(noticed.get(post.id) ?? [])];
		events.sort((one, other) => (place.get(one.capture) ?? 0) - (place.get(other.capture) ?? 0));
		return events.length === 0 ? [] : [{ post: post.id, title: post.title, events }];
	});
}
