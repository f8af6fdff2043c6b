import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { archive, comment, post, site } from "./archive.ts";
import { build, makeProject, readFolder, runEleventy } from "./eleventy.ts";

const blog = archive([
	post({
		slug: "one",
		title: "One & only",
		categories: [{ name: "News", slug: "news" }],
		comments: { count: 2, open: true, url: null, feedUrl: null, items: [comment({ id: "c1" })] },
	}),
	post({ slug: "two", published: { iso: "2012-01-01", precision: "day" } }),
]);

test("a base layout of the site's own stands around every page", async () => {
	const { files } = await build({
		files: {
			"archive.json": blog,
			"_includes/blog-archive/base.njk":
				"<!doctype html><head>{{ archivePage.head | safe }}</head><body class=own>{{ content | safe }}</body>",
		},
	});
	const page = files.get("2013/06/one/index.html");
	expect(page).toContain("<body class=own>");
	expect(page).toContain("<title>One &amp; only · New</title>");
	expect(page).toContain("<p>The text of one.</p>");
	expect(page?.match(/<main/g)).toBeNull();
	expect(files.get("archive/index.html")).toContain("<body class=own>");
});

test("a post layout of the site's own gets the text as content, and may stand in the theme's document", async () => {
	const { files } = await build({
		files: {
			"archive.json": blog,
			"_includes/blog-archive/post.liquid":
				"---\nlayout: blog-archive/base\n---\n<div class=mine><h1>{{ archivePage.title }}</h1>{{ content }}</div>",
		},
	});
	const page = files.get("2013/06/one/index.html");
	expect(page).toContain("<div class=mine><h1>One & only</h1><p>The text of one.</p></div>");
	expect(page?.match(/<main/g)).toHaveLength(1);
	expect(files.get("index.html")).not.toContain("class=mine");
});

test("pages of the site's own take the place of ours, whatever their extension", async () => {
	const { files } = await build({
		files: {
			"archive.json": blog,
			"index.njk": "own home with {{ archive.posts | length }} posts",
			"archive.md": "own archive",
			"anywhere.liquid": "---\npermalink: /2013/06/two-and-more/\n---\nown address",
			"2012/01/two.html": "own post",
			"about.md": "---\nlayout: blog-archive/base\ntitle: About us\n---\nOn the theme's paper.",
			"robots.txt": "User-agent: own",
		},
		config: 'eleventyConfig.addPassthroughCopy("robots.txt");',
	});
	expect(files.get("index.html")).toBe("own home with 2 posts");
	expect(files.get("archive/index.html")).toContain("own archive");
	expect(files.get("2012/01/two/index.html")).toBe("own post");
	expect(files.get("robots.txt")).toBe("User-agent: own");
	expect(files.get("2013/06/one/index.html")).toContain("The text of one.");
	expect(files.get("about/index.html")).toContain("<title>About us · New</title>");
	expect(files.get("about/index.html")).toContain("<p>On the theme's paper.</p>");
});

test("pages of the site's own say where they stand in data files, programs and JSON, too", async () => {
	const { files } = await build({
		files: {
			"archive.json": blog,
			"posts/posts.json": { permalink: "/2013/06/{{ page.fileSlug }}/" },
			"posts/2020-01-01-one.md": "own post by the data of its folder",
			"notes/notes.11tydata.js":
				'export default { layout: null, permalink: "/2012/01/{{ page.fileSlug }}/index.html" };',
			"notes/deep/two.njk": "own post by the data of a folder above",
			"whole.11ty.js":
				'export const data = { permalink: "/archive/" };\nexport default () => "own archive by a program";',
			"shelf.njk": '---json\n{ "permalink": "/feeds/index.html" }\n---\nown feeds by JSON',
			"index.njk": "---\npermalink: false\n---\nnot written",
		},
	});
	expect(files.get("2013/06/one/index.html")).toContain("own post by the data of its folder");
	expect(files.get("2012/01/two/index.html")).toContain("own post by the data of a folder above");
	expect(files.get("archive/index.html")).toBe("own archive by a program");
	expect(files.get("feeds/index.html")).toBe("own feeds by JSON");
	expect(files.get("index.html")).toContain("<title>New</title>");
});

