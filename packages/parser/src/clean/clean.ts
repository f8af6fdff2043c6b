import { withoutAppended } from "../language/appended.ts";
import type { Archive, CaptureSummary } from "../model/archive.ts";
import type { Comment, Conflict, Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import type { Settings } from "../options/options.ts";
import type { BodyContext, Change } from "./body.ts";
import { cleanAgain } from "./clean-again.ts";
import { cleanHtml } from "./clean-html.ts";
import { type CleanBody, cleanerWith } from "./kept-bodies.ts";
import { relink } from "./links/relink.ts";
import { safePost, safeSite } from "./safe-archive.ts";

/** Formats that hold bodies as their authors typed them, before WordPress made paragraphs of them. */
const typedFormats = new Set(["wxr"]);

/** What cleaning a post needs to know of its archive, made once. */
export interface Surroundings {
	/** Captures whose bodies are as typed. */
	typed: ReadonlySet<string>;
	/** The addresses of the sites, against which a post without one resolves its links. */
	siteUrls: ReadonlyMap<string, string | null>;
	clean: CleanBody;
}

/** @param clean another way to clean a body than to do it */
export function surroundings(
	{
		captures,
		sites,
	}: {
		captures: readonly Pick<CaptureSummary, "id" | "format">[];
		sites: readonly Pick<Site, "id" | "url">[];
	},
	clean: CleanBody = cleanHtml,
): Surroundings {
	return {
		typed: new Set(captures.filter(({ format }) => typedFormats.has(format)).map(({ id }) => id)),
		siteUrls: new Map(sites.map(({ id, url }) => [id, url])),
		clean,
	};
}

/** The ids that a report's other fields point to. */
function ownIds({ outline, footnotes }: Post): ReadonlySet<string> {
	return new Set([...outline.map(({ id }) => id), ...footnotes.map(({ id }) => id)]);
}

const baseOf = (post: Post, { siteUrls }: Surroundings): string | null =>
	post.url ?? siteUrls.get(post.site) ?? null;

const isTyped = ({ sources }: Post, { typed }: Surroundings): boolean =>
	sources.html?.some((capture) => typed.has(capture)) ?? false;

function contextOf(post: Post, around: Surroundings): Partial<BodyContext> {
	return { base: baseOf(post, around), ownIds: ownIds(post), typed: isTyped(post, around) };
}

function cleanComment(comment: Comment, base: string | null, clean: CleanBody): Comment {
	const { html, text } = clean(comment.html, { base, comment: true });
	return { ...comment, html, text };
}

function cleanConflict(conflict: Conflict, context: Partial<BodyContext>, clean: CleanBody): Conflict {
	if (conflict.field !== "html") return conflict;
	const cleaned = (value: unknown) => (typeof value === "string" ? clean(value, context).html : value);
	return { ...conflict, kept: cleaned(conflict.kept), others: conflict.others.map(cleaned) };
}

/** Cleans a post's body, footnotes, comments and the bodies that lost in merging. */
export function cleanPost(post: Post, around: Surroundings, changes: Change[] | null = null): Post {
	const context = contextOf(post, around);
	const { clean } = around;
	const { html, text, cut } =
		changes === null ? clean(post.html, context) : cleanHtml(post.html, context, changes);
	return {
		...post,
		html,
		text,
		excerptOnly: post.excerptOnly || cut,
		excerpt: post.excerpt === null ? null : withoutAppended(post.excerpt),
		footnotes: post.footnotes.map((note) => ({ ...note, html: clean(note.html, context).html })),
		comments: {
			...post.comments,
			items: post.comments.items.map((comment) => cleanComment(comment, context.base ?? null, clean)),
		},
		conflicts: post.conflicts.map((conflict) => cleanConflict(conflict, context, clean)),
	};
}

/** Makes every body and comment of an archive safe and tidy, and leads links and media to where they are now. */
export function clean(archive: Archive, { links, cleaned: store, memory }: Settings): Archive {
	const sites = archive.sites.map(safeSite);
	const around = surroundings({ ...archive, sites }, cleanerWith(store));
	const make = (post: Post): Post => cleanPost(safePost(post), around);
	const context = (post: Post): unknown[] => [baseOf(post, around), isTyped(post, around)];
	const { posts: merged } = archive;
	const posts = memory === null ? merged.map(make) : cleanAgain(merged, memory, context, make);
	const cleaned = { ...archive, sites, posts };
	return links === null ? cleaned : relink(cleaned, links);
}
