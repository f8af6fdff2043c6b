import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, sideways } from "./checks.ts";
import { buildExample, hasBrowser, launch, serve } from "./example.ts";

/** One page of each kind of list, and the entries: all of them, or only those with something special on them. */
function samples(folder: string, howMany: "all" | "some"): string[] {
	const all = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
		.map((entry) => `/${relative(folder, join(entry.parentPath, entry.name))}`.replace(/index\.html$/, ""))
		.sort();
	const kinds = [
		"/",
		"/page/",
		"/archive/",
		"/feeds/",
		"/search/",
		"/category/",
		"/tag/",
		"/author/",
		"/source/",
	];
	const lists = kinds.map((kind) => all.find((path) => path.startsWith(kind)));
	const entries = all.filter((path) => /^\/(\d{4}\/\d\d|reports)\/.+/.test(path));
	const special = /squaring|hybrids|enterprise-solutions|newsletter|reports/;
	return [...lists, ...entries.filter((path) => howMany === "all" || special.test(path)), "/404.html"].filter(
		(path) => path !== undefined,
	);
}

describe.skipIf(!hasBrowser)("in a browser", () => {
	let browser: Browser;
	let site: { url: string; close(): void };
	let built: { folder: string; remove(): void };
	/** What pages complained of or asked other hosts for. */
	let complaints: string[] = [];

	beforeAll(async () => {
		built = buildExample();
		site = await serve(built.folder);
		browser = await launch();
	});
	afterAll(async () => {
		await browser?.close();
		site?.close();
		built?.remove();
	});

	async function open(path: string, options: object = {}): Promise<Page> {
		complaints = [];
		const page = await browser.newPage(options);
		page.on("console", (message) => {
			if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
		});
		page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error}`));
		page.on("request", (request) => {
			const foreign = !request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url());
			if (foreign) complaints.push(`${page.url()} asks for ${request.url()}`);
		});
		await page.goto(site.url + path);
		return page;
	}

	test("a reader's walk: archive, chart, category, post, search, old address", async () => {
		const page = await open("/");
		await page.getByRole("link", { name: "Archive", exact: true }).first().click();
		await page.locator(".chart a").last().click();
		expect(new URL(page.url()).pathname).toMatch(/^\/\d{4}\/\d\d\/$/);
		await page.goto(`${site.url}/category/social-economy/`);
		await page.getByRole("link", { name: /^Beyond the spin/ }).click();
		expect(await page.locator("h1").textContent()).toMatch(/^Beyond the spin/);

		await page.goto(`${site.url}/search/`);
		await page.getByRole("searchbox").fill("mutuals");
		await page.locator(".search-results a").first().click();
		await page.waitForURL(/\/\d{4}\/\d\d\//);

		await page.goto(`${site.url}/?p=1888`);
		await page.waitForURL(/beyond-the-spin/);
		await page.close();
		expect(complaints).toEqual([]);
	});

	test("at an address that is not there, its words are looked for", async () => {
		const page = await open("/blog/enterprise-solutions.html");
		await page.locator(".search-results a").first().waitFor();
		expect(await page.getByRole("searchbox").inputValue()).toBe("enterprise solutions");
		await page.close();
	});

	test("a footnote leads to its note and back", async () => {
		const report = readdirSync(join(built.folder, "reports")).find((name) => name !== "index.html");
		const page = await open(`/reports/${report}/`);
		const reference = page.locator("sup a").first();
		const [from, to] = [await reference.getAttribute("id"), await reference.getAttribute("href")];
		await reference.click();
		expect(new URL(page.url()).hash).toBe(to);
		await page.locator(`${to} a[href="#${from}"]`).first().click();
		expect(new URL(page.url()).hash).toBe(`#${from}`);
		await page.close();
	});

	test.each([
		["light", 1280, "all"],
		["dark", 375, "all"],
		["dark", 1280, "some"],
		["light", 375, "some"],
	] as const)(
		"axe finds nothing, nothing scrolls sideways: %s, %i px",
		async (colorScheme, width, howMany) => {
			const page = await open("/", {
				colorScheme,
				viewport: { width, height: 900 },
				reducedMotion: "reduce",
			});
			const faults: string[] = [];
			for (const path of samples(built.folder, howMany)) {
				await page.goto(site.url + path);
				faults.push(...(await faultsOf(page)));
			}
			await page.close();
			expect(faults).toEqual([]);
		},
		180_000,
	);

	test("at 200 % zoom on a phone nothing scrolls sideways", async () => {
		const page = await open("/", { viewport: { width: 188, height: 400 } });
		for (const path of samples(built.folder, "all")) {
			await page.goto(site.url + path);
			expect(await sideways(page), path).toBeLessThanOrEqual(0);
		}
		await page.close();
	});

	test("the keyboard comes to the skip link, the navigation, the text, in this order", async () => {
		const page = await open("/2013/06/beyond-the-spin-public-service-mutuals-and-social-productivity/");
		const focused = (selector: string) =>
			page.evaluate((within) => document.activeElement?.closest(within) !== null, selector);
		await page.keyboard.press("Tab");
		expect(await focused(".skip")).toBe(true);
		await page.keyboard.press("Tab");
		expect(await focused(".masthead")).toBe(true);
		await page.keyboard.press("Shift+Tab");
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		expect(await focused("main .entry-head")).toBe(true);
		await page.close();
	});

	test("everything can be read without a script", async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${site.url}/category/social-economy/`);
		await page.getByRole("link", { name: /^Beyond the spin/ }).click();
		expect(await page.locator(".e-content").textContent()).toContain("social productivity");
		await context.close();
	});
});
