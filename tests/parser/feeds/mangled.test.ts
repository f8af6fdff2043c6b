import { type Archive, parse } from "blog-archive-parser";
import fc from "fast-check";
import { expect, test } from "vitest";

const word = fc.stringMatching(/^[A-Za-z&<>"' \]é’]{0,12}$/);
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const inCdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

interface Item {
	title: string;
	body: string;
	cdata: boolean;
	terms: string[];
}
const item: fc.Arbitrary<Item> = fc.record({
	title: word,
	body: word,
	cdata: fc.boolean(),
	terms: fc.array(fc.stringMatching(/^[A-Za-z]{1,6}$/), { maxLength: 4 }),
});

function rss(items: readonly Item[]): string {
	const written = items.map(
		({ title, body, cdata, terms }, index) => `<item>
	<title>${escaped(title)}</title><guid isPermaLink="false">item-${index}</guid>
	${terms.map((term) => `<category>${term}</category>`).join("")}
	<content:encoded>${cdata ? inCdata(body) : escaped(body)}</content:encoded>
</item>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Generated</title>
${written.join("\n")}
</channel></rss>`;
}

function atom(items: readonly Item[]): string {
	const written = items.map(
		({ title, body }, index) =>
			`<entry><title>${escaped(title)}</title><id>item-${index}</id><author><name>A</name></author><content type="html">${escaped(body)}</content></entry>`,
	);
	return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Generated</title>${written.join("\n")}</feed>`;
}

const read = (document: string | Uint8Array): Archive =>
	parse({ bytes: document, name: "feed.xml" }, { raw: true });

/** What the feed says of each of its items, by the number in its guid. */
const bodies = (archive: Archive) => new Map(archive.posts.map(({ guid, html }) => [guid?.value, html]));

test("every item of a well-formed feed is read, its text decoded once", () => {
	fc.assert(
		fc.property(
			fc.array(item, { minLength: 1, maxLength: 6 }),
			fc.constantFrom(rss, atom),
			(items, write) => {
				const archive = read(write(items));
				expect(archive.captures[0]?.posts).toBe(items.length);
				const found = bodies(archive);
				items.forEach(({ body }, index) => {
					const html = found.get(`item-${index}`);
					if (write === rss) expect(html).toBe(body.trim());
					else expect(html).toBe(body.trim());
				});
			},
		),
		{ numRuns: 150 },
	);
});

test("whole items survive truncation", () => {
	fc.assert(
		fc.property(
			fc.array(item, { minLength: 1, maxLength: 5 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(items, share) => {
				const document = rss(items);
				const cut = document.slice(0, Math.floor(document.length * share));
				const whole = cut.split("\n</item>").length - 1;
				const found = bodies(read(cut));
				items.slice(0, whole).forEach(({ body }, index) => {
					expect(found.get(`item-${index}`)).toBe(body.trim());
				});
			},
		),
		{ numRuns: 150 },
	);
});

const mangling = fc.record({
	how: fc.constantFrom("flip", "cut", "double", "swap", "insert"),
	at: fc.double({ min: 0, max: 0.999, noNaN: true }),
	length: fc.integer({ min: 1, max: 60 }),
	scrap: fc.constantFrom(
		"<",
		">",
		"&",
		"]]>",
		"<![CDATA[",
		"<!--",
		"</item>",
		"<item>",
		'"',
		"\0",
		"\xff",
		"<?",
		"<!DOCTYPE x [",
	),
});

function mangle(
	bytes: Buffer,
	{ how, at, length, scrap }: { how: string; at: number; length: number; scrap: string },
): Buffer {
	const start = Math.floor(at * bytes.length);
	const [before, piece, after] = [
		bytes.subarray(0, start),
		bytes.subarray(start, start + length),
		bytes.subarray(start + length),
	];
	if (how === "cut") return Buffer.concat([before, after]);
	if (how === "double") return Buffer.concat([before, piece, piece, after]);
	if (how === "swap") return Buffer.concat([before, Buffer.from(piece).reverse(), after]);
	if (how === "insert") return Buffer.concat([before, Buffer.from(scrap, "latin1"), piece, after]);
	return Buffer.concat([before, Buffer.from(piece).map((byte) => byte ^ 1), after]);
}

test("mangled feeds never throw, and every line of them is accounted for", () => {
	const manglings = fc.array(mangling, { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(
			fc.array(item, { maxLength: 4 }),
			fc.constantFrom(rss, atom),
			manglings,
			(items, write, changes) => {
				const bytes = changes.reduce(mangle, Buffer.from(write(items)));
				for (const { ledger } of read(bytes).captures) {
					const { lines, content, metadata, comments, furniture, unaccounted } = ledger;
					expect(unaccounted).toBe(0);
					expect(content + metadata + comments + furniture).toBe(lines);
				}
			},
		),
		{ numRuns: 300 },
	);
});

test("one damaged item costs no other", () => {
	fc.assert(
		fc.property(fc.array(item, { minLength: 3, maxLength: 3 }), mangling, (items, change) => {
			const parts = rss(items).split(/(?<=<\/item>\n)/);
			const middle = Buffer.from(parts[1] as string);
			const inner = middle.subarray(6, middle.length - 8);
			const damaged = Buffer.concat([
				middle.subarray(0, 6),
				mangle(Buffer.from(inner), change),
				middle.subarray(middle.length - 8),
			]);
			const found = bodies(
				read(Buffer.concat([Buffer.from(parts[0] as string), damaged, Buffer.from(parts.slice(2).join(""))])),
			);
			expect(found.get("item-0")).toBe(items[0]?.body.trim());
		}),
		{ numRuns: 150 },
	);
});

test("hostile feeds take time in proportion to their length", () => {
	const many = 50_000;
	const hostile = [
		"<".repeat(many),
		"<a>".repeat(many),
		"<a ".repeat(many),
		"&".repeat(many),
		"&#".repeat(many),
		"<![CDATA[".repeat(many / 4),
		"<!--".repeat(many / 2),
		"</".repeat(many),
		`<a b="${"c".repeat(many)}`,
		" ".repeat(many),
		"<item>".repeat(many / 4),
		"<item/>".repeat(many / 20),
	];
	for (const scrap of hostile) {
		const started = performance.now();
		read(`<rss><channel><item><title>t</title><description>${scrap}</description></item></channel></rss>`);
		expect(performance.now() - started, scrap.slice(0, 10)).toBeLessThan(8000);
	}
});
