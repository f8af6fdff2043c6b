import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { archive, post } from "./archive.ts";
import { build, makeProject, readFolder, runEleventy } from "./eleventy.ts";

const feed = (title: string): string =>
	`<rss version="2.0"><channel><title>Old</title><link>http://old.example/</link><item><title>${title}</title>
<link>http://old.example/one/</link><pubDate>Mon, 03 Jun 2013 10:17:44 +0000</pubDate><description>Text</description></item></channel></rss>`;

test("a site whose pages stand in src and whose output stands elsewhere", async () => {
	const folder = makeProject({
		files: {
			"archive.json": archive([post({ slug: "one" }), post({ slug: "two" })]),
			"src/index.md": "own home",
			"src/404.md": "---\npermalink: /404.html\n---\nown page of what is missing",
			"src/_includes/blog-archive/post.njk": "<p class=mine>{{ archivePage.title }}</p>",
		},
		config: 'return { dir: { input: "src", output: "public/site" } };',
	});
	const { code, stderr } = await runEleventy(folder);
	expect([code, stderr]).toEqual([0, ""]);
	const files = readFolder(join(folder, "public/site"));
	expect(files.get("index.html")).toContain("own home");
	expect(files.get("404.html")).toContain("own page of what is missing");
	expect(files.get("2013/06/one/index.html")).toBe("<p class=mine>About one</p>");
	expect(files.get("blog-archive/style.css")).toBeDefined();
	expect(
		[...files.keys()].filter((name) => name.includes("blog-archive/") && name.endsWith(".html")),
	).toEqual([]);
});

test("what was read is kept in the cache, of the same sources the latest only", async () => {
	const folder = makeProject({
		files: { "feed.xml": feed("First") },
		options: '{ sources: "feed.xml", cache: "kept/cache" }',
	});
	const page = async (): Promise<string | undefined> =>
		(await runEleventy(folder)).files.get("2013/06/one/index.html");
	const kept = (): string[] =>
		readdirSync(join(folder, "kept/cache")).filter((name) => name.endsWith(".archive"));
	expect(await page()).toContain("First");
	const [name = ""] = kept();
	expect(kept()).toHaveLength(1);

	const cached = join(folder, "kept/cache", name);
	writeFileSync(cached, readFileSync(cached, "utf8").replaceAll("First", "Fifth"));
	expect(await page()).toContain("Fifth");

	writeFileSync(join(folder, "feed.xml"), feed("Second"));
	expect(await page()).toContain("Second");
	expect(kept()).toHaveLength(1);
	expect(kept()).not.toEqual([name]);

	writeFileSync(join(folder, "kept/cache", kept()[0] ?? ""), "{ broken");
	expect(await page()).toContain("Second");
	expect(readdirSync(folder).sort()).toEqual([
		"_site",
		"eleventy.config.js",
		"feed.xml",
		"kept",
		"node_modules",
		"package.json",
	]);
});

test("a site from the cache is the site without it, also where a hook changes its posts", async () => {
	const odd = post({
		slug: "odd",
		html: "<p>Half a pair: \ud83d, and é</p>",
		text: "Half a pair: \ud83d, and é",
	});
	const folder = makeProject({
		files: { "archive.json": archive([odd, post({ slug: "two", text: "word ".repeat(900) })]) },
		options: `{ cache: "cache", edit: (archive) => ({ ...archive, posts: archive.posts.map((one) => {
			if (one.slug !== "two") return { ...one, title: one.title + "!" };
			one.html += "<p>Added.</p>";
			one.text += "more ".repeat(900);
			return one;
		}) }) }`,
	});
	const made = (await runEleventy(folder)).files;
	const cached = (await runEleventy(folder)).files;
	expect(made.get("2013/06/two/index.html")).toContain("<p>Added.</p>");
	expect(made.get("2013/06/two/index.html")).toContain("4 minutes to read");
	expect([...cached]).toEqual([...made]);
});

test("a source may be an address, a folder or a glob, from the working directory", async () => {
	const server = createServer((_, response) =>
		response.setHeader("content-type", "application/rss+xml").end(feed("From afar")),
	);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => void server.close());
	const address = server.address();
	const port = typeof address === "object" && address !== null ? address.port : 0;
	const { files } = await build({
		files: {
			"src/index.md": "home",
			"remains/a.json": archive([post({ slug: "a" })]),
			"more/b.json": archive([post({ slug: "b", id: "old.example/b" })]),
		},
		options: `{ sources: [{ path: "http://127.0.0.1:${port}/feed", allowPrivate: true }, "remains", { path: "more/*.json" }] }`,
		config: 'return { dir: { input: "src" } };',
	});
	expect(files.get("2013/06/one/index.html")).toContain("From afar");
	expect(files.has("2013/06/a/index.html")).toBe(true);
	expect(files.has("2013/06/b/index.html")).toBe(true);
});

test("a source that is not there is named", async () => {
	const folder = makeProject({ options: '{ sources: "nothing-here.xml" }' });
	mkdirSync(join(folder, "src"));
	const { code, stderr, stdout } = await runEleventy(folder);
	expect(code).not.toBe(0);
	expect(stderr + stdout).toContain("nothing-here.xml");
});

test("corrections and the parser's own options reach the archive; wrong ones name themselves", async () => {
	const files = {
		"feed.xml": feed("First"),
		"corrections.yaml":
			"- post: http://old.example/one/\n  set: { title: Corrected }\n  reason: A misprint.\n",
	};
	const { files: built } = await build({
		files,
		options: '{ sources: "feed.xml", corrections: "corrections.yaml", parse: { links: { wayback: true } } }',
	});
	expect(built.get("2013/06/one/index.html")).toContain('<h1 class="p-name">Corrected');
	const wrong = await runEleventy(
		makeProject({ files, options: '{ sources: "feed.xml", parse: { mergeRules: 7 } }' }),
	);
	expect(wrong.code).not.toBe(0);
	expect(wrong.stderr + wrong.stdout).toContain("mergeRules");
	const missing = await runEleventy(
		makeProject({ files, options: '{ sources: "feed.xml", corrections: "gone.yaml" }' }),
	);
	expect(missing.stderr + missing.stdout).toContain("gone.yaml");
});

test("sources that lie among the templates are none; the site's own are, also beside them", async () => {
	const saved =
		'<!doctype html><article class="hentry"><h1 class="entry-title">Braces {{ x</h1><p class="entry-content">{% y %}</p></article>';
	const { files } = await build({
		files: {
			"archive.json": archive([post({ slug: "one" })]),
			"saved/page.html": saved,
			"notes.md": "---\ntitle: A note\ndate: 2013-06-04\n---\nText {% z %}",
			"about.md": "own page",
		},
		options: '{ sources: ["archive.json", "saved/", "note*.md"] }',
	});
	expect([...files.keys()]).toEqual(
		expect.arrayContaining(["about/index.html", "2013/06/a-note/index.html"]),
	);
	expect([...files.keys()].filter((name) => /^(?:saved|notes)\//.test(name))).toEqual([]);
});
