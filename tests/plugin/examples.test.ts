import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { type Built, build, readFolder } from "./eleventy.ts";

const repository = join(import.meta.dirname, "../..");

/** Builds an example of the documentation with the feed of the seeds. */
function buildExample(name: string): Promise<Built> {
	const files = Object.fromEntries(readFolder(join(repository, "docs/examples", name)));
	const feed = readFileSync(join(repository, "seeds/2020psh-feed.xml"), "utf8");
	return build({ files: { ...files, "feed.xml": feed } });
}

const hrefs = (page: string): string[] =>
	[...parseHTML(page).document.querySelectorAll("[href]")].map((link) => link.getAttribute("href") ?? "");

function brokenLinks({ files }: Built): string[] {
	const pages = [...files].filter(([path]) => path.endsWith(".html"));
	return pages.flatMap(([path, page]) =>
		hrefs(page)
			.filter((href) => href.startsWith("/"))
			.map((href) =>
				decodeURIComponent(
					href
						.slice(1)
						.replace(/#.*/, "")
						.replace(/(^|\/)$/, "$1index.html"),
				),
			)
			.filter((target) => !files.has(target))
			.map((target) => `${path} → ${target}`),
	);
}

test("a site with layouts of its own", async () => {
	const built = await buildExample("own-layouts");
	const post = built.files.get(
		"2013/06/beyond-the-spin-public-service-mutuals-and-social-productivity/index.html",
	);
	const { document } = parseHTML(post ?? "");
	expect(document.querySelector("h1")?.textContent).toMatch(/^Beyond the spin/);
	expect(document.querySelector("article")?.textContent).toContain("social productivity");
	expect(built.files.get("index.html")).toContain("3 June 2013");
	expect(built.files.has("2013/index.html")).toBe(true);
	expect([...built.files.keys()].filter((path) => path.startsWith("blog-archive/"))).toEqual([
		"blog-archive/feed.css",
	]);
	expect(brokenLinks(built)).toEqual([]);
});

test("a site of feeds alone", async () => {
	const built = await buildExample("feeds-only");
	const pages = [...built.files.keys()].filter((path) => path.endsWith(".html"));
	expect(pages).toEqual(["index.html"]);
	expect(JSON.parse(built.files.get("feed.json") ?? "").items).toHaveLength(10);
	expect(built.files.get("category/blog/feed.xml")).toContain("<rss");
	expect(brokenLinks(built)).toEqual([]);
});
