import type { Moment } from "../model/moment.ts";
import type { Post, Term } from "../model/post.ts";
import type { Generator } from "./options.ts";

/** A field of front matter; `Moment`s are written as dates. */
export type Field =
	| string
	| number
	| boolean
	| Moment
	| readonly unknown[]
	| Record<string, unknown>
	| null
	| undefined;
export type Fields = Record<string, Field>;

/** What a generator expects of content files. */
export interface Flavour {
	folder: Record<Post["kind"], string>;
	/** The folder of posts that have no date, where that is another. */
	undated?: string;
	/** The folder for saved media, which all generators publish at `/media/`. */
	media: string;
	/** The file's name begins with the date. */
	dated: boolean;
	/** The front matter of a post. `address`: the path of its old address, where that is one that a file can have. */
	fields(post: Post, address: string | null): Fields;
	/** Makes a body safe from the generator's own template language. */
	inert(body: string): string;
}

const names = (terms: readonly Term[]): string[] => terms.map(({ name }) => name);
const authors = ({ authors }: Post): string[] => authors.map(({ name }) => name);
const isHidden = ({ status, protected: locked }: Post): boolean => status !== "published" || locked;
const asIs = (body: string): string => body;

/** What every generator gets under the same names. */
function common(post: Post): Fields {
	const { comments } = post;
	return {
		language: post.language,
		originalUrl: post.url,
		guid: post.guid?.value,
		sticky: post.sticky || undefined,
		excerptOnly: post.excerptOnly || undefined,
		enclosures: post.enclosures.map(({ url, type, length }) => ({
			url,
			...(type === null ? {} : { type }),
			...(length === null ? {} : { length }),
		})),
		commentCount: comments.count,
		comments: comments.items
			.filter(({ approved }) => approved)
			.map(({ author, published, html, kind, flags }) => ({
				author: author?.name ?? null,
				...(author?.url ? { url: author.url } : {}),
				date: published?.iso ?? null,
				kind,
				...(flags.length > 0 ? { flags } : {}),
				html,
			})),
	};
}

/** The conventions of each generator. */
export const flavours: Readonly<Record<Generator, Flavour>> = {
	eleventy: {
		folder: { post: "posts", page: "pages", report: "reports" },
		media: "media",
		dated: true,
		inert: asIs,
		fields: (post, address) => ({
			title: post.title,
			date: post.published,
			updated: post.updated,
			permalink: isHidden(post) ? false : (address ?? undefined),
			eleventyExcludeFromCollections: isHidden(post) || undefined,
			authors: authors(post),
			categories: names(post.categories),
			tags: names(post.tags),
			description: post.excerpt,
			// Braces in the text are text.
			templateEngineOverride: "md",
			...common(post),
		}),
	},
	hugo: {
		folder: { post: "content/posts", page: "content", report: "content/reports" },
		media: "static/media",
		dated: false,
		inert: (body) => body.replaceAll("{{<", "{{&lt;").replaceAll("{{%", "{{&#37;"),
		fields: (post, address) => ({
			title: post.title,
			date: post.published,
			lastmod: post.updated,
			draft: isHidden(post),
			slug: post.slug,
			url: address,
			authors: authors(post),
			categories: names(post.categories),
			tags: names(post.tags),
			summary: post.excerpt,
			params: { ...common(post) },
		}),
	},
	jekyll: {
		folder: { post: "_posts", page: ".", report: "_posts" },
		undated: "_drafts",
		media: "media",
		dated: true,
		inert: asIs,
		fields: (post, address) => ({
			layout: post.kind === "page" ? "page" : "post",
			title: post.title,
			date: post.published,
			last_modified_at: post.updated,
			published: isHidden(post) ? false : undefined,
			permalink: address,
			author: authors(post),
			categories: names(post.categories),
			tags: names(post.tags),
			excerpt: post.excerpt,
			render_with_liquid: false,
			...common(post),
		}),
	},
	astro: {
		folder: { post: "src/content/blog", page: "src/content/pages", report: "src/content/reports" },
		media: "public/media",
		dated: false,
		inert: asIs,
		fields: (post) => ({
			title: post.title,
			description: post.excerpt ?? "",
			pubDate: post.published,
			updatedDate: post.updated,
			draft: isHidden(post),
			authors: authors(post),
			categories: names(post.categories),
			tags: names(post.tags),
			...common(post),
		}),
	},
};
