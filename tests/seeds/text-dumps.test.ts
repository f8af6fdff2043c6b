import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Archive, type Post, parse } from "blog-archive-parser";
import { describe, expect, test } from "vitest";

const folder = resolve(import.meta.dirname, "../../seeds");

const read = (name: string): Archive => parse({ name, bytes: readFileSync(resolve(folder, name)) });

/** A post's facts on one line each. */
const names = (terms: readonly { name: string }[]) => terms.map(({ name }) => name).sort();

const count = (html: string, tag: string) => html.split(`<${tag}>`).length - 1;

describe("2020psh-social-economy.txt", () => {
	const archive = read("2020psh-social-economy.txt");
	const titled = (title: string) => archive.posts.find((post) => post.title === title) as Post;

	test("holds eight posts with their days, authors, categories and counts", () => {
		expect(
			archive.posts.map(({ title, published, authors, categories, tags, comments }) => [
				title,
				published?.iso,
				published?.precision,
				names(authors),
				names(categories),
				tags,
				comments.count,
			]),
		).toEqual([
			["A new conversation in Kirklees", "2013-09-03", "day", ["Paul Buddery"], ["Social Economy"], [], 0],
			[
				"Beyond the spin: Public service mutuals and social productivity",
				"2013-06-03",
				"day",
				["Paul Buddery"],
				["Social Economy"],
				[],
				1,
			],
			[
				"Social value hybrids: Best of all worlds?",
				"2013-05-28",
				"day",
				["Tim Cooper"],
				["Enterprise", "Social Economy"],
				[],
				0,
			],
			["Who cares?", "2013-05-13", "day", ["Paul Buddery"], ["Social Economy"], [], 0],
			[
				"How do we make the right thing the easiest thing in healthcare?",
				"2013-02-14",
				"day",
				["Anoop Maini"],
				["Social Economy"],
				[],
				0,
			],
			[
				"How to ‘do different’ in social care reform – guest blog",
				"2013-02-05",
				"day",
				["Alex Fox"],
				["Social Economy"],
				[],
				0,
			],
			["Good Business?", "2012-09-25", "day", [], ["Social Economy"], [], 0],
			["So, exactly how are we all in this together?", "2012-05-09", "day", [], ["Social Economy"], [], 3],
		]);
	});

	test("gives lists, and keeps numbered paragraphs as paragraphs", () => {
		const shape = ({ html }: Post) => [
			count(html, "p"),
			count(html, "ol"),
			count(html, "ul"),
			count(html, "li"),
		];
		expect(shape(titled("Beyond the spin: Public service mutuals and social productivity"))).toEqual([
			14, 1, 0, 3,
		]);
		expect(shape(titled("Social value hybrids: Best of all worlds?"))).toEqual([12, 0, 0, 0]);
		expect(shape(titled("How do we make the right thing the easiest thing in healthcare?"))).toEqual([
			12, 0, 1, 5,
		]);
		expect(titled("Social value hybrids: Best of all worlds?").html).toContain(
			"<p>1. Adopt common standards:",
		);
	});

	test("bodies begin and end where the posts do", () => {
		const post = titled("A new conversation in Kirklees");
		expect(post.text.startsWith("The RSA 2020 Public Services team welcomes")).toBe(true);
		expect(post.text.endsWith("He tweets on @buddypb")).toBe(true);
	});

	test("says which authors were read from the text", () => {
		const said = archive.diagnostics.filter(({ code }) => code === "author-from-text");
		expect(said.map(({ line }) => line)).toEqual([1, 22, 59, 88, 103, 138]);
	});

	test("has no furniture, and every line is accounted for", () => {
		expect(archive.captures[0]?.ledger).toEqual({
			lines: 107,
			content: 83,
			metadata: 24,
			comments: 0,
			furniture: 0,
			unaccounted: 0,
		});
	});
});

describe("2020pst-blog.txt", () => {
	const archive = read("2020pst-blog.txt");

	test("knows the site by where its title stands", () => {
		expect(archive.sites).toMatchObject([
			{ title: "The 2020 Public Services Trust Blog", description: null },
		]);
	});

	test("holds five posts with authors and local times", () => {
		expect(
			archive.posts.map(({ title, published, authors, tags, comments }) => [
				title,
				published?.iso,
				published?.precision,
				names(authors),
				tags,
				comments.count,
			]),
		).toEqual([
			[
				"How to create social productivity – think outside the organisational box",
				"2010-09-22T13:05",
				"minute",
				["Charlotte Alldritt"],
				[],
				null,
			],
			["White Paper, Healthy Debate", "2010-07-26T22:05", "minute", ["Henry Kippin"], [], null],
			[
				"Equality and Cohesion in an Age of Austerity",
				"2010-07-01T13:24",
				"minute",
				["Paul Buddery"],
				[],
				null,
			],
			["A budget for cuts but is it a budget for reform?", "2010-06-23", "day", ["Ben Lucas"], [], null],
			["England’s Promised Land?", "2010-06-16T13:58", "minute", ["Charlotte Alldritt"], [], null],
		]);
	});

	test("says how many tags were lost, where", () => {
		const lost = archive.diagnostics.filter(({ code }) => code === "tags-lost");
		expect(lost.map(({ line, message }) => [line, message.match(/\d+/)?.[0]])).toEqual([
			[25, "5"],
			[69, "8"],
			[110, "5"],
		]);
	});

	test("reads bare bullets behind a paragraph, and drops bylines and share bars from the bodies", () => {
		const [first, second] = archive.posts as [Post, Post];
		expect(first.html).toMatch(/<\/p>\n<ul>\n<li>Financial incentives/);
		expect(count(first.html, "li")).toBe(3);
		expect(count(second.html, "li")).toBe(6);
		for (const { text } of archive.posts)
			expect(text).not.toMatch(/Bookmark and Share|^By |Posted by|FeedBurner/);
	});

	test("counts furniture apart from the posts", () => {
		expect(archive.captures[0]?.ledger).toEqual({
			lines: 69,
			content: 35,
			metadata: 23,
			comments: 0,
			furniture: 11,
			unaccounted: 0,
		});
	});
});

describe("squaring-the-circle.txt", () => {
	const archive = read("squaring-the-circle.txt");
	const [post] = archive.posts as [Post];

	test("holds one post with four comments", () => {
		expect(archive.posts).toHaveLength(1);
		expect(post).toMatchObject({
			title: "Squaring the Circle",
			published: { iso: "2010-09-11", precision: "day" },
			authors: [],
			comments: { count: 4 },
		});
		expect(post.comments.items.map(({ author, flags }) => [author?.name ?? null, flags])).toEqual([
			[null, []],
			[null, ["duplicate"]],
			["Jane", []],
			[null, ["suspected-spam"]],
		]);
	});

	test("keeps the line breaks of comments", () => {
		const [first, , , last] = post.comments.items;
		expect(first?.html).toMatch(/^<p>Craig<br( \/)?>\n?There is a lot/);
		expect(count(last?.html.replaceAll("<br />", "<br>") ?? "", "br")).toBe(4);
	});
});
