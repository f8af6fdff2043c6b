import { parse } from "blog-archive-parser";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";

/** What shows a report, so that whatever follows is read as one. */
const opening =
	"© 2012 Office of Tests\n\nContents\n\nExecutive summary\t1\nIntroduction\t2\nAppendix A\t9\n\n\f";

const sentence = fc
	.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 12, maxLength: 30 })
	.map((words) => `Then ${words.join(" ")}.`);

const fragment = fc.oneof(
	sentence,
	fc.constantFrom(
		"Executive summary",
		"Introduction",
		"Introduction\n\nIntroduction",
		"A short title",
		"“A quotation that stands alone¹”",
		"Someone, somewhere, 2011",
		"- » *An item* that goes on with",
		"» Another item.¹",
		"1. An item",
		"¹ A note",
		"² Another",
		"2 A plain note",
		"[^x]: Named[^x]",
		"a\tb\n\tc",
		"| a | b |\n|---|---|\n| 1 | 2 |",
		"Source: somewhere",
		"Figure 1: nothing",
		"words that go on with the",
		"Capital letters follow.¹ Or not.²",
		"\f",
		"12",
		"iv",
		"*un balanced **marks* of _all kinds",
		"> quoted\n> — Who",
	),
	fc.string({ unit: "binary", maxLength: 40 }),
	fc.string({ unit: fc.constantFrom(..."*_[]()<>|#-•“”‘’¹²\t\n .,aA1&\\`~^$"), maxLength: 60 }),
);

const report = fc.array(fragment, { maxLength: 30 }).map((fragments) => opening + fragments.join("\n\n"));

test("any report: no line unaccounted, every reference resolves, ids unique", () => {
	fc.assert(
		fc.property(report, (bytes) => {
			const [capture] = parse({ bytes }, { raw: true }).captures;
			expect(capture?.ledger.unaccounted).toBe(0);
			const [post] = parse({ bytes }, { raw: true }).posts;
			if (capture?.format !== "report" || post === undefined) return;
			const { document } = parseHTML(`<html><body>${post.html}</body></html>`);
			const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
			expect(new Set(ids).size).toBe(ids.length);
			for (const link of document.querySelectorAll('a[href^="#"]'))
				expect(ids).toContain(link.getAttribute("href")?.slice(1));
			for (const { id } of post.footnotes)
				expect(document.querySelector(`sup a[href="#${id}"]`)).not.toBeNull();
			for (const { id } of post.outline) expect(ids).toContain(id);
		}),
		{ numRuns: 60 },
	);
});

test("every word of a paragraph survives", () => {
	fc.assert(
		fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (sentences) => {
			const [post] = parse(
				{ bytes: `${opening}Introduction\n\n${sentences.join("\n\n")}` },
				{ raw: true },
			).posts;
			for (const one of sentences) expect(post?.text).toContain(one);
		}),
		{ numRuns: 30 },
	);
});
