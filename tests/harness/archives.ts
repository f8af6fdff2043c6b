import type { Archive, Comment, Post, Site, Term } from "blog-archive-parser";
import { slugify } from "blog-archive-parser";
import fc from "fast-check";

/** A post of which nothing is known but what a test says. */
export function post(fields: Partial<Post> = {}): Post {
	return {
		id: "a-post",
		kind: "post",
		site: "blog.example",
		slug: "a-post",
		title: "A post",
		url: "https://blog.example/a-post/",
		guid: null,
		legacyId: null,
		status: "published",
		published: { iso: "2013-06-03T10:17:44+00:00", precision: "second" },
		updated: null,
		authors: [],
		categories: [],
		tags: [],
		taxonomies: {},
		excerpt: null,
		html: "<p>Text.</p>",
		text: "Text.",
		excerptOnly: false,
		protected: false,
		sticky: false,
		media: [],
		meta: {},
		comments: { count: null, open: null, url: null, feedUrl: null, items: [] },
		enclosures: [],
		language: null,
		rights: null,
		subtitle: null,
		publisher: null,
		outline: [],
		footnotes: [],
		confidence: 1,
		confidenceNotes: [],
		sources: {},
		conflicts: [],
		...fields,
	};
}

export function comment(fields: Partial<Comment> = {}): Comment {
	return {
		id: "comment-1",
		author: { name: "Ann" },
		published: { iso: "2013-06-04T08:00:00+00:00", precision: "second" },
		html: "<p>Well said.</p>",
		text: "Well said.",
		parent: null,
		kind: "comment",
		approved: true,
		flags: [],
		...fields,
	};
}

export function site(fields: Partial<Site> = {}): Site {
	return {
		id: "blog.example",
		title: "A blog",
		url: "https://blog.example/",
		description: "About things",
		language: "en-GB",
		timeZone: null,
		generator: null,
		feedUrl: null,
		updated: null,
		authors: [],
		categories: [],
		image: null,
		rights: null,
		guid: null,
		...fields,
	};
}

export function archive(posts: Post[], ofSite: Partial<Site> = {}): Archive {
	return { version: 1, sites: [site(ofSite)], posts, captures: [], diagnostics: [] };
}

/** What people and machines have put where text was expected. */
const hostileText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 40 }),
	fc.lorem({ maxCount: 6 }),
	fc.constantFrom(
		"",
		"AT&T <b>bold</b> \"quoted\" 'single'",
		"]]> and ]]&gt; and ]]>",
		"&amp; &lt;script&gt; &#8217; &nbsp;",
		"<![CDATA[x]]>",
		"control \u0000\u0001\u0008\u000b\u001f\u007f\u0080\u009f end",
		"lone \ud800 surrogate \udfff, \ufffe \uffff",
		"日本語の題名 עברית العربية 👩‍💻",
		"\u202eright to left",
		"  spaces \t\r\n around  ",
		"Ann <ann@example.org>",
		"javascript:alert(1)",
	),
);

const hostileUrl = fc.oneof(
	fc.webUrl({ withQueryParameters: true, withFragments: true }),
	fc.constantFrom(
		null,
		"http://blog.example/?p=1&q=<x>",
		"https://blog.example/täg/ü x",
		"https://münchen.example/",
		"http://",
		"https://[::1]/x",
		"/relative",
		"javascript:alert(1)",
		"http://blog.example",
	),
);

const moment = fc.oneof(
	fc
		.date({ min: new Date("1995-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
		.chain((date) =>
			fc.constantFrom(
				{ iso: `${date.toISOString().slice(0, 19)}+00:00`, precision: "second" as const },
				{ iso: date.toISOString().slice(0, 16), precision: "minute" as const },
				{ iso: date.toISOString().slice(0, 10), precision: "day" as const },
				{ iso: date.toISOString().slice(0, 7), precision: "month" as const },
				{ iso: date.toISOString().slice(0, 4), precision: "year" as const },
			),
		),
	fc.constant(null),
	fc.constant({ iso: "2013-09-03", precision: "day" as const }),
);

const terms = fc
	.uniqueArray(hostileText, { maxLength: 3 })
	.map((names) => names.map((name): Term => ({ name, slug: slugify(name) })));

const html = fc.oneof(
	hostileText.map((text) => `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`),
	fc.constantFrom(
		"",
		'<p><iframe src="https://player.vimeo.com/video/1" width="400" height="300"></iframe></p>',
		'<p>See <a href="#note-1">1</a> and <a href="/about">about</a>, <img src="x.png" alt=""></p>',
		"<p>unclosed <b>bold <i>both</b> text</p><table><tr><td>x<p>y",
		"<p>]]></p><script>alert(1)</script><p onclick='x()' style='position:fixed'>z</p>",
		"<p>one<div>two</div></p><a href='x'>a<a href='y'>b</a></a><h2>h<h3>i</h3></h2>",
	),
);

const anyPost: fc.Arbitrary<Post> = fc
	.record({
		kind: fc.constantFrom<Post["kind"]>("post", "post", "report", "page"),
		title: hostileText,
		url: hostileUrl,
		guid: fc.option(fc.record({ value: fc.oneof(hostileText, fc.webUrl()), isPermaLink: fc.boolean() })),
		status: fc.constantFrom<Post["status"]>("published", "published", "published", "draft", "private"),
		published: moment,
		updated: moment,
		authors: fc.array(
			hostileText.map((name) => ({ name, slug: slugify(name) })),
			{ maxLength: 2 },
		),
		categories: terms,
		tags: terms,
		excerpt: fc.option(hostileText),
		html,
		text: hostileText,
		excerptOnly: fc.boolean(),
		protected: fc.constantFrom(false, false, false, true),
		language: fc.constantFrom(null, "de", "en_GB", "no such", "x-klingon"),
		rights: fc.option(hostileText),
		comments: fc.record({
			count: fc.option(fc.nat(500)),
			open: fc.constant(null),
			url: hostileUrl,
			feedUrl: hostileUrl,
			items: fc.array(
				fc
					.record({ html, author: fc.option(fc.record({ name: hostileText })), published: moment })
					.map(comment),
				{ maxLength: 3 },
			),
		}),
		enclosures: fc.array(
			fc.record({
				url: hostileUrl.map((url) => url ?? ""),
				type: fc.constantFrom(null, "audio/mpeg", "not a type"),
				length: fc.option(fc.integer({ min: -1, max: 5000 })),
			}),
			{ maxLength: 2 },
		),
	})
	.map(post);

/** Archives as hostile as sources can make them. */
export const anyArchive: fc.Arbitrary<Archive> = fc
	.record({
		posts: fc.array(anyPost, { maxLength: 6 }),
		site: fc.record({
			title: fc.option(hostileText),
			url: hostileUrl,
			description: fc.option(hostileText),
			language: fc.constantFrom(null, "en", "en-GB", "zz-zz", "???"),
			timeZone: fc.constantFrom(null, "Europe/London", "Asia/Tokyo"),
			rights: fc.option(hostileText),
			image: fc.option(
				fc.record({
					url: fc.constantFrom("https://blog.example/logo.png", "logo.svg", "http://x.example/i?a=1&b=2"),
					title: fc.option(hostileText),
				}),
			),
		}),
	})
	.map(({ posts, site: ofSite }) =>
		archive(
			posts.map((one, index) => ({ ...one, id: `post-${index}` })),
			ofSite,
		),
	);
