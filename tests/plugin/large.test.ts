import { expect, test } from "vitest";
import { archive, post } from "./archive.ts";
import { build } from "./eleventy.ts";

const perYear = 900;
const posts = [2012, 2011, 2010].flatMap((year) =>
	Array.from({ length: perYear }, (_, index) =>
		post({
			slug: `n-${year}-${index}`,
			published: { iso: `${year}-${index < 500 ? "07" : "03"}-01`, precision: "day" },
		}),
	),
);

test("a large blog has a page of all titles for each year, which its archive leads to", async () => {
	const { files } = await build({
		files: { "archive.json": archive([...posts, post({ slug: "timeless", published: null })]) },
	});
	const overview = files.get("archive/index.html") ?? "";
	for (const name of ["2012", "2011", "2010", "undated"]) {
		expect(overview).toContain(`href="/archive/${name}/"`);
		expect(files.get("sitemap.xml")).toContain(`<loc>https://new.example/archive/${name}/</loc>`);
	}
	expect(overview).not.toContain("n-2012-0/");
	const year = files.get("archive/2011/index.html") ?? "";
	expect(year.match(/<li>/g)?.length).toBeGreaterThanOrEqual(perYear);
	for (const index of [0, 499, 899]) expect(year).toMatch(new RegExp(`href="/2011/0[37]/n-2011-${index}/"`));
	expect([...year.matchAll(/<h2>(\w+) <span class="count">(\d+)</g)].map(([, ...said]) => said)).toEqual([
		["July", "500"],
		["March", "400"],
	]);
	expect(files.get("archive/undated/index.html")).toContain('href="/undated/timeless/"');
}, 60_000);
