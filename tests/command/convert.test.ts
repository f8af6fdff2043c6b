import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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
