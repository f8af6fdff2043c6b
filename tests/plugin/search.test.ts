import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { archive, post, site } from "./archive.ts";
import { build } from "./eleventy.ts";

const blog = archive(
	[
		post({
			slug: "one",
			authors: [{ name: "Craig, Jr", slug: "craig" }],
			categories: [{ name: "Spin-outs & more", slug: "spin-outs" }],
		}),
		post({ slug: "two", site: "other.example", published: { iso: "2012-01-01", precision: "day" } }),
	] as never,
	[site(), site({ id: "other.example", title: "Other Blog", url: "http://other.example" })],
);

test("a search can be narrowed to a year, category, author and source blog", async () => {
	const { folder, files } = await build({ files: { "archive.json": blog }, options: "{ search: true }" });
	const index = join(folder, "_site/pagefind/filter");
	const known = readdirSync(index).map((name) =>
		gunzipSync(readFileSync(join(index, name))).toString("utf8"),
	);
	for (const [filter, values] of Object.entries({
		year: ["2013", "2012"],
		category: ["Spin-outs & more"],
		author: ["Craig, Jr"],
		source: ["Old Blog", "Other Blog"],
	})) {
		const text = known.find((one) => one.includes(filter));
		for (const value of values) expect(text, filter).toContain(value);
	}
	const search = files.get("search/index.html");
	for (const filter of ["year", "category", "author", "source"])
		expect(search?.includes(`<select name="${filter}"`), filter).toBe(
			filter === "year" || filter === "source",
		);
	expect(search).toContain('<option value="2012">2012</option>');
	expect(files.get("404.html")).not.toContain("<select");
	expect(Buffer.byteLength(files.get("blog-archive/script.js") ?? "")).toBeLessThan(10_000);
});

test("without the search no page speaks of it", async () => {
	const { files } = await build({ files: { "archive.json": blog } });
	for (const [name, text] of files)
		if (name.endsWith(".html")) expect(text, name).not.toContain("data-pagefind-filter");
	expect(files.has("search/index.html")).toBe(false);
});
