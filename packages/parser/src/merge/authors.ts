import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { isAccount } from "../language/accounts.ts";
import { findByline } from "../language/bylines.ts";
import type { CapturedPost } from "../model/capture.ts";
import type { Author, Conflict } from "../model/post.ts";
import { slugify } from "../model/slug.ts";
import { folded } from "./words.ts";

/** The lines at both ends of a text are where it names its author. */
const endLength = 2000;

function ends(text: string): string[] {
	if (text.length <= 2 * endLength) return text.split("\n");
	return [
		...text.slice(0, endLength).split("\n").slice(0, -1),
		...text.slice(-endLength).split("\n").slice(1),
	];
}

/**
 * An account is no author where the text names one: then the named one is, the account stays among
 * the conflicts, and a diagnostic says what was inferred.
 */
export function inferAuthor(
	post: CapturedPost,
	document: string,
): { post: CapturedPost; said: Diagnostic[] } {
	const { authors, text, sources } = post;
	const capture = sources.authors?.[0] ?? document;
	const accounts = authors.length > 0 && authors.every(({ name }) => isAccount(name));
	const byline = accounts ? findByline(ends(text)) : null;
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

/** Makes one author of all spellings, logins and addresses of a person. */
export class People {
	readonly #leader = new Map<string, string>();
	readonly #known = new Map<string, Author>();
	readonly #aliases = new Map<string, string>();

	/** @param aliases for a person's name the other names that they publish under */
	constructor(aliases: Readonly<Record<string, readonly string[]>>) {
		for (const [name, others] of Object.entries(aliases))
			for (const other of others) this.#aliases.set(folded(other), name);
	}

	#named({ name, ...author }: Author): Author {
		const real = this.#aliases.get(folded(name));
		return real === undefined ? { name, ...author } : { ...author, name: real, slug: slugify(real) };
	}

	#keys({ name, email, url }: Author): string[] {
		const keys = [`name ${folded(name) || name}`];
		if (isAccount(name)) return keys;
		if (email !== undefined) keys.push(`email ${email.toLowerCase()}`);
		if (url !== undefined)
			keys.push(`url ${url.replace(/^https?:\/\/(?:www\.)?|\/$/gi, "")} ${lastWord(name)}`);
		return keys;
	}

	#lead(key: string): string {
		const above = this.#leader.get(key);
		return above === undefined || above === key ? key : this.#lead(above);
	}

	/** @param author of the most trusted sources first */
	learn(author: Author): void {
		const named = this.#named(author);
		const leaders = [...new Set(this.#keys(named).map((key) => this.#lead(key)))];
		const known = leaders.flatMap((leader) => this.#known.get(leader) ?? []);
		const [first] = leaders;
		if (first === undefined) return;
		for (const key of [...leaders, ...this.#keys(named)]) if (key !== first) this.#leader.set(key, first);
		this.#known.set(first, [...known, named].reduce(completed));
	}

	/** The authors as the whole archive knows them, each once. */
	unified(authors: readonly Author[]): Author[] {
		const found = authors.map((author) => {
			const [key = ""] = this.#keys(this.#named(author));
			return this.#known.get(this.#lead(key)) ?? author;
		});
		return [...new Set(found)];
	}
}

const lastWord = (name: string): string => folded(name).split(" ").at(-1) ?? "";

function completed(one: Author, other: Author): Author {
	const url = one.url ?? other.url;
	const email = one.email ?? other.email;
	return {
		name: one.name,
		slug: one.slug,
		...(url === undefined ? {} : { url }),
		...(email === undefined ? {} : { email }),
	};
}
