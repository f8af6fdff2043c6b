import type { Archive, Post } from "blog-archive-parser";
import type { Entry, SiteModel } from "../site/model.ts";

/**
 * The archive as feeds are to tell it: bodies with their links led to this site, and what was published
 * by option counted as published.
 */
export class PublishedArchive {
	readonly #site: SiteModel;
	/** What feeds say of the site, in one string. */
	readonly #about: string;
	readonly #entries = new Map<Post, Entry>();
	readonly #posts = new WeakMap<Entry, Post>();

	constructor(site: SiteModel) {
		this.#site = site;
		const { title, description, language, timeZone, archive, absolute, href } = site;
		const { sites } = archive;
		const captures = archive.captures.map(({ capturedAfter, capturedBefore }) => [
			capturedAfter,
			capturedBefore,
		]);
		this.#about = JSON.stringify([
			title,
			description,
			language,
			timeZone,
			sites,
			captures,
			absolute("/"),
			href("/"),
		]);
	}

	/**
	 * What a feed of these entries is made of; `null` where functions of the site's own have a say.
	 * @param about what the feed says of itself, in strings
	 */
	making(entries: readonly Entry[], ...about: readonly string[]): readonly unknown[] | null {
		const site = this.#site;
		const { feeds, media } = site.settings;
		if (feeds.edit !== null || media !== null) return null;
		return [
			this.#about,
			...about,
			...entries.flatMap((entry) => [
				entry.post,
				entry.address,
				entry.comments.feed,
				...site.fates(entry.post),
			]),
		];
	}

	/** An archive of just these entries. */
	of(entries: readonly Entry[]): Archive {
		return { ...this.#site.archive, posts: entries.map((entry) => this.#post(entry)) };
	}

	addressOf = (post: Post): string | null => {
		const entry = this.#entries.get(post);
		return entry === undefined ? null : this.#site.absolute(entry.address);
	};

	commentsOf = (post: Post): { url: string | null; feedUrl: string | null } => {
		const entry = this.#entries.get(post);
		if (entry === undefined) return { url: null, feedUrl: null };
		const { feed } = entry.comments;
		return {
			url: `${this.#site.absolute(entry.address)}#comments`,
			feedUrl: feed === null ? null : this.#site.absolute(feed),
		};
	};

	#post(entry: Entry): Post {
		const known = this.#posts.get(entry);
		if (known !== undefined) return known;
		const { post, html, comments } = entry;
		const told: Post = {
			...post,
			status: "published",
			html,
			comments: { ...post.comments, count: comments.count },
		};
		this.#posts.set(entry, told);
		this.#entries.set(told, entry);
		return told;
	}
}
