import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { isAccount } from "../language/accounts.ts";
import { type Byline, findByline } from "../language/bylines.ts";
import type { CapturedPost } from "../model/capture.ts";
import type { Author, Conflict } from "../model/post.ts";
import { slugify } from "../model/slug.ts";

/** The lines at both ends of a text are where it names its author. */
const endLength = 2000;

function ends(text: string): string[] {
	if (text.length <= 2 * endLength) return text.split("\n");
	return [
		...text.slice(0, endLength).split("\n").slice(0, -1),
		...text.slice(-endLength).split("\n").slice(1),
	];
}

/** Of posts that are merged again and again, those which a memory keeps. */
const bylines = new WeakMap<CapturedPost, Byline | null>();

function bylineOf(post: CapturedPost): Byline | null {
	let byline = bylines.get(post);
	if (byline === undefined) {
		byline = findByline(ends(post.text));
		bylines.set(post, byline);
	}
	return byline;
}

/**
 * An account is no author where the text names one: then the named one is, the account stays among
 * the conflicts, and a diagnostic says what was inferred.
 */
export function inferAuthor(
	post: CapturedPost,
	document: string,
): { post: CapturedPost; said: Diagnostic[] } {
	const { authors, sources } = post;
	const capture = sources.authors?.[0] ?? document;
	const accounts = authors.length > 0 && authors.every(({ name }) => isAccount(name));
	const byline = accounts ? bylineOf(post) : null;
	if (byline === null) return { post, said: [] };
	const { name, rule } = byline;
	const kept: Author[] = [{ name, slug: slugify(name) }];
	const conflict: Conflict = {
		field: "authors",
		kept,
		others: [authors],
		othersFrom: [[...(sources.authors ?? [])]],
	};
	const said = diagnose(
		"author-from-text",
		{ name, rule },
		{ capture, post: post.id, line: post.evidence.line },
	);
	const conflicts = [...post.conflicts.filter(({ field }) => field !== "authors"), conflict];
	return { post: { ...post, authors: kept, conflicts }, said: [said] };
}
