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
