import { expect, test } from "vitest";
import { archive, comment, post, site } from "./archive.ts";
import { build } from "./eleventy.ts";
import { brokenLinks } from "./links.ts";

const pages = (files: ReadonlyMap<string, string>): string[] =>
	[...files.keys()].filter((path) => path.endsWith("index.html"));

test("hostile titles and slugs get safe addresses of their own", async () => {
	const names = [
		"same",
		"same",
		"SAME",
		"..",
		"../../etc/passwd",
		"a\u0000b",
		"con",
		"nul.txt",
		"👩‍🚀 emoji",
		"x".repeat(300),
		"日本語".repeat(60),
		"per%cent",
		"{{ njk }}",
		"<b>bold</b>",
		"trailing.",
		"back\\slash",
		"page",
		"",
	];
	const hostile = archive(
		names.map((slug, index) =>
			post({ slug, id: `p${String(index).padStart(2, "0")}`, title: `${slug || "none"} <script>` }),
		),
	);
	const { files, stderr } = await build({ files: { "archive.json": hostile } });
	const entries = pages(files).filter((path) => /^2013\/06\/[^/]+\/index\.html$/.test(path));
	expect(entries).toHaveLength(names.length);
	const folded = entries.map((path) => path.toLowerCase());
	expect(new Set(folded).size).toBe(names.length);
	for (const path of entries) {
		const segment = path.split("/")[2] ?? "";
		expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(220);
		expect(segment).not.toMatch(/\p{Cc}|[<>:"\\|?*%{}]|^(?:con|nul)(?:\.|$)|\.$/iu);
	}
	for (const name of ["same", "same-2", "SAME-3"]) expect(entries).toContain(`2013/06/${name}/index.html`);
	for (const [path, text] of files) if (path.endsWith(".html")) expect(text).not.toMatch(/<script>/);
	expect(stderr).toContain("Two pages want /2013/06/same/: the second stands at /2013/06/same-2/.");
	expect(brokenLinks(files)).toEqual([]);
});

test("posts do not take the addresses of the site's own pages", async () => {
	const plain = archive([
		post({ slug: "archive" }),
		post({ slug: "feed.xml", published: { iso: "2012-01-01", precision: "day" } }),
		post({ slug: "2013", published: { iso: "2011", precision: "year" } }),
		post({ slug: "tagged", tags: [{ name: "page", slug: "page" }], published: null }),
	]);
	const { files } = await build({
		files: { "archive.json": plain },
		options: '{ permalink: "/%postname%/" }',
	});
	expect(pages(files)).toEqual(
		expect.arrayContaining([
			"archive/index.html",
			"archive-2/index.html",
			"feed.xml-2/index.html",
			"2013/index.html",
			"2013-2/index.html",
			"tagged/index.html",
			"tag/page/index.html",
		]),
	);
	expect(brokenLinks(files)).toEqual([]);
});

test("permalinks are written in WordPress's tags", async () => {
	const blog = archive([
		post({
			slug: "one",
			legacyId: 7,
			categories: [{ name: "News", slug: "news" }],
			authors: [{ name: "Jane", slug: "jane" }],
		}),
	]);
	const other = (base: string, permalink: string) =>
		`eleventyConfig.addPlugin(blogArchive, { sources: "archive.json", search: false, site: { url: "https://new.example" }, base: "${base}", permalink: "${permalink}" });`;
	const { files } = await build({
		files: { "archive.json": blog },
		options: '{ permalink: "/%year%/%monthnum%/%day%/%postname%/" }',
		config: other("/b/", "/archives/%post_id%") + other("/c/", "/%category%/%author%/%postname%.html"),
	});
	for (const path of ["2013/06/03/one/index.html", "b/archives/7/index.html", "c/news/jane/one.html"])
		expect([...files.keys()]).toContain(path);
	expect(brokenLinks(files)).toEqual([]);
});

test("a function may say where posts stand, but not outside of the site", async () => {
	const blog = archive([post({ slug: "one" }), post({ slug: "two" })]);
	const { files } = await build({
		files: { "archive.json": blog },
		options: '{ permalink: (post) => post.slug === "one" ? "/../../../outside/" : "/texts/" + post.slug }',
	});
	expect([...files.keys()]).toEqual(expect.arrayContaining(["outside/index.html", "texts/two/index.html"]));
});

test("a post stays at the addresses it would have without some of its sources", async () => {
	const blog = archive([
		post({
			slug: "real-name",
			sources: { title: ["feed", "dump"], published: ["feed"] },
			conflicts: [{ field: "slug", kept: "real-name", others: ["by-its-title"], othersFrom: [["dump"]] }],
		}),
	]);
	const { files } = await build({ files: { "archive.json": blog } });
	for (const path of ["2013/06/by-its-title", "undated/real-name", "undated/by-its-title"])
		expect(files.get(`${path}/index.html`)).toContain(
			'<meta http-equiv="refresh" content="0; url=/2013/06/real-name/">',
		);
	expect(files.get("sitemap.xml")).not.toContain("by-its-title");
});

test("a post stays where the local day of one source alone has it, a month earlier or later", async () => {
	const dated = (slug: string, iso: string, captures: string[]) =>
		post({
			slug,
			id: slug,
			published: { iso, precision: "second" },
			sources: { title: captures, published: captures },
		});
	const blog = archive([
		dated("late", "2013-05-31T23:30:00+00:00", ["dump", "feed"]),
		dated("early", "2013-06-01T00:10:00+00:00", ["dump", "feed"]),
		dated("midst", "2013-06-15T12:00:00+00:00", ["dump", "feed"]),
		dated("alone", "2013-06-01T00:10:00+00:00", ["feed"]),
	]);
	const { files } = await build({ files: { "archive.json": blog } });
	const leads = (path: string, to: string) =>
		expect(files.get(`${path}/index.html`)).toContain(`content="0; url=/${to}/"`);
	leads("2013/06/late", "2013/05/late");
	leads("2013/05/early", "2013/06/early");
	for (const path of ["2013/05/midst", "2013/07/midst", "2013/05/alone"])
		expect(files.has(`${path}/index.html`), path).toBe(false);
});

test("authors and terms are led on from the slugs that fewer sources gave them", async () => {
	const jane = { name: "Jane Doe", slug: "jane-doe" };
	const blog = archive(
		[
			post({
				slug: "one",
				authors: [jane],
				categories: [{ name: "Public Services", slug: "ps" }],
				tags: [{ name: "Big Society", slug: "big-soc" }],
			}),
		],
		[site({ authors: [{ ...jane, otherSlugs: ["jdoe", "../x"] }] })],
	);
	const { files } = await build({ files: { "archive.json": blog } });
	const leads = (path: string, to: string) =>
		expect(files.get(`${path}/index.html`)).toContain(`content="0; url=/${to}/"`);
	leads("author/jdoe", "author/jane-doe");
	leads("category/public-services", "category/ps");
	leads("tag/big-society", "tag/big-soc");
	expect([...files.keys()].filter((path) => path.includes("..") || path.endsWith("/x/index.html"))).toEqual([
		"author/x/index.html",
	]);
});

test("what is not published stays out, everywhere, unless it is asked for", async () => {
	const hidden = ["draft", "private", "pending", "trash", "scheduled"] as const;
	const blog = archive([
		...hidden.map((status) => post({ slug: `it-is-${status}`, status })),
		post({ slug: "it-is-protected", protected: true }),
		post({
			slug: "open",
			comments: {
				count: null,
				open: true,
				url: null,
				feedUrl: null,
				items: [comment({ id: "1" }), comment({ id: "2", approved: false, html: "<p>unapproved</p>" })],
			},
		}),
	]);
	const closed = await build({ files: { "archive.json": blog } });
	expect(
		[...closed.files].filter(([path, text]) => /it-is-|unapproved/.test(path + text)).map(([path]) => path),
	).toEqual([]);
	const open = await build({
		files: { "archive.json": blog },
		options: '{ include: ["draft", "protected"], scheduledUntil: "2013-06-30" }',
	});
	const found = pages(open.files).filter((path) => path.includes("it-is-"));
	expect(found).toEqual(
		["draft", "protected", "scheduled"].map((name) => `2013/06/it-is-${name}/index.html`),
	);
});

test("media of the old blog are marked where they are lost, and found where the site says so", async () => {
	const html =
		'<p><img src="http://www.old.example/wp-content/a.jpg" alt="A chart"> <img src="http://old.example/b.jpg"> <img src="https://elsewhere.example/c.jpg" alt=""> <a href="/relative/">x</a> <a href="http://old.example/?p=1">self</a> <code>src="http://old.example/b.jpg"</code></p>';
	const blog = archive([post({ slug: "one", legacyId: 1, html })], [site()]);
	const { files } = await build({
		files: { "archive.json": blog },
		options: '{ media: (url) => url.endsWith("/b.jpg") ? "/files/b.jpg" : null }',
	});
	const page = files.get("2013/06/one/index.html") ?? "";
	expect(page).toContain(
		'<span class="lost-media" data-address="http://www.old.example/wp-content/a.jpg">Lost: A chart</span>',
	);
	expect(page).toContain('<img src="/files/b.jpg"');
	expect(page).toContain('src="https://elsewhere.example/c.jpg"');
	expect(page).toContain('<a href="/2013/06/one/">self</a>');
	expect(page).toContain('<code>src="http://old.example/b.jpg"</code>');
});

test("long archives are cut into pages, feeds into documents, and the sitemap into parts", async () => {
	const many = Array.from({ length: 25 }, (_, index) =>
		post({
			slug: `n${index}`,
			published: { iso: `2013-06-${String(25 - index).padStart(2, "0")}`, precision: "day" },
		}),
	);
	const { files } = await build({
		files: { "archive.json": archive(many) },
		options: "{ feeds: { paged: true, limit: 10 } }",
	});
	expect([...files.keys()]).toEqual(
		expect.arrayContaining(["page/2/index.html", "page/3/index.html", "2013/06/page/3/index.html"]),
	);
	const guids = (path: string) =>
		[...(files.get(path) ?? "").matchAll(/\/n(\d+)\/<\/link>/g)].map(([, n]) => Number(n));
	expect(guids("feed.xml")).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
	expect(guids("feed-archive-2.xml")).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
	expect(guids("feed-archive-1.xml")).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
	expect(files.get("feed.xml")).toContain('rel="prev-archive" href="https://new.example/feed-archive-2.xml"');
	expect(files.get("feed-archive-1.xml")).toContain("fh:archive");
	expect(brokenLinks(files)).toEqual([]);
});

test("the numbers that an export states lead to terms, authors and what shows a file", async () => {
	const numbers = [
		{ kind: "category", number: 4, slug: "growing" },
		{ kind: "tag", number: 6, slug: "peas" },
		{ kind: "author", number: 2, slug: "rosa" },
		{ kind: "category", number: 9, slug: "unused" },
	] as const;
	const media = [
		{
			url: "http://old.example/row.jpg",
			title: null,
			type: "image/jpeg",
			legacyId: 51,
			page: "http://old.example/peas/row/",
		},
	];
	const peas = post({
		slug: "peas",
		categories: [{ name: "Growing", slug: "growing" }],
		tags: [{ name: "Peas", slug: "peas" }],
		authors: [{ name: "Rosa Gallica", slug: "rosa-gallica" }],
		media,
	});
	const authors = [{ name: "Rosa Gallica", slug: "rosa-gallica", otherSlugs: ["rosa"] }];
	const talked = post({ slug: "talked", kind: "page", legacyId: 55 });
	const { files } = await build({
		files: { "archive.json": archive([peas, talked], [site({ numbers: [...numbers], authors })]) },
	});
	const old = JSON.parse(files.get("old-addresses.json") ?? "") as Record<string, string>;
	expect(old).toMatchObject({
		"?cat=4": "/category/growing/",
		"?tag_id=6": "/tag/peas/",
		"?author=2": "/author/rosa-gallica/",
		"?attachment_id=51": "/2013/06/peas/",
		"?p=51": "/2013/06/peas/",
		"/peas/row": "/2013/06/peas/",
		"?attachment_id=55": "/talked/",
		"?page_id=55": "/talked/",
	});
	expect(Object.keys(old)).not.toContain("?cat=9");
});