test("a source in the site's own folder takes no address; what is copied by a glob does", async () => {
	const { files } = await build({
		files: {
			"feed.xml": "<rss><channel><title>B</title><item><title>One</title></item></channel></rss>",
			"atom.xml": "<own/>",
			"files/robots.txt": "",
			"comments/feed.xml": "<own/>",
		},
		options: '{ sources: "feed.xml" }',
		config: 'eleventyConfig.addPassthroughCopy("atom.*"); eleventyConfig.addPassthroughCopy("comments");',
	});
	expect(files.get("feed.xml")).toContain("<title>New</title>");
	expect(files.get("atom.xml")).toBe("<own/>");
	expect(files.get("comments/feed.xml")).toBe("<own/>");
	expect(files.has("robots.txt")).toBe(true);
});

test("parts of the theme and its words can be said otherwise", async () => {
	const { files } = await build({
		files: { "archive.json": blog },
		options: `{
			partials: { footer: (head, site, original) => "<footer>Mine." + original() + "</footer>" },
			strings: { comments: { one: "{count} remark", other: "{count} remarks" } },
		}`,
	});
	expect(files.get("index.html")).toContain("<footer>Mine.<footer");
	expect(files.get("2013/06/one/index.html")).toContain("2 remarks");
});

test("without the theme the data, collections, filters and shortcodes serve every template language", async () => {
	const { files } = await build({
		files: {
			"archive.json": blog,
			"post.njk": `---
pagination: { data: archive.posts, size: 1, alias: entry }
permalink: "{{ entry.address }}"
---
{{ entry.post.title }}|{{ entry | commentCount }}|{{ entry | archiveDate }}|{% archiveComments entry %}`,
			"list.liquid": `---
permalink: /liquid/
---
{% for item in collections["archive.posts"] %}{{ item.url }} {{ item.data.title }} {{ item | commentCount }};{% endfor %}{% for item in collections["archive.categories"] %}{{ item.data.title }}{% endfor %}`,
			"webc.webc": `<ul><li webc:for="item of $data.collections['archive.posts']" @text="item.data.title + ': ' + commentCount(item)"></li></ul>`,
			"script.11ty.js": `export const data = { permalink: "/script/" };
export default function ({ archive }) { return archive.categories.map((list) => list.name + this.commentCount(list.entries[0])).join(); }`,
		},
		options: "{ theme: false }",
		config: 'eleventyConfig.addPlugin((await import("@11ty/eleventy-plugin-webc")).default);',
	});
	expect([...files.keys()]).toEqual([
		".htaccess",
		"2012/01/two/index.html",
		"2013/06/one/comments.xml",
		"2013/06/one/index.html",
		"_redirects",
		"atom.xml",
		"blog-archive/feed.css",
		"category/news/atom.xml",
		"category/news/feed.json",
		"category/news/feed.xml",
		"comment-counts.json",
		"comments/feed.xml",
		"feed.json",
		"feed.xml",
		"feeds.opml",
		"liquid/index.html",
		"manifest.json",
		"nginx-http.conf",
		"nginx-server.conf",
		"old-addresses.json",
		"robots.txt",
		"script/index.html",
		"sitemap.xml",
		"webc/index.html",
	]);
	expect(files.get("2013/06/one/index.html")).toContain("One &amp; only|2 comments|3 June 2013|<section");
	expect(files.get("liquid/index.html")).toBe(
		"/2013/06/one/ One & only 2 comments;/2012/01/two/ About two Comments unknown;News",
	);
	expect(files.get("script/index.html")).toBe("News2 comments");
	expect(files.get("webc/index.html")).toContain(
		"<li>One &amp; only: 2 comments</li>\n<li>About two: Comments unknown</li>",
	);
});

