import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { type Built, runEleventy } from "./eleventy.ts";
import { brokenLinks } from "./links.ts";

const repository = join(import.meta.dirname, "../..");
let site: Built;

/** Builds the example in a folder of its own, beside the seeds. */
async function buildExample(): Promise<Built> {
	const folder = mkdtempSync(join(tmpdir(), "blog-archive-example-"));
	try {
		symlinkSync(join(repository, "seeds"), join(folder, "seeds"));
		const example = join(folder, "example-site");
		mkdirSync(example);
		for (const name of ["eleventy.config.js", "package.json"])
			copyFileSync(join(repository, "example-site", name), join(example, name));
		symlinkSync(join(repository, "example-site/node_modules"), join(example, "node_modules"));
		const built = await runEleventy(example, ["--quiet"]);
		if (built.code !== 0) throw new Error(built.stderr);
		return built;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

beforeAll(async () => {
	site = await buildExample();
});

test("every internal link and asset of the example resolves", () => {
	expect(brokenLinks(site.files)).toEqual([]);
});

test("each of the 22 entries has a page, with one heading and a canonical link", () => {
	const entries = Object.keys(JSON.parse(site.files.get("comment-counts.json") ?? "{}"));
	expect(entries).toHaveLength(22);
	for (const address of entries) {
		const { document } = parseHTML(site.files.get(`${address.slice(1)}index.html`) ?? "");
		expect(document.querySelectorAll("h1")).toHaveLength(1);
		expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
			`https://2020psh.example${address}`,
		);
	}
});

test("structured data parse", () => {
	for (const [path, page] of site.files)
		if (path.endsWith(".html"))
			for (const script of parseHTML(page).document.querySelectorAll('script[type="application/ld+json"]'))
				expect(() => JSON.parse(script.textContent ?? "")).not.toThrow();
});

test("the example comes out the same, byte for byte, when it is built again", async () => {
	const again = await buildExample();
	expect([...again.files.keys()]).toEqual([...site.files.keys()]);
	const changed = [...again.files].filter(([path, text]) => text !== site.files.get(path));
	expect(changed.map(([path]) => path)).toEqual([]);
});
