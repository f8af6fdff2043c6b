import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeProject, readFolder, runEleventy } from "../plugin/eleventy.ts";
import { type Blog, blogs, posts } from "./blogs.ts";
import { faultsOf, sideways } from "./checks.ts";
import { hasBrowser, launch, serve } from "./example.ts";

async function buildBlog({ archive, language = "en-GB", title = "A blog" }: Blog): Promise<string> {
	const options = { site: { url: "https://new.example", title, language } };
	const project = { files: { "archive.json": archive }, options: JSON.stringify(options) };
	const { code, stderr, folder } = await runEleventy(makeProject(project));
	expect(code, stderr).toBe(0);
	return join(folder, "_site");
}

/** The home page, the archive, and the first page of each other kind. */
function samples(folder: string): string[] {
	const pages = [...readFolder(folder).keys()]
		.filter((path) => path.endsWith("index.html"))
		.map((path) => `/${path.replace(/index\.html$/, "")}`);
	const kinds = [
		/^\/$/,
		/^\/archive\//,
		/^\/feeds\//,
		/^\/category\//,
		/^\/tag\//,
		/^\/author\//,
		/^\/source\//,
		/^\/undated\/$/,
		/^\/\d{4}\/$/,
		/post-0\/$/,
	];
	return kinds.map((kind) => pages.find((path) => kind.test(path))).filter((path) => path !== undefined);
}

describe.skipIf(!hasBrowser)("the theme on other blogs", () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await launch();
	});
	afterAll(() => browser?.close());

	test.each(Object.entries(blogs))(
		"%s",
		async (_, blog) => {
			const folder = await buildBlog(blog);
			const site = await serve(folder);
			const page = await browser.newPage({ viewport: { width: 375, height: 800 }, reducedMotion: "reduce" });
			const faults: string[] = [];
			for (const path of samples(folder)) {
				await page.setViewportSize({ width: 375, height: 800 });
				await page.goto(site.url + path);
				faults.push(...(await faultsOf(page)));
				await page.setViewportSize({ width: 1280, height: 800 });
				if ((await sideways(page)) > 0) faults.push(`${path} scrolls sideways at 1280 px`);
			}
			await page.close();
			site.close();
			expect(faults).toEqual([]);
		},
		180_000,
	);
});

test("the pages of a large blog stay small", async () => {
	const large: Blog = {
		archive: {
			...(blogs["three posts"] as Blog).archive,
			posts: posts(3000, 3, (index) => ({
				tags: [{ name: `Subject ${index % 300}`, slug: `s-${index % 300}` }],
			})),
		},
	};
	const files = readFolder(await buildBlog(large));
	for (const path of ["index.html", "archive/index.html", "1995/index.html", "feeds/index.html"])
		expect(files.get(path)?.length, path).toBeLessThan(150_000);
}, 180_000);
