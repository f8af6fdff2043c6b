import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Post, parse } from "blog-archive-parser";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";

const name = "business-society-and-public-services.md";
const bytes = readFileSync(join(import.meta.dirname, "../../seeds", name));
const archive = parse({ name, bytes });
const report = archive.posts[0] as Post;
const { document } = parseHTML(`<html><body>${report.html}</body></html>`);
const text = (element: Element | null | undefined) =>
	(element?.textContent ?? "").replace(/\s+/g, " ").trim();
const all = (selector: string) => [...document.querySelectorAll(selector)];

test("the report is one post, every line of it accounted for", () => {
	expect(archive.posts).toHaveLength(1);
	expect(archive.captures[0]).toMatchObject({
		format: "report",
		ledger: { lines: 639, unaccounted: 0, comments: 0 },
	});
	expect(report).toMatchObject({
		kind: "report",
		title: "Business, Society and Public Services: a social productivity framework",
		subtitle: "a social productivity framework",
		published: { iso: "2012-05", precision: "month" },
		publisher: "2020 Public Services Hub at the RSA",
		rights: "Copyright © 2020 Public Services Hub at the RSA, 2012",
	});
	expect(report.authors.map((author) => author.name)).toEqual([
		"Henry Kippin",
		"Heidi Hauf",
		"Atif Shafique",
	]);
	expect(report.excerpt).toMatch(/^Public services need to be reformed .* should frame the process\.$/);
});

describe("structure", () => {
	test("the contents list gives the chapters, each of which heads its part once", () => {
		const chapters = report.outline.filter((entry) => entry.level === 1).map((entry) => entry.text);
		expect(chapters).toEqual([
			"Executive summary",
			"1 Introduction",
			"2 Changing public services and changing roles",
			"3 Business, public services and society",
			"4 New directions for business and public services",
			"5 Re-aligning business and community values",
			"6 New collaboration at a city level",
			"7 Social productivity at the coalface: new delivery models for public services",
			"8 Regulation plus – a new model for policymaking",
			"9 Business, public services and society: a social productivity framework",
			"Conclusion",
			"Appendix A",
		]);
		expect(
			all("h2")
				.map(text)
				.filter((heading) => heading === "Conclusion"),
		).toHaveLength(1);
	});

	test("sections are found where they stand, and what only looks like one is none", () => {
		expect(report.outline.filter((entry) => entry.level === 2).map((entry) => entry.text)).toEqual([
			"A changing narrative for public services and economic growth",
			"An agenda for new relationships built around social productivity",
			"Emerging theory and practice",
			"Learning from practice: case studies",
			"Business, public services and society: a social productivity framework",
			"Getting from rhetoric to reality",
			"From policy noise to practical application",
			"Structure of the report",
			"Shared value, social productivity and (Big) Society",
			"Social productivity",
			"Touchpoint 1 – The Big Society",
			"Touchpoint 2 – Contemporary CSR",
			"Touchpoint 3 – Enlightened enterprise",
			"Touchpoint 4 – Philanthrocapitalism",
			"Touchpoint 5 – Shared value",
			"Touchpoint 6 – Public entrepreneurship",
			"Touchpoint 7 – The circular economy",
			"New shared spaces",
			"New shared values",
			"New shared resource challenges",
			"Key lessons from the B&Q Community Footprint Initiative",
			"Smart cities: some international examples",
			"Creating shared goals? Some lessons from smart cities",
			"Shared delivery, shared goals? Lessons from social enterprise",
			"Drivers toward zero carbon homes policy",
			"Need for the Zero Carbon Hub",
			"Why the Zero Carbon Hub model worked",
			"What can be learned from the Zero Carbon Hub?",
			"New shared spaces",
			"New shared values",
			"New shared resource challenges",
			"What next?",
			"Methodology",
		]);
		expect(report.outline.filter((entry) => entry.level > 2).map((entry) => entry.text)).toEqual([
			"Beyond CSR in the financial industry?",
			"Rhetoric vs reality in service delivery?",
		]);
	});

	test("every entry of the outline is a heading, and no id stands twice", () => {
		const ids = all("[id]").map((element) => element.getAttribute("id"));
		expect(new Set(ids).size).toBe(ids.length);
		for (const { id, text: title } of report.outline) expect(text(document.getElementById(id))).toBe(title);
	});
});

test("all 98 footnotes are linked both ways", () => {
	expect(report.footnotes.map((note) => note.number)).toEqual(
		Array.from({ length: 98 }, (_, i) => `${i + 1}`),
	);
	for (const { id, number } of report.footnotes) {
		const reference = document.querySelector(`sup a[href="#${id}"]`);
		expect(text(reference), `reference ${number}`).toBe(number);
		const back = document.getElementById(id)?.querySelector("a[role=doc-backlink]");
		expect(back?.getAttribute("href")).toBe(`#${reference?.id}`);
	}
	expect(report.footnotes[30]?.html).toBe("Ibid.");
	expect(report.footnotes[66]?.html).toMatch(/^See Connecting Bristol/);
});

