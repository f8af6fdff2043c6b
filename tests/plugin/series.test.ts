import { expect, test } from "vitest";
import { archive, post } from "./archive.ts";
import { build } from "./eleventy.ts";

const dated = (slug: string, title: string, day: number, more: object = {}) =>
	post({
		slug,
		title,
		published: { iso: `2013-06-${String(day).padStart(2, "0")}`, precision: "day" },
		...more,
	});

const inSeries = (name: string, part: string) => ({
	taxonomies: { series: [{ name, slug: "field-notes" }] },
	...(part === "" ? {} : { meta: { _series_part: [part] } }),
});

/** What the page of a post says of a series: its words, and the titles before and after. */
function series(files: ReadonlyMap<string, string>, slug: string): string | null {
	const page = files.get(`2013/06/${slug}/index.html`) ?? "";
	const nav = /<nav class="neighbours series"[\s\S]*?<\/nav>/.exec(page)?.[0];
	return nav === undefined
		? null
		: nav
				.replace(/<[^>]*>/g, " ")
				.replace(/\s+/g, " ")
				.trim();
}

test("posts that say they are parts of one thing lead to the parts before and after", async () => {
	const posts = [
		dated("spin-1", "Beyond the spin, part one: the money", 1),
		dated("spin-2", "Beyond the Spin – Part 2", 3),
		dated("spin-3", "Beyond the spin (part III)", 2),
		dated("walk", "A long walk", 4),
		dated("walk-2", "A long walk (2/2)", 5),
		dated("week-7", "Weeknotes 7", 6),
		dated("week-8", "Weeknotes 8", 7),
		dated("budget-1", "Budget 11", 8),
		dated("budget-2", "Budget 13", 9),
		dated("twice-a", "Twice, part 2", 10),
		dated("twice-b", "Twice, part 2", 11),
		dated("alone", "The only one, part 4", 12),
		dated("part-only", "Part 5", 13),
		dated("field-a", "Down by the river", 14, inSeries("Field notes", "2")),
		dated("field-b", "Up the hill", 15, inSeries("Field notes", "1")),
	].reverse();
	const { files } = await build({ files: { "archive.json": archive(posts) } });
	const said = (slug: string) => series(files, slug);
	const spin = "Series: Beyond the spin";
	expect(said("spin-1")).toBe(`${spin}, part 1 Next part Beyond the Spin – Part 2`);
	expect(said("spin-2")).toBe(
		`${spin}, part 2 Previous part Beyond the spin, part one: the money Next part Beyond the spin (part III)`,
	);
	expect(said("spin-3")).toBe(`${spin}, part 3 Previous part Beyond the Spin – Part 2`);
	expect(said("walk")).toBe("Series: A long walk, part 1 Next part A long walk (2/2)");
	expect(said("week-8")).toBe("Series: Weeknotes, part 8 Previous part Weeknotes 7");
	expect(said("field-b")).toBe("Series: Field notes, part 1 Next part Down by the river");
	for (const slug of ["budget-1", "budget-2", "twice-a", "twice-b", "alone", "part-only"])
		expect([slug, said(slug)]).toEqual([slug, null]);
	expect(files.get("2013/06/spin-2/index.html")).toContain(
		'"isPartOf":{"@type":"CreativeWorkSeries","name":"Beyond the spin"},"position":2',
	);
});

test("what an export files under a series without numbers follows its dates", async () => {
	const posts = ["first", "second"].map((slug, index) =>
		dated(slug, slug, index + 1, inSeries("Field notes", "")),
	);
	const { files } = await build({
		files: { "archive.json": archive(posts.reverse()) },
		options: '{ site: { url: "https://new.example", language: "de" } }',
	});
	expect(series(files, "second")).toBe("Reihe: Field notes Voriger Teil first");
});
