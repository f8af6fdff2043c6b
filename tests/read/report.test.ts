import type { Archive } from "blog-archive-parser";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { fixtures, parseFixture } from "../harness/fixture.ts";

const blocks = new Set(["H2", "H3", "H4", "P", "LI", "TH", "TD", "CAPTION", "FIGCAPTION"]);

/** What a reader of the HTML reads, block by block: `h2 Foreword`, `p When the river rose…`, `p.footnote 1 …`. */
function readingOf(html: string): string[] {
	const { document } = parseHTML(`<html><body>${html}</body></html>`);
	const reading: string[] = [];
	const read = (element: Element) => {
		const holdsBlocks = [...element.children].some(
			(child) => blocks.has(child.tagName) || child.children.length > 0,
		);
		const own = blocks.has(element.tagName);
		const inner = [...element.querySelectorAll("*")].some((child) => blocks.has(child.tagName));
		if (own && !inner) {
			const kind = element.className === "" ? "" : `.${element.className}`;
			reading.push(
				`${element.tagName.toLowerCase()}${kind} ${(element.textContent ?? "").replace(/\s+/g, " ").trim()}`,
			);
		} else if (holdsBlocks) for (const child of element.children) read(child);
	};
	read(document.body);
	return reading;
}

describe.each(fixtures("report"))("$name", (fixture) => {
	const { reading, ...expected } = fixture.expected as Partial<Archive> & { reading: string[] };
	const archive = parseFixture(fixture);

	test("is the report that its pages say", () => expect(archive).toMatchObject(expected));
	test("reads well", () => expect(readingOf(archive.posts[0]?.html ?? "")).toEqual(reading));
});
