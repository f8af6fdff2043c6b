import {
	type Archive,
	type Post,
	parse,
	slugify,
	writeAtom,
	writeJsonFeed,
	writeRss,
} from "blog-archive-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { archive, post } from "../harness/archives.ts";

const word = fc.constantFrom(
	"Hybrids",
	"Köln",
	"日本",
	"care & cost",
	"a<b",
	"spin",
	"mutuals",
	"Reform",
	"x]]>y",
	"“quoted”",
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(" "));
const escaped = (text: string) =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const paragraphs = fc
	.array(words, { minLength: 1, maxLength: 3 })
	.map((list) => list.map((text) => `<p>${escaped(text)}</p>`).join("\n"));
const names = (prefix: string) =>
	fc
		.uniqueArray(fc.constantFrom("alpha", "Beta", "gamma", "Δ", "two words"), { maxLength: 3 })
		.map((list) => list.map((name) => ({ name: `${prefix} ${name}`, slug: slugify(`${prefix} ${name}`) })));
const instant = fc
	.date({ min: new Date("1999-01-01"), max: new Date("2024-12-31"), noInvalidDate: true })
	.map((date) => ({ iso: `${date.toISOString().slice(0, 19)}+00:00`, precision: "second" as const }));

const plainPost = fc.record({
	title: words,
	published: instant,
	authors: fc.uniqueArray(fc.constantFrom("Ann Lee", "Bo", "Çelik & Co"), { minLength: 1, maxLength: 2 }),
	categories: names("C"),
	tags: names("T"),
	excerpt: fc.option(words),
	html: paragraphs,
	count: fc.option(fc.nat(99)),
	hasGuid: fc.boolean(),
});

const anyArchive: fc.Arbitrary<Archive> = fc
	.uniqueArray(plainPost, { minLength: 1, maxLength: 5, selector: ({ published }) => published.iso })
	.map((list) =>
		archive(
			list
				.sort((one, other) => (one.published.iso < other.published.iso ? 1 : -1))
				.map(({ authors, count, hasGuid, ...fields }, index) => {
					const url = `https://blog.example/2013/post-${index}/`;
					return post({
						...fields,
						id: `post-${index}`,
						url,
						guid: hasGuid
							? { value: `https://blog.example/?p=${index + 100}`, isPermaLink: false }
							: { value: url, isPermaLink: true },
						authors: authors.map((name) => ({ name, slug: slugify(name) })),
						comments: { count, open: null, url: `${url}#comments`, feedUrl: `${url}feed/`, items: [] },
					});
				}),
		),
	);

const sorted = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();

const inEvery = ({ title, url, guid, published, authors, categories, tags, excerpt, html }: Post) => ({
	title,
	url,
	guid: guid?.value,
	published,
	authors: authors.map(({ name }) => name),
	terms: sorted([...categories, ...tags]),
	excerpt,
	html,
});

const aboutComments = ({ comments: { count, url, feedUrl } }: Post) => ({ count, url, feedUrl });

/** What each format carries there and back. What it loses stands in docs/feeds-out.md. */
const carried: Record<string, (post: Post) => Record<string, unknown>> = {
	rss: (post) => ({
		...inEvery(post),
		guid: post.guid,
		categories: sorted(post.categories),
		tags: sorted(post.tags),
		comments: aboutComments(post),
	}),
	atom: (post) => ({ ...inEvery(post), comments: aboutComments(post) }),
	json: inEvery,
};

test.each([
	["rss", writeRss],
	["atom", writeAtom],
	["json", writeJsonFeed],
] as const)("%s carries every post there and back", (format, write) => {
	const said = carried[format] as (post: Post) => Record<string, unknown>;
	fc.assert(
		fc.property(anyArchive, (source) => {
			const back = parse({ bytes: write(source) });
			expect(back.posts.map(said)).toEqual(source.posts.map(said));
			expect(back.sites[0]).toMatchObject({
				title: "A blog",
				url: "https://blog.example/",
				description: "About things",
			});
			expect(back.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
		}),
		{ numRuns: 60 },
	);
});

test.each([
	["rss", writeRss],
	["atom", writeAtom],
	["json", writeJsonFeed],
] as const)("%s written, read and written again is the same", (_, write) => {
	fc.assert(
		fc.property(anyArchive, (source) => {
			const once = write(parse({ bytes: write(source) }));
			expect(write(parse({ bytes: once }))).toBe(once);
		}),
		{ numRuns: 40 },
	);
});