test("links hold the path prefix, with and without Eleventy's HtmlBase plugin", async () => {
	const files = { "archive.json": blog };
	const plain = await build({ files, args: ["--pathprefix=/old/"] });
	const based = await build({
		files,
		args: ["--pathprefix=/old/"],
		config: 'eleventyConfig.addPlugin((await import("@11ty/eleventy")).HtmlBasePlugin);',
	});
	for (const { files } of [plain, based]) {
		const home = files.get("index.html");
		expect(home).toContain('href="/old/2013/06/one/"');
		expect(home).not.toContain('href="/old/old/');
		expect(home).toContain('<link rel="canonical" href="https://new.example/old/">');
		expect(files.get("feed.xml")).toContain("<link>https://new.example/old/2013/06/one/</link>");
	}
});

test("several archives stand in one site, beside its other pages", async () => {
	const other = archive([post({ slug: "three", legacyId: 3 })], [site({ url: "http://other.example" })]);
	const { files } = await build({
		files: { "archive.json": blog, "other.json": other, "index.md": "The house of two archives" },
		options: '{ base: "/one/" }',
		config: `eleventyConfig.addPlugin(blogArchive, { sources: "other.json", search: false, name: "other", base: "/two/",
			site: { url: "https://new.example" } });`,
	});
	expect(files.get("index.html")).toContain("The house of two archives");
	expect(files.get("one/2013/06/one/index.html")).toContain('href="/one/archive/"');
	expect(files.get("two/2013/06/three/index.html")).toContain('href="/two/archive/"');
	expect(files.get("_redirects")).toContain("/two p=3 /two/2013/06/three/ 301!");
	expect(files.get("robots.txt")).toContain("https://new.example/one/sitemap.xml");
	expect(files.get("robots.txt")).toContain("https://new.example/two/sitemap.xml");
});

test("--to=json prints JSON alone, and --dryrun writes nothing", async () => {
	const folder = makeProject({ files: { "archive.json": blog } });
	const { stdout, files } = await runEleventy(folder, ["--to=json"]);
	const pages = JSON.parse(stdout) as { url: string; content: string }[];
	expect(pages.find(({ url }) => url === "/2013/06/one/")?.content).toContain("The text of one.");
	expect(files.size).toBe(0);
	expect((await runEleventy(folder, ["--dryrun"])).files.size).toBe(0);
});

test("a program can build the site, and every old address leads to something that is there", async () => {
	const folder = makeProject({
		files: {
			"archive.json": blog,
			"build.js": `import { Eleventy } from "@11ty/eleventy";
const site = new Eleventy(".", "_site", { quietMode: true });
const pages = await site.toJSON();
console.log(JSON.stringify(pages.map(({ url }) => url)));
await site.write();`,
		},
	});
	const output = execFileSync(process.execPath, ["build.js"], { cwd: folder, encoding: "utf8" });
	const files = readFolder(join(folder, "_site"));
	expect(JSON.parse(output.split("\n", 1)[0] ?? "")).toEqual(
		expect.arrayContaining(["/", "/2013/06/one/", "/feed.xml"]),
	);
	const old = JSON.parse(files.get("old-addresses.json") ?? "") as Record<string, string>;
	const lost = Object.values(old).filter(
		(to) => !files.has(decodeURIComponent(to.slice(1).replace(/(^|\/)$/, "$1index.html"))),
	);
	expect(Object.keys(old).length).toBeGreaterThan(10);
	expect(lost).toEqual([]);
	const manifest = JSON.parse(files.get("manifest.json") ?? "");
	expect(manifest.captures).toMatchObject([{ id: "feed", file: "feed.xml", format: "rss" }]);
	expect(manifest.entries).toMatchObject([
		{ address: "/2013/06/one/", title: "One & only", original: null, captures: ["feed"] },
		{ address: "/2012/01/two/" },
	]);
	const crumbs = /"@type":"BreadcrumbList","itemListElement":(.*?\])/.exec(
		files.get("2013/06/one/index.html") ?? "",
	);
	expect(JSON.parse(crumbs?.[1] ?? "[]").map(({ name }: { name: string }) => name)).toEqual([
		"New",
		"June 2013",
		"One & only",
	]);
});
