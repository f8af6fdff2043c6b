import type { InputDocument } from "blog-archive-parser";
import fc from "fast-check";

/** What one item of a blog says. */
export interface Item {
	number: number;
	title: string;
	author: string;
	day: number;
	terms: string[];
	words: number;
	count: number;
	/** The number of the item that the text links to. */
	link: number;
	/** Something that a reader has to say something about, or to count. */
	oddity: string;
}

const oddities = [
	"",
	"\n\n",
	"<sy:strange>thing</sy:strange>",
	"<strange/>\n<pubDate>yesterday</pubDate>",
	"<title>A &bogus; title</title>",
	"<x:unbound/>",
	"<strange/>",
	"<strange>thing</strange>\n",
	'<link rel="x" href="/relative/"/>',
	"<!-- a comment\nof two lines -->",
	"<dc:date>2014-02-03T04:05:06Z</dc:date>",
	"<description>B\u0007ell &amp; Ünïcode</description>",
];

/** An item of that number, as it may be at one time. */
export const item = (number: number): fc.Arbitrary<Item> =>
	fc.record({
		number: fc.constant(number),
		title: fc.constantFrom(
			"Public services",
			"Public services",
			"On libraries",
			"Trust, part 1",
			"Trust, part 2",
			"",
		),
		author: fc.constantFrom("admin", "Jane Roe", "J. Roe"),
		day: fc.integer({ min: 1, max: 28 }),
		terms: fc.subarray(["Apples", "Budget", "council", "Debate", "economy"]),
		words: fc.integer({ min: 1, max: 40 }),
		count: fc.integer({ min: 0, max: 3 }),
		link: fc.integer({ min: 1, max: 8 }),
		oddity: fc.constantFrom(...oddities.slice(0, 2), ...oddities),
	});

/** A WordPress feed of items. */
export function feed(items: readonly Item[], host: string): string {
	const entries = items.map(
		({
			number,
			title,
			author,
			day,
			terms,
			words,
			count,
			link,
			oddity,
		}) => `<item>${oddity}<title>${title}</title>
<link>http://${host}/${number}/</link><guid isPermaLink="false">http://old.example/?p=${number}</guid>
<pubDate>${new Date(Date.UTC(2013, day % 3, day, 10)).toUTCString()}</pubDate><dc:creator>${author}</dc:creator>
${terms.map((term) => `<category>${term}</category>`).join("")}<slash:comments>${count}</slash:comments>
<content:encoded><![CDATA[<p onclick="x()">By Mary Major</p><p>${`word${number} council `.repeat(words)}<a href="http://${host}/${link}/">Link</a></p>]]></content:encoded></item>`,
	);
	const link = `<link>http://${host}</link>`;
	const parts = entries.map((entry, index) => (index % 3 === 0 ? entry : `\n${entry}`));
	// Some feeds say only among their items whose they are.
	if ((items[0]?.words ?? 0) % 4 === 0) parts.splice(1, 0, link);
	else parts.unshift(link);
	const built = new Date(Date.UTC(2014, items.length, 1)).toUTCString();
	return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Blog</title>
${items.length % 2 === 0 ? "" : `<lastBuildDate>${built}</lastBuildDate>`}
${parts.join("")}</channel></rss>`;
}

const page = (items: readonly Item[]): string =>
	items
		.map(
			({ number, title, author, day, words }) =>
				`${title || "Untitled"}\n\nPosted on June ${day}, 2013 by ${author}\n\nBy Mary Major\n\n${`word${number} council `.repeat(words)}\n\nLeave a comment\n`,
		)
		.join("\n");

/** Of everybody's comments, on the items whose count says that there are some. */
function comments(items: readonly Item[]): string {
	const entries = items.flatMap(({ number, title, count, day }) =>
		Array.from(
			{ length: count },
			(_, index) => `<item><title>Comment on ${title || "a post"} by Ann ${index}</title>
<link>http://old.example/${number}/#comment-${index + 1}</link><dc:creator>Ann ${index}</dc:creator>
<pubDate>${new Date(Date.UTC(2014, 5, day, index)).toUTCString()}</pubDate><guid isPermaLink="false">http://old.example/${number}/#comment-${index + 1}</guid>
<content:encoded><![CDATA[<p>Well said ${index}.</p>]]></content:encoded></item>`,
		),
	);
	return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments for Blog</title><link>http://old.example</link>
${entries.join("\n")}</channel></rss>`;
}

/** A document whose bytes are text. */
export type TextDocument = InputDocument & { name: string; bytes: string };

/** Documents of one blog as they are at one time: two feeds that share posts, a page, a comments feed; not always all of them. */
export const documents: fc.Arbitrary<TextDocument[]> = fc
	.record({
		items: fc.tuple(...[1, 2, 3, 4, 5, 6, 7, 8].map(item)),
		which: fc.subarray([0, 1, 2, 3]),
		left: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8]),
	})
	.map(({ items, which, left }) => {
		const here = items.filter(({ number }) => !left.includes(number));
		const all = [
			{ bytes: feed(here, "old.example"), name: "feed.xml" },
			{ bytes: feed(items.slice(1, 4), "new.example"), name: "other.xml" },
			{ bytes: page(here), name: "page.txt" },
			{ bytes: comments(here), name: "comments.xml" },
		];
		return all.filter((_, index) => which.length === 0 || which.includes(index));
	});

/** What may change at once; titles stand on many pages. */
const steps = [
	["title"],
	["title"],
	["words"],
	["words", "oddity"],
	["author"],
	["terms"],
	["count"],
	["link"],
	["day", "title"],
] as const satisfies (keyof Item)[][];

/**
 * A blog over some time: from one state to the next little changes.
 */
export const history: fc.Arbitrary<TextDocument[][]> = fc
	.record({
		items: fc.tuple(...[1, 2, 3, 4, 5, 6, 7, 8].map(item)),
		changes: fc.array(
			fc.record({
				at: fc.integer({ min: 0, max: 7 }),
				to: item(0),
				fields: fc.constantFrom(...steps),
				gone: fc.constantFrom(false, false, false, true),
				alone: fc.boolean(),
			}),
			{ minLength: 4, maxLength: 5 },
		),
	})
	.map(({ items, changes }) => {
		let now: Item[] = [...items];
		const states = [{ now, alone: false }];
		for (const { at, to, fields, gone, alone } of changes) {
			const back = items.filter(({ number }) => !now.some((one) => one.number === number));
			const changed = now.map((one, index) =>
				index === at ? { ...one, ...Object.fromEntries(fields.map((field) => [field, to[field]])) } : one,
			);
			now = gone ? now.filter((_, index) => index !== at) : back.length > 0 ? [...changed, ...back] : changed;
			states.push({ now, alone });
		}
		return states.map(({ now, alone }) => [
			{ bytes: feed(now, "old.example"), name: "feed.xml" },
			...(alone ? [] : [{ bytes: feed(now.slice(1, 4), "new.example"), name: "other.xml" }]),
			{ bytes: comments(now), name: "comments.xml" },
		]);
	});