/** The last words of each first half and the first words of the second, as the broken pages have them. */
const joins = [
	["so too is", "business – responding"],
	["innovation: with new", "delivery models and"],
	["holistic approaches that", "hold local commissioners"],
	["a more social economy,", "emphasising the social"],
	["communities across their", "businesses'."],
	["at boardroom level at", "least – some"],
	["some developed", "in the RSA's own"],
	["a strand of thinking", "within the RSA"],
	["redirect their research and", "development efforts"],
	["finding ways to make", "money go further"],
	["This concept", "has clear resonance"],
	["which included", "replacement at the end"],
	["shared value, as", "government retreats"],
	["By acting", "as local ‘hubs’"],
	["driving energy efficiency,", "environmentally aware"],
	["some essential lessons", "that have emerged"],
	["not only with", "mobilising finance"],
	["shared long-term", "goals. As one"],
	["wherever possible, public", "services should be open"],
	["has recently gone", "through Parliament)"],
	["made the case for the", "potential of personal"],
	["that seriously", "developed supply-side"],
	["working together", "(especially on"],
	["This could", "be individuals"],
	["endorsed the", "Government's 2016"],
	["no significant", "interest from investors"],
	["and travelling", "‘road shows’"],
	["advocated a more", "‘open’ policymaking"],
	["cannot – and", "arguably should not"],
	["techniques or", "(most importantly)"],
	["a ludicrously high", "premium for"],
	["potential to improve", "conditions for business"],
	["have advocated", "shifting to online"],
	["mandating a proportion", "of tendering"],
] as const;

test("the 34 paragraphs that page breaks cut are whole again, each in one block", () => {
	expect(joins).toHaveLength(34);
	const blocks = all("p, li, blockquote").map(text);
	for (const [before, after] of joins)
		expect(
			blocks.some((block) => block.includes(`${before} ${after}`)),
			`${before} | ${after}`,
		).toBe(true);
	expect(blocks).not.toContainEqual(expect.stringMatching(/organisations Reference:/));
	expect(blocks).toContainEqual(
		expect.stringMatching(/^Government can.t do it all.* values – Recognise the unique/),
	);
});

test("the second table gets its continued rows and its right-hand half from the facing page", () => {
	const [first, second, ...others] = all("table");
	expect(others).toEqual([]);
	const cells = (table: Element | undefined, selector: string) =>
		[...(table?.querySelectorAll(selector) ?? [])].map(text);
	expect(cells(first, "thead th[scope=col]")).toEqual([
		"Domain",
		"Purpose",
		"Benefits for community",
		"Benefits for business",
	]);
	expect(cells(first, "tbody th[scope=row]")).toEqual([
		"Relationships",
		"Skills",
		"Supply chain",
		"Services",
		"Good Neighbour",
	]);
	expect(cells(second, "thead th[scope=col]")).toEqual([
		"Incentives",
		"Culture",
		"Capacity",
		"Accountability",
		"Measurement",
	]);
	expect(cells(second, "tbody th[scope=row]")).toEqual([
		"Shared spaces",
		"Shared values",
		"Shared resources",
	]);
	const paragraphs = [...(second?.querySelectorAll("tbody tr") ?? [])].map((row) =>
		[...row.querySelectorAll("td")].map((cell) => Math.max(1, cell.querySelectorAll("p").length)),
	);
	expect(paragraphs).toEqual([
		[3, 3, 3, 4, 2],
		[2, 3, 2, 3, 2],
		[3, 3, 2, 3, 2],
	]);
});

test("lists that pages, footnotes and quotations cut are whole", () => {
	const sizes = all("ul").map((list) => list.children.length);
	expect(sizes).toContain(39);
	const lessons = all("ul").find((list) => text(list).startsWith("Embed community goals"));
	expect(lessons?.children.length).toBe(4);
	expect(lessons?.querySelectorAll("figure.quotation").length).toBe(2);
	expect(all("li").filter((item) => /^[-»•]/.test(text(item)))).toEqual([]);
	expect(all("p strong.run-in").map(text)).toEqual(
		expect.arrayContaining(["1 New shared spaces", "Work with the grain"]),
	);
	expect(
		all("li p strong")
			.map(text)
			.filter((label) => label === "Example:"),
	).toHaveLength(4);
});

test("epigraphs, pull quotes, block quotations, boxes and figures are told apart", () => {
	expect(all("figure.epigraph figcaption").map((who) => text(who).slice(0, 12))).toContain("Rt Hon, Vinc");
	expect(all("aside.pullquote")).toHaveLength(8);
	for (const quote of all("aside.pullquote")) expect(quote.getAttribute("aria-hidden")).toBe("true");
	expect(all("aside.box h4").map(text)).toEqual([
		"Beyond CSR in the financial industry?",
		"Rhetoric vs reality in service delivery?",
	]);
	expect(all("aside.figure")).toHaveLength(3);
	expect(all("p, li, td, blockquote").filter((block) => /(?<!\w)\*|\*(?!\w)/.test(text(block)))).toEqual([]);
});
