import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { archive, post } from "./archive.ts";
import { build } from "./eleventy.ts";

const html = `<section class="front-matter">
<h2 id="about">About us</h2>
<p>We count bridges.</p>
</section>
<section class="chapter">
<h2 id="why">1 Why count</h2>
<p>Nobody has,<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup> as <a href="#planks">planks</a> show.</p>
<section class="footnotes" role="doc-endnotes">
<p class="footnote" id="fn-1"><a href="#fnref-1" role="doc-backlink">1</a> A register.</p>
</section>
</section>
<section class="chapter">
<h2 id="found">2 What we found</h2>
<h3 id="planks">Planks</h3>
<aside class="box">
<h4 id="a-box">A box</h4>
<p>Of planks.</p>
</aside>
<p>See <a href="#why">chapter 1</a>.</p>
</section>`;

const report = post({
	slug: "bridges-without-names",
	kind: "report",
	title: "Bridges without Names: a survey",
	subtitle: "a survey",
	published: { iso: "2012-05", precision: "month" },
	excerpt: "Nobody knows how many bridges there are.",
	html,
	text: "About us. We count bridges. Nobody has, as planks show.",
	outline: [
		{ level: 1, text: "1 Why count", id: "why" },
		{ level: 1, text: "2 What we found", id: "found" },
		{ level: 2, text: "Planks", id: "planks" },
	],
	footnotes: [{ number: "1", id: "fn-1", html: "A register." }],
});
const says = (slug: string, text: string, iso: string) =>
	post({ slug, text, html: `<p>${text}</p>`, published: { iso, precision: "day" } });
const blog = archive([
	says("later", "As Bridges  without Names said a year ago.", "2013-06-01"),
	says("launch", "Today we launch Bridges without Names – a report.", "2012-05-09"),
	says("other", "On bridges without names in general.", "2012-05-10"),
	report,
]);
const address = "reports/bridges-without-names/";

test("a report and the posts that name it lead to one another", async () => {
	const { files } = await build({ files: { "archive.json": blog } });
	const page = files.get(`${address}index.html`);
	expect(page).toMatch(/Announced in<\/span> <a href="\/2012\/05\/launch\/">/);
	expect(page).toMatch(/Named in<\/span> <a href="\/2013\/06\/later\/">/);
	expect(files.get("2012/05/launch/index.html")).toContain(
		`<a href="/${address}">Bridges without Names: a survey</a>`,
	);
	expect(files.get("2012/05/other/index.html")).not.toContain("The report");
});

test("boxes say that they are boxes", async () => {
	const { files } = await build({ files: { "archive.json": blog } });
	expect(files.get(`${address}index.html`)).toMatch(
		/<aside class="box"><p class="aside-label"[^>]*>Box<\/p>/,
	);
});

test("by option each chapter has a page of its own", async () => {
	const { files } = await build({ files: { "archive.json": blog }, options: "{ reports: 'chapters' }" });
	const documentAt = (path: string) => parseHTML(files.get(`${path}index.html`) ?? "").document;
	const whole = documentAt(address);
	expect(whole.querySelector(".abstract")?.textContent).toBe("Nobody knows how many bridges there are.");
	expect(whole.querySelector(".prose")?.textContent).toContain("We count bridges.");
	expect(whole.querySelector(".prose")?.textContent).not.toContain("Nobody has");
	const hrefs = (document: Document, selector: string) =>
		[...document.querySelectorAll(selector)].map((link) => link.getAttribute("href"));
	expect(hrefs(whole, ".contents a")).toEqual([`/${address}why/`, `/${address}found/`]);

	const why = documentAt(`${address}why/`);
	expect(why.querySelector("h1")?.textContent).toBe("1 Why count");
	expect(why.querySelector("title")?.textContent).toMatch(/^1 Why count · Bridges without Names: a survey/);
	expect(hrefs(why, "link[rel=canonical]")).toEqual([`https://new.example/${address}why/`]);
	expect(hrefs(why, ".prose a:not(.anchor)")).toEqual(["#fn-1", `/${address}found/#planks`, "#fnref-1"]);
	expect(hrefs(why, "nav.chapter-links a")).toEqual([`/${address}`, `/${address}found/`]);

	const found = documentAt(`${address}found/`);
	expect([...found.querySelectorAll("article :is(h1, h2, h3)")].map((one) => one.id)).toEqual([
		"found",
		"planks",
		"content-a-box",
		"contents-heading",
	]);
	expect(hrefs(found, ".contents [aria-current]")).toEqual([`/${address}found/`]);
	expect(hrefs(found, ".prose p > a")).toEqual([`/${address}why/#why`]);
	for (const chapter of ["why/", "found/"])
		expect(files.get("sitemap.xml")).toContain(`<loc>https://new.example/${address}${chapter}</loc>`);
});
