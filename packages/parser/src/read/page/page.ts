import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { PageElement } from "../../html/document.ts";
import { htmlToText } from "../../html/text.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost, emptySite } from "../../model/empty.ts";
import type { Site } from "../../model/site.ts";
import { readComments } from "./comments.ts";
import { readPost } from "./post.ts";
import { containers, elsewhere, parts } from "./selectors.ts";
import { addressIn, firstOf, momentOf, textOf } from "./values.ts";

export interface Page {
	site: Site;
	posts: CapturedPost[];
	diagnostics: Diagnostic[];
}

const attributeOf = (page: PageElement, selector: string, name: string): string | null =>
	page.querySelector(selector)?.getAttribute(name)?.trim() || null;

function readSite(page: PageElement, base: string | null): Site {
	const home = page.querySelector('a[rel~="home"], .site-title a, #site-title a, #header h1 a');
	const feed = attributeOf(
		page,
		'link[rel~="alternate"][type$="rss+xml"], link[rel~="alternate"][type$="atom+xml"]',
		"href",
	);
	return {
		...emptySite(),
		title:
			attributeOf(page, 'meta[property="og:site_name"]', "content") ??
			(textOf(page.querySelector(".site-title, #site-title")) || textOf(home) || null),
		description: textOf(page.querySelector(".site-description, #site-description")) || null,
		url: addressIn(home?.getAttribute("href") ?? null, base),
		language: attributeOf(page, "html", "lang"),
		generator: attributeOf(page, 'meta[name="generator"]', "content"),
		feedUrl: addressIn(feed, base),
	};
}

function isInside(element: PageElement, others: ReadonlySet<PageElement>): boolean {
	for (let at = element.parentElement; at !== null; at = at.parentElement) if (others.has(at)) return true;
	return false;
}

const holdsPost = (element: PageElement): boolean =>
	(firstOf(element, parts.title) ?? firstOf(element, parts.content)) !== null;

function findPosts(page: PageElement): { found: PageElement[]; name: string; confidence: number } | null {
	const outside = new Set(page.querySelectorAll(elsewhere));
	for (const { name, selector, confidence } of containers) {
		const candidates = new Set(page.querySelectorAll(selector));
		const found = [...candidates].filter(
			(element) =>
				!outside.has(element) &&
				!isInside(element, outside) &&
				!isInside(element, candidates) &&
				holdsPost(element),
		);
		if (found.length > 0) return { found, name, confidence };
	}
	return null;
}

/** What the head of a page says of its only post, where the post itself does not. */
function completeFromHead(post: CapturedPost, page: PageElement, base: string | null): void {
	const meta = (name: string) => page.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
	const said = (name: string): string | null => meta(name)?.getAttribute("content")?.trim() || null;
	const address = attributeOf(page, 'link[rel~="canonical"]', "href") ?? said("og:url");
	post.url = addressIn(address, base) ?? post.url ?? addressIn(base, null);
	post.published ??= momentOf(meta("article:published_time"));
	post.updated ??= momentOf(meta("article:modified_time"));
	const author = said("author");
	if (post.authors.length === 0 && author !== null) post.authors = [{ name: author, slug: "" }];
	const short = attributeOf(page, 'link[rel~="shortlink"]', "href");
	const legacyId = /[?&]p=([0-9]{1,15})/.exec(short ?? "")?.[1];
	if (legacyId !== undefined) post.legacyId ??= Number(legacyId);
	if (post.title === "") post.title = said("og:title") ?? textOf(page.querySelector("title"));
}

/** A page on which nothing is marked as a post is one post, as far as anybody can tell. */
function wholePage(page: PageElement): CapturedPost {
	const root =
		page.querySelector("main, [role=main], #content, .content") ?? page.querySelector("body") ?? page;
	const post = { ...emptyCapturedPost(), ...readPost(root, null) };
	return {
		...post,
		url: null,
		confidence: 0.5,
		confidenceNotes: ["nothing on the page is marked as a post"],
	};
}

/** Reads a saved page of a blog by its markup: microformats, schema.org, HTML's own elements, classes of themes. */
export function readPage(page: PageElement, address: string | null): Page {
	const base =
		addressIn(attributeOf(page, "base", "href"), address) ??
		address ??
		addressIn(attributeOf(page, 'link[rel~="canonical"]', "href"), null);
	const site = readSite(page, base);
	const known = findPosts(page);
	if (known === null) {
		const post = wholePage(page);
		completeFromHead(post, page, base);
		const isEmpty = htmlToText(post.html) === "";
		return isEmpty
			? { site, posts: [], diagnostics: [diagnose("no-posts", {})] }
			: { site, posts: [post], diagnostics: [diagnose("layout-unproven", {})] };
	}
	const { found, name, confidence } = known;
	const notes = confidence < 0.9 ? [`posts are told by ${name} alone`] : [];
	const posts = found.map((element) => ({
		...readPost(element, base),
		confidence,
		confidenceNotes: notes,
	}));
	const [only, ...others] = posts;
	if (only !== undefined && others.length === 0 && !isListing(page)) {
		completeFromHead(only, page, base);
		addComments(only, page, base);
	}
	return { site, posts, diagnostics: [] };
}

/** On the page of one post all comments are its own. */
function addComments({ comments, evidence }: CapturedPost, page: PageElement, base: string | null): void {
	const { items, count } = readComments(page, base);
	comments.items = items;
	comments.count = count ?? comments.count;
	if (count !== null && count !== items.length)
		evidence.diagnostics.push(diagnose("comments-missing", { stated: count, found: items.length }));
}

/** A list that happens to hold a single post: its own address and date are not the post's. */
const isListing = (page: PageElement): boolean =>
	page.querySelector("body.archive, body.home.blog, body.blog, body.search, body.category, body.tag") !==
	null;
