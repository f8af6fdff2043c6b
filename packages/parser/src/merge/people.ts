import { isAccount } from "../language/accounts.ts";
import type { Author } from "../model/post.ts";
import { slugify } from "../model/slug.ts";
import { folded } from "./words.ts";

/** What is known of one person. */
interface Person {
	author: Author;
	/** The other slugs under which captures name the person, and the sites that do. */
	slugs: Set<string>;
	sites: Set<string>;
}

/** Makes one author of all spellings, logins and addresses of a person. */
export class People {
	readonly #leader = new Map<string, string>();
	readonly #known = new Map<string, Person>();
	readonly #aliases = new Map<string, string>();
	/** The names that bear an e-mail address, which may be that of an office. */
	readonly #bearers = new Map<string, Set<string>>();

	/** Whoever was named by nothing but a name and a slug need not be learnt again. */
	readonly #said = new Set<string>();

	/** @param aliases for a person's name the other names that they publish under */
	constructor(aliases: Readonly<Record<string, readonly string[]>>) {
		for (const [name, others] of Object.entries(aliases))
			for (const other of others) this.#aliases.set(folded(other), name);
	}

	#named({ name, ...author }: Author): Author {
		const real = this.#aliases.get(folded(name));
		return real === undefined ? { name, ...author } : { ...author, name: real, slug: slugify(real) };
	}

	#keys({ name, slug, email, url }: Author, site: string): string[] {
		const keys = [nameKey(name)];
		if (isAccount(name)) return keys;
		if (!isAccount(slug)) keys.push(`slug ${site} ${slug}`);
		if (email !== undefined) keys.push(...this.#sameMailbox(name, email.toLowerCase()));
		if (url !== undefined)
			keys.push(`url ${url.replace(/^https?:\/\/(?:www\.)?|\/$/gi, "")} ${lastWord(name)}`);
		return keys;
	}

	/** The first person with that e-mail address of whom every name may be a form of this one. */
	#sameMailbox(name: string, email: string): string[] {
		const bearers = this.#bearers.get(email) ?? new Set();
		const people = new Map<string, string[]>();
		for (const bearer of bearers) {
			const leader = this.#lead(nameKey(bearer));
			people.set(leader, [...(people.get(leader) ?? []), bearer]);
		}
		this.#bearers.set(email, bearers.add(name));
		const same = [...people].find(([, names]) => names.every((other) => mayBeOne(name, other)));
		return same === undefined ? [] : [same[0]];
	}

	#lead(key: string): string {
		const above = this.#leader.get(key);
		return above === undefined || above === key ? key : this.#lead(above);
	}

	/**
	 * @param author of the most trusted sources first
	 * @param site on which the author goes by that slug
	 */
	learn(author: Author, site: string): void {
		const { name, slug, url, email, otherSlugs } = author;
		const isPlain = url === undefined && email === undefined && otherSlugs === undefined;
		const said = isPlain ? JSON.stringify([site, name, slug]) : "";
		if (isPlain && this.#said.has(said)) this.#bringLast(author);
		else this.#learnNew(author, site);
		if (isPlain) this.#said.add(said);
	}

	/** People stand in the order in which they were named last. */
	#bringLast(author: Author): void {
		const leader = this.#lead(nameKey(this.#named(author).name));
		const person = this.#known.get(leader);
		if (person === undefined) return;
		this.#known.delete(leader);
		this.#known.set(leader, person);
	}

	#learnNew(author: Author, site: string): void {
		const named = this.#named(author);
		const keys = this.#keys(named, site);
		const leaders = [...new Set(keys.map((key) => this.#lead(key)))];
		const known = leaders.flatMap((leader) => this.#known.get(leader) ?? []);
		const first = leaders.find((leader) => this.#known.has(leader)) ?? (leaders[0] as string);
		for (const key of [...leaders, ...keys]) if (key !== first) this.#leader.set(key, first);
		for (const leader of leaders) this.#known.delete(leader);
		this.#known.set(first, {
			author: [...known.map((person) => person.author), named].reduce(completed),
			slugs: new Set([
				...known.flatMap(({ slugs }) => [...slugs]),
				author.slug,
				named.slug,
				...(author.otherSlugs ?? []),
			]),
			sites: new Set([...known.flatMap(({ sites }) => [...sites]), site]),
		});
	}

	#find(author: Author): Person | undefined {
		return this.#known.get(this.#lead(nameKey(this.#named(author).name)));
	}

	/** The authors as the whole archive knows them, each once. */
	unified(authors: readonly Author[]): Author[] {
		const [author] = authors;
		if (author !== undefined && authors.length === 1) return [this.#find(author)?.author ?? author];
		return [...new Set(authors.map((author) => this.#find(author)?.author ?? author))];
	}

	/** The authors that a site lists, and those that captures of it name by several slugs. */
	ofSite(site: string, authors: readonly Author[]): Author[] {
		const listed = authors.flatMap((author) => this.#find(author) ?? []);
		const manifold = [...this.#known.values()].filter(
			({ slugs, sites }) => slugs.size > 1 && sites.has(site),
		);
		return [...new Set([...listed, ...manifold])].map(({ author, slugs }) => {
			const otherSlugs = [...slugs].filter((slug) => slug !== author.slug).sort();
			return otherSlugs.length === 0 ? author : { ...author, otherSlugs };
		});
	}
}

const nameKey = (name: string): string => `name ${folded(name) || name}`;

const lastWord = (name: string): string => folded(name).split(" ").at(-1) ?? "";

/** Whether letters are made of the beginnings of words in their order, as `pbuddery` is of `paul m buddery`. */
function isMadeOf(letters: string, words: readonly string[]): boolean {
	const [word = "", ...rest] = words;
	if (letters === "" || words.length === 0) return letters === "";
	for (let size = word.length; size >= 0; size--)
		if (letters.startsWith(word.slice(0, size)) && isMadeOf(letters.slice(size), rest)) return true;
	return false;
}

/** More words than a name has; longer ones are compared by these. */
const wordsOfName = 6;

/** Whether one name may be a login, initials or a shorter form of the other. */
function mayBeOne(one: string, other: string): boolean {
	const [a, b] = [one, other].map((name) => folded(name).split(" ").slice(0, wordsOfName)) as [
		string[],
		string[],
	];
	const letters = (words: string[]): string => words.join("").replace(/\d+$/, "");
	return isMadeOf(letters(a), b) || isMadeOf(letters(b), a);
}

/** Words written out: a login and initials tell less of a name than the name. */
const fullness = ({ name }: Author): number =>
	folded(name)
		.split(" ")
		.filter((word) => word.length > 1).length;

/** Completes an author by what another capture knows; names written out are better than logins and initials. */
function completed(one: Author, other: Author): Author {
	const url = one.url ?? other.url;
	const email = one.email ?? other.email;
	const { name, slug } = fullness(one) < 2 && fullness(other) > fullness(one) ? other : one;
	return {
		name,
		slug,
		...(url === undefined ? {} : { url }),
		...(email === undefined ? {} : { email }),
	};
}
