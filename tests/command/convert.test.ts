import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "blog-archive-parser";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { archive, comment, post } from "../harness/archives.ts";
import { folderWith } from "../harness/folder.ts";
import { runCommand } from "../harness/run-command.ts";

const posts = [
	post({
		id: "a",
		title: 'Yes: "on" & off',
		slug: "../../etc",
		url: "https://blog.example/2013/06/yes/",
		categories: [{ name: "1e3", slug: "1e3" }],
		tags: [{ name: "null", slug: "null" }],
		html: "<h2>Head</h2><p>{{ braces }} and {% tags %} and {{&lt; code &gt;}}</p><table><tbody><tr><td>x</td></tr></tbody></table>",
		comments: { count: 1, open: null, url: null, feedUrl: null, items: [comment()] },
	}),
	post({ id: "b", slug: "CON", title: "", url: null, published: { iso: "2012-05", precision: "month" } }),
	post({ id: "c", slug: "con", title: "Undated", url: null, published: null, status: "draft" }),
	post({ id: "d", slug: "gone", title: "Trash", url: null, status: "trash" }),
	post({ id: "e", slug: "about", title: "About", url: null, kind: "page" }),
];

async function convert(...args: string[]): Promise<Record<string, string>> {
	const folder = folderWith({ "archive.json": JSON.stringify(archive(posts)) });
	const { code, stdout } = await runCommand(["convert", "archive.json", ...args, "--out", "site"], {
		cwd: folder,
	});
	expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
	const files = readdirSync(join(folder, "site"), { recursive: true, withFileTypes: true }).filter((one) =>
		one.isFile(),
	);
	const read = files.map((file) => {
		const path = join(file.parentPath, file.name);
		return [path.slice(folder.length + "/site/".length), readFileSync(path, "utf8")];
	});
	return Object.fromEntries(read);
}

test("Markdown for Eleventy: names every file system takes, front matter that YAML readers agree on", async () => {
	const files = await convert("--to", "markdown");
	expect(Object.keys(files).sort()).toEqual([
		"pages/about.md",
		"posts/2012-05-01-con-post.md",
		"posts/2013-06-03-etc.md",
		"posts/con-post.md",
	]);
	const first = files["posts/2013-06-03-etc.md"];
	expect(first).toContain("title: 'Yes: \"on\" & off'\ndate: 2013-06-03T10:17:44+00:00\n");
	expect(first).toContain("permalink: /2013/06/yes/\n");
	expect(first).toContain('categories:\n  - "1e3"\ntags:\n  - "null"\n');
	expect(first).toContain("templateEngineOverride: md\n");
	expect(first).toContain("## Head\n\n");
	expect(first).toContain("<table>");
	expect(first).toContain("author: Ann\n");
	expect(files["posts/2012-05-01-con-post.md"]).toContain("datePrecision: month\ndate: 2012-05-01\n");
	expect(files["posts/con-post.md"]).toMatch(/permalink: false\n/);
	expect(files["posts/con-post.md"]).not.toMatch(/^date/m);
});

test("Hugo's and Jekyll's own habits", async () => {
	const hugo = await convert("--to", "markdown", "--for", "hugo");
	expect(hugo["content/posts/etc.md"]).toContain("{{&lt; code >}}");
	const jekyll = await convert("--to", "markdown", "--for", "jekyll");
	expect(Object.keys(jekyll).sort()).toEqual([
		"_drafts/con-post.md",
		"_posts/2012-05-01-con-post.md",
		"_posts/2013-06-03-etc.md",
		"about.md",
	]);
	expect(jekyll["_posts/2013-06-03-etc.md"]).toContain("render_with_liquid: false\n");
});

const gif = "GIF89a\u0001";

test("--media copies the saved files that posts show, and leads the addresses there", async () => {
	const picture = "https://blog.example/wp-content/uploads/2013/06/A b.gif";
	const shown = post({
		id: "a",
		slug: "shown",
		html: `<p><a href="${picture}"><img src="https://blog.example/files/small.gif" alt=""></a> <img src="https://blog.example/lost.gif" alt="lost"></p>`,
		enclosures: [{ url: "https://blog.example/talk.mp3", type: "audio/mpeg", length: 3 }],
	});
	const folder = folderWith({
		"archive.json": JSON.stringify(archive([shown])),
		"saved/2013/06/A b.gif": gif,
		"saved/small.gif": gif,
		"saved/unused.gif": gif,
		"saved/talk.mp3": "ID3",
	});
	const where = { eleventy: "media", hugo: "static/media", jekyll: "media", astro: "public/media" };
	for (const [generator, place] of Object.entries(where)) {
		const args = ["--to", "markdown", "--for", generator, "--media", "saved", "--out", generator];
		const { code, stdout, stderr } = await runCommand(
			["convert", "archive.json", ...args, "--format", "json"],
			{ cwd: folder },
		);
		expect(code, stderr).toBe(0);
		expect(stderr).toContain("1 that posts show or link are not in saved");
		const result = JSON.parse(stdout);
		expect(result.media).toEqual(
			["2013/06/A b.gif", "small.gif", "talk.mp3"].map((file) => `${place}/${file}`),
		);
		for (const file of result.media)
			expect(readFileSync(join(folder, generator, file))).toEqual(
				readFileSync(join(folder, "saved", file.slice(place.length + 1))),
			);
		const [{ path }] = result.files;
		const text = readFileSync(join(folder, generator, path), "utf8");
		expect(text).toContain("[![](/media/small.gif)](/media/2013/06/A%20b.gif)");
		expect(text).toContain("![lost](https://blog.example/lost.gif)");
		expect(text).toContain("url: /media/talk.mp3");
		expect(result.diagnostics).toMatchObject([{ code: "media-missing" }]);
	}
});

test("front matter says to a YAML reader what the post says, whatever stands in it", async () => {
	const titles = [
		"He said: \"no\" - 'yes' #1",
		"null",
		"2013-06-03",
		"0x1F",
		"1:30",
		"{{ braces }} & [brackets], *stars*",
		"- a dash",
		"? a question",
		"@at `tick` %percent !bang |pipe >more",
		"👩‍💻 日本語 עברית",
		"a line\nand another\n---\nand a third",
		"  spaces around  ",
		"tab\there, a \u2028 line and \\ backslash",
		"~",
		"yes",
		"",
	];
	const posts = titles.map((title, index) =>
		post({
			id: `p${index}`,
			slug: `p${index}`,
			title,
			excerpt: title,
			tags: [{ name: title === "" ? "t" : title, slug: "t" }],
			url: null,
		}),
	);
	const folder = folderWith({ "archive.json": JSON.stringify(archive(posts)) });
	const read = await runCommand(["parse", "archive.json"], { cwd: folder });
	const kept: Archive = JSON.parse(read.stdout);
	for (const generator of ["eleventy", "hugo", "jekyll", "astro"]) {
		const args = ["--to", "markdown", "--for", generator, "--out", generator, "--format", "json"];
		const { stdout } = await runCommand(["convert", "archive.json", ...args], { cwd: folder });
		for (const { path, post: id } of JSON.parse(stdout).files) {
			const text = readFileSync(join(folder, generator, path), "utf8");
			const [, matter = ""] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
			const { title, tags } = kept.posts.find((one) => one.id === id) ?? post();
			for (const version of ["1.1", "1.2"] as const) {
				const fields = parseYaml(matter, { version });
				expect(fields.title).toBe(title);
				expect(fields.tags).toEqual(tags.map(({ name }) => name));
			}
		}
	}
});
