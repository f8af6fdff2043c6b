import { describe, expect, test } from "vitest";
import { archive, captureOf, names, postTitled } from "./archive.ts";

const feed = "2020psh-feed.xml";
const page = "2020psh-social-economy.txt";

const bySite = () => {
	const count: Record<string, number> = {};
	for (const post of archive.posts.filter(({ kind }) => kind === "post"))
		count[post.site] = (count[post.site] ?? 0) + 1;
	return count;
};

describe("the whole", () => {
	test("22 entries: 15, 5 and 1 posts of three blogs, and a report", () => {
		expect(archive.posts).toHaveLength(22);
		expect(Object.values(bySite()).sort((a, b) => b - a)).toEqual([15, 5, 1]);
		expect(archive.posts.filter(({ kind }) => kind === "report")).toHaveLength(1);
	});

	test("every line of every seed is accounted for", () => {
		for (const { path, ledger } of archive.captures) {
			const { lines, content, metadata, comments, furniture, unaccounted } = ledger;
			expect(unaccounted, path).toBe(0);
			expect(content + metadata + comments + furniture, path).toBe(lines);
			expect(lines, path).toBeGreaterThan(0);
		}
	});

	test("newest first, and without an error", () => {
		const days = archive.posts.map(({ published }) => published?.iso.slice(0, 7) ?? "");
		expect(days).toEqual([...days].sort().reverse());
		expect(archive.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
	});

	test("each capture knows when it was made, as far as it says", () => {
		const captured = Object.fromEntries(
			archive.captures.map(({ path, capturedAfter }) => [path, capturedAfter?.iso.slice(0, 10)]),
		);
		expect(captured["seeds/2020psh-social-economy.txt"]).toBe("2013-09-03");
		expect(captured["seeds/2020pst-blog.txt"]).toBe("2010-09-22");
		expect(captured["seeds/2020psh-feed.xml"]).toBe("2013-06-12");
	});
});

describe("the feed", () => {
	test("everything that an item says", () => {
		const post = postTitled("Event briefing");
		expect(post).toMatchObject({
			kind: "post",
			title: "Event briefing: Future models for the library – Options for ownership and control",
			legacyId: expect.any(Number),
			published: { iso: "2013-05-28T23:00:57+00:00", precision: "second" },
			authors: [{ name: "Claire Coulier", slug: "claire-coulier" }],
			comments: { count: 0 },
			confidence: 1,
			excerptOnly: false,
		});
		expect(post.guid).toEqual({ value: post.url, isPermaLink: false });
		expect(post.comments.url).toBe(`${post.url}#comments`);
		expect(post.comments.feedUrl).toBe(`http://2020psh.org/?feed=rss2&p=${post.legacyId}`);
		expect(post.html).toMatch(/^<p>/);
	});

	test("categories are told from tags", () => {
		const all = archive.posts.filter(({ sources }) => sources.title?.includes(captureOf(feed)));
		expect(all).toHaveLength(10);
		const categories = new Set(all.flatMap((post) => names(post.categories)));
		expect([...categories].sort()).toEqual([
			"Blog",
			"Enterprise",
			"Event briefings",
			"Featured",
			"Publications",
			"Social Economy",
			"Staff",
		]);
		expect(names(postTitled("Event briefing").tags)).toEqual([
			"community management",
			"libraries",
			"mutuals",
			"Social enterprise",
			"spin outs",
		]);
		expect(names(postTitled("Anna Randle").tags)).toEqual([]);
	});

	test("the blog itself", () => {
		expect(archive.sites.find(({ url }) => url === "http://2020psh.org")).toMatchObject({
			title: "2020 PSH",
			url: "http://2020psh.org",
			description: "2020 Public Services Hub",
			language: "en-US",
			feedUrl: "http://2020psh.org/?feed=rss2",
			updated: { iso: "2013-06-12T10:36:55+00:00", precision: "second" },
		});
	});
});

describe("the category page", () => {
	const posts = () => archive.posts.filter(({ sources }) => sources.title?.includes(captureOf(page)));

	test("eight posts with their days, categories and counts", () => {
		expect(posts().map(({ published }) => published?.iso.slice(0, 10))).toEqual([
			"2013-09-03",
			"2013-06-03",
			"2013-05-28",
			"2013-05-13",
			"2013-02-14",
			"2013-02-05",
			"2012-09-25",
			"2012-05-09",
		]);
		expect(posts().map(({ comments }) => comments.count)).toEqual([0, 1, 0, 0, 0, 0, 0, 3]);
		for (const post of posts()) expect(names(post.categories)).toContain("Social Economy");
	});

	test("an author only where the text names one", () => {
		expect(names(postTitled("A new conversation").authors)).toEqual(["Paul Buddery"]);
		expect(names(postTitled("How do we make the right thing").authors)).toEqual(["Anoop Maini"]);
	});

	test("no meta line is left in a body", () => {
		for (const { text } of posts()) expect(text).not.toMatch(/Filed under|Leave a Comment/);
	});
});

describe("the merged posts", () => {
	const merged = ["Beyond the spin", "Social value hybrids", "Who cares?"];

	test.each(merged)("%s: both captures are named, terms unite, the feed's body stays", (title) => {
		const post = postTitled(title);
		for (const field of ["title", "html", "published"])
			expect(post.sources[field], field).toContain(captureOf(feed));
		expect(post.sources.categories).toEqual([captureOf(feed), captureOf(page)].sort());
		expect(post.sources["comments.count"]).toContain(captureOf(page));
		expect(names(post.categories)).toEqual(expect.arrayContaining(["Blog", "Social Economy"]));
		expect(post.published?.precision).toBe("second");
		expect(post.html).toContain("<p>");
	});

	test("the page was crawled later, so its count wins", () => {
		const { comments, conflicts } = postTitled("Beyond the spin");
		expect(comments.count).toBe(1);
		expect(conflicts).toContainEqual(
			expect.objectContaining({ field: "comments.count", kept: 1, others: [0] }),
		);
	});

	test("the guest post names its author, not the account; the other wording is recorded", () => {
		const post = postTitled("Social value hybrids");
		expect(names(post.authors)).toEqual(["Tim Cooper"]);
		expect(post.conflicts.map(({ field }) => field)).toContain("html");
		expect(post.html).toContain("<a ");
	});
});

describe("the Trust's blog", () => {
	const posts = () =>
		archive.posts.filter(({ sources }) => sources.title?.includes(captureOf("2020pst-blog.txt")));

	test("five posts with authors and times", () => {
		expect(posts().map(({ published, authors }) => [published?.iso, ...names(authors)])).toEqual([
			["2010-09-22T13:05", "Charlotte Alldritt"],
			["2010-07-26T22:05", "Henry Kippin"],
			["2010-07-01T13:24", "Paul Buddery"],
			["2010-06-23", "Ben Lucas"],
			["2010-06-16T13:58", "Charlotte Alldritt"],
		]);
	});

	test("counts are unknown, not zero; lost tags are counted", () => {
		for (const post of posts()) {
			expect(post.comments.count).toBeNull();
			expect(post.tags).toEqual([]);
		}
		const lost = archive.diagnostics.filter(({ code }) => code === "tags-lost");
		expect(lost.map(({ message }) => /\d+/.exec(message)?.[0]).sort()).toEqual(["5", "5", "8"]);
	});

	test("furniture is no content", () => {
		for (const { text } of posts()) {
			expect(text).not.toMatch(/Bookmark and Share|Newer Posts|Posted by|FeedBurner|^By /);
		}
	});

	test("bulleted lists are lists", () => {
		expect(postTitled("White Paper").html.match(/<li>/g)).toHaveLength(6);
		expect(postTitled("How to create social").html.match(/<li>/g)).toHaveLength(3);
	});
});

describe("the Blogspot post", () => {
	test("four comments: one duplicate, one spam, flagged and kept", () => {
		const { comments, published } = postTitled("Squaring the Circle");
		expect(published).toEqual({ iso: "2010-09-11", precision: "day" });
		expect(comments.count).toBe(4);
		expect(comments.items.map(({ author, flags }) => [author?.name ?? null, flags])).toEqual([
			[null, []],
			[null, ["duplicate"]],
			["Jane", []],
			[null, ["suspected-spam"]],
		]);
		expect(comments.items[0]?.html).toContain("<br");
	});
});

describe("the report", () => {
	const report = () => postTitled("Business, Society and Public Services");

	test("title, date, authors", () => {
		expect(report()).toMatchObject({
			kind: "report",
			title: "Business, Society and Public Services: a social productivity framework",
			subtitle: "a social productivity framework",
			published: { iso: "2012-05", precision: "month" },
		});
		expect(names(report().authors)).toEqual(["Henry Kippin", "Heidi Hauf", "Atif Shafique"]);
	});

	test("chapters and footnotes", () => {
		const chapters = report().outline.filter(({ level }) => level === 1);
		expect(chapters.filter(({ text }) => /^\d /.test(text))).toHaveLength(9);
		const titles = chapters.map(({ text }) => text).join("\n");
		expect(titles).toMatch(/Executive summary[\s\S]*Conclusion[\s\S]*Appendix/);
		expect(report().footnotes).toHaveLength(98);
		for (const { id } of report().footnotes) expect(report().html).toContain(`href="#${id}"`);
	});
});
