import type { Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import { termKey } from "./gather.ts";
import type { Member } from "./member.ts";
import { Spellings } from "./spellings.ts";
import { settleTerms, Vocabulary } from "./vocabulary.ts";

/** What is known of one blog's terms. */
interface Terms {
	vocabulary: Vocabulary;
	spellings: Spellings;
}

/** The terms of all blogs, learnt from all their captures. */
export class TermsOfSites {
	readonly #sites = new Map<string, Terms>();

	/** @param members the most trusted first, each with the site that it belongs to */
	constructor(sites: readonly Site[], members: readonly { member: Member; site: string }[]) {
		for (const site of sites) {
			const terms = this.#of(site.id);
			terms.vocabulary.learnSite(site);
			terms.spellings.learnSite(site);
		}
		for (const { member, site } of members) {
			const terms = this.#of(site);
			terms.vocabulary.learnPost(member.post);
			terms.spellings.learnPost(member.post);
		}
	}

	#of(site: string): Terms {
		const known = this.#sites.get(site);
		if (known !== undefined) return known;
		const terms = { vocabulary: new Vocabulary(), spellings: new Spellings() };
		this.#sites.set(site, terms);
		return terms;
	}

	/** Decides what a feed left open. */
	settle({ post }: Member, site: string): Pick<Post, "categories" | "tags"> {
		return settleTerms(post, this.#of(site).vocabulary);
	}

	/** Spells a post's terms as the blog does; what one capture calls a category is no tag because another is not sure. */
	spell(post: Post, members: readonly Member[]): void {
		const both = members.some((member) => repeated(member.post).length > 0);
		if (!both && repeated(post).length > 0) {
			const again = new Set(repeated(post));
			post.tags = post.tags.filter((term) => !again.has(termKey(term)));
		}
		this.#of(post.site).spellings.apply(post);
	}
}

function repeated({ categories, tags }: Post): string[] {
	const names = new Set(categories.map(termKey));
	return tags.map(termKey).filter((name) => names.has(name));
}
