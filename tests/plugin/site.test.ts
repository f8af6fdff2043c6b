import { expect, test } from "vitest";
import { archive, comment, post } from "./archive.ts";
import { build } from "./eleventy.ts";

const social = { name: "Social Economy", slug: "social-economy" };
const blog = archive([
	post({
		slug: "mutuals",
		legacyId: 1888,
		url: "http://old.example/?p=1888",
		categories: [social],
		tags: [{ name: "spin outs", slug: "spin-outs" }],
		authors: [{ name: "Paul Buddery", slug: "paul-buddery" }],
		comments: { count: 1, open: true, url: null, feedUrl: null, items: [comment({ id: "1" })] },
	}),
	post({
		slug: "late-in-may",
		published: { iso: "2013-05-28T23:01:00+00:00", precision: "second" },
		categories: [social],
		html: '<p>See <a href="http://old.example/?p=1888">mutuals</a> and <a href="http://old.example/gone/">that</a>.</p>',
	}),
	post({ slug: "timeless", published: null }),
	post({ slug: "about", kind: "page" }),
	post({ slug: "framework", kind: "report", published: { iso: "2012-05", precision: "month" } }),
	post({ slug: "secret", status: "draft" }),
]);

test("an archive becomes pages at the addresses of the contract", async () => {
	const { files, stdout } = await build({
		files: { "archive.json": blog },
		options: "{ site: { url: 'https://new.example', language: 'en-GB', timeZone: 'Europe/London' } }",
	});
	for (const path of [
		"index.html",
		"2013/06/mutuals/index.html",
		"2013/05/late-in-may/index.html",
		"undated/timeless/index.html",
		"about/index.html",
		"reports/framework/index.html",
		"2013/index.html",
		"2013/06/index.html",
		"undated/index.html",
		"category/social-economy/index.html",
		"tag/spin-outs/index.html",
		"author/paul-buddery/index.html",
		"source/old-blog/index.html",
		"archive/index.html",
		"feeds/index.html",
		"feeds.opml",
		"comment-counts.json",
		"sitemap.xml",
	])
		expect([...files.keys()]).toContain(path);
	expect([...files.keys()].filter((path) => path.includes("secret"))).toEqual([]);
	expect(stdout).not.toContain("secret");
	const may = files.get("2013/05/late-in-may/index.html");
	expect(may).toContain("29 May 2013");
	expect(may).toContain('<a href="/2013/06/mutuals/">mutuals</a>');
	expect(may).toContain('<a href="http://old.example/gone/" class="lost"');
	expect(files.get("2013/06/mutuals/index.html")).toContain("1 comment");
	expect(JSON.parse(files.get("comment-counts.json") ?? "")).toMatchObject({
		"/2013/06/mutuals/": 1,
		"/2013/05/late-in-may/": null,
	});
});

test("the same sources give the same bytes", async () => {
	const project = { files: { "archive.json": blog } };
	const [one, other] = [await build(project), await build(project)];
	expect(other.files).toEqual(one.files);
});

test("threads are nested but not endlessly, pingbacks stand apart, flagged comments are folded", async () => {
	const chain = Array.from({ length: 2000 }, (_, index) =>
		comment({ id: `c${index}`, parent: index === 0 ? null : `c${index - 1}` }),
	);
	const items = [
		...chain,
		comment({ id: "a", parent: "b" }),
		comment({ id: "b", parent: "a" }),
		comment({ id: "orphan", parent: "gone" }),
		comment({
			id: "ping",
			kind: "pingback",
			author: { name: "Elsewhere", url: "https://elsewhere.example/" },
		}),
		comment({ id: "spam", flags: ["suspected-spam"] }),
	];
	const comments = { count: null, open: true, url: null, feedUrl: null, items };
	const { files } = await build({ files: { "archive.json": archive([post({ slug: "one", comments })]) } });
	const page = files.get("2013/06/one/index.html") ?? "";
	for (const { id, kind } of items) if (kind === "comment") expect(page).toContain(`id="${id}"`);
	expect(page).toContain('href="https://elsewhere.example/">Elsewhere</a>');
	expect(page).toMatch(/<details[^>]*><summary>A comment that looks like spam/);
	const openings = [...page.matchAll(/<(\/?)ol\b/g)];
	let depth = 0;
	const depths = openings.map(([, closing]) => (depth += closing === "/" ? -1 : 1));
	expect(Math.max(...depths)).toBeLessThan(9);
});
