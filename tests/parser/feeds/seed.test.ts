import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "blog-archive-parser";
import { expect, test } from "vitest";

const path = join(import.meta.dirname, "../../../seeds/2020psh-feed.xml");
const bytes = readFileSync(path);
const archive = parse({ bytes, name: "2020psh-feed.xml" }, { raw: true });
const names = (terms: { name: string }[]) => terms.map(({ name }) => name);

test("the seed feed's categories are told from its tags", () => {
	const categories = new Set(archive.posts.flatMap((post) => names(post.categories)));
	expect([...categories].sort()).toEqual(["Blog", "Event briefings", "Featured", "Publications", "Staff"]);
	expect(archive.posts.every((post) => post.categories.length > 0)).toBe(true);
	const carers = archive.posts.find((post) => post.title.startsWith("The new social care"));
	expect(names(carers?.tags ?? [])).toEqual(["Shared Lives Plus", "Social care"]);
});

test("a post of the seed feed says everything that its item says", () => {
	const [post] = archive.posts;
	expect(post).toMatchObject({
		title: "Beyond the spin: Public service mutuals and social productivity",
		url: "http://2020psh.org/?p=1888",
		guid: { value: "http://2020psh.org/?p=1888", isPermaLink: false },
		legacyId: 1888,
		status: "published",
		published: { iso: "2013-06-03T10:17:44+00:00", precision: "second" },
		authors: [{ name: "Paul Buddery", slug: "paul-buddery" }],
		comments: {
			count: 0,
			url: "http://2020psh.org/?p=1888#comments",
			feedUrl: "http://2020psh.org/?feed=rss2&p=1888",
			items: [],
		},
		excerptOnly: false,
		confidence: 1,
	});
	expect(post?.excerpt).toMatch(
		/^Mutuals and other social businesses offer .* public service delivery model\.$/,
	);
	expect(post?.html).toMatch(/^<p>The RSA 2020 Public Services has a vision/);
});

test("the seed feed's channel and lines are known", () => {
	expect(archive.sites).toMatchObject([
		{
			title: "2020 PSH",
			url: "http://2020psh.org",
			description: "2020 Public Services Hub",
			language: "en-US",
			generator: "http://wordpress.org/?v=3.5.1",
			feedUrl: "http://2020psh.org/?feed=rss2",
			updated: { iso: "2013-06-12T10:36:55+00:00" },
		},
	]);
	const lines = bytes
		.toString("utf8")
		.split("\n")
		.filter((line) => line.trim() !== "").length;
	expect(archive.captures).toMatchObject([{ format: "rss", posts: 10, ledger: { lines, unaccounted: 0 } }]);
	expect(archive.diagnostics.map(({ code }) => code)).toEqual(["author-from-text"]);
});
