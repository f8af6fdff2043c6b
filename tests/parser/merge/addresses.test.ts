import { type InputDocument, type Moment, type Post, parse } from "blog-archive-parser";
import { expect, test } from "vitest";

const body = (word: string) =>
	Array.from({ length: 60 }, (_, at) => `${word}${(at * 7) % 40} and so on`).join(" ");

/** A feed whose links are WordPress's plain ones, so that its slugs are made of titles. */
const feed: InputDocument = {
	name: "feed.xml",
	bytes: `<rss version="2.0"><channel><title>A blog</title><link>http://blog.example</link>
<lastBuildDate>Mon, 10 Jun 2013 08:00:00 +0000</lastBuildDate>
<item><title>Snow in June</title><link>http://blog.example/?p=1</link><guid isPermaLink="false">http://blog.example/?p=1</guid>
<pubDate>Mon, 03 Jun 2013 10:17:44 +0000</pubDate><description>${body("snow")}</description></item>
<item><title>Late hours</title><link>http://blog.example/?p=2</link><guid isPermaLink="false">http://blog.example/?p=2</guid>
<pubDate>Fri, 31 May 2013 23:30:00 +0000</pubDate><description>${body("hour")}</description></item>
</channel></rss>`,
};

/** The same posts a year later under pretty addresses; one title was edited. */
const laterFeed: InputDocument = {
	name: "later.xml",
	bytes: String(feed.bytes)
		.replace("Snow in June", "Snow in June (updated)")
		.replace("<link>http://blog.example/?p=1<", "<link>http://blog.example/2013/06/snow-at-last/<")
		.replace("10 Jun 2013", "10 Jun 2014"),
};

const page: InputDocument = {
	name: "page.txt",
	bytes: `A blog

Snow in June: a report

June 3, 2013 by Jane Doe · 2 Comments
Filed under: News

${body("snow")}.

Late hours

June 1, 2013 by Jane Doe · Leave a Comment
Filed under: News

${body("hour")}.
`,
};

const wxr: InputDocument = {
	name: "export.xml",
	bytes: `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>A blog</title><link>http://blog.example</link><pubDate>Sat, 01 Feb 2014 00:00:00 +0000</pubDate>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>http://blog.example</wp:base_blog_url>
<item><title>Snow in June</title><link>http://blog.example/?p=1</link><guid isPermaLink="false">http://blog.example/?p=1</guid>
<content:encoded><![CDATA[${body("snow")}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_name>snow</wp:post_name>
<wp:post_date>2013-06-03 11:17:44</wp:post_date><wp:post_date_gmt>2013-06-03 10:17:44</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
};

const others = (post: Post, field: string): unknown[] =>
	post.conflicts.filter((one) => one.field === field).flatMap((one) => one.others);

const slugsOf = (post: Post): unknown[] => [post.slug, ...others(post, "slug")];

const daysOf = (post: Post): string[] =>
	[post.published, ...others(post, "published")].flatMap((one) => (one as Moment | null)?.iso ?? []);

const sources = { feed, laterFeed, page, wxr };
const names = Object.keys(sources) as (keyof typeof sources)[];
const orders = names.flatMap((one) =>
	names.flatMap((other) => (one === other ? [] : [[[one], [one, other]] as const])),
);

test.each([...orders, [["feed"], names] as const, [["page", "feed"], names] as const])(
	"every post of %o stands in %o under its slug or is led on from it",
	(before, after) => {
		const first = parse(before.map((name) => sources[name]));
		const second = parse(after.map((name) => sources[name]));
		expect(second.posts.length).toBe(2);
		for (const { slug, published } of first.posts) {
			const now = second.posts.filter((post) => slugsOf(post).includes(slug));
			expect(now.length, slug).toBe(1);
			const day = Date.parse(published?.iso.slice(0, 10) ?? "");
			const near = daysOf(now[0] as Post).some(
				(iso) => Math.abs(Date.parse(iso.slice(0, 10)) - day) <= 86_400_000,
			);
			expect(near, `${slug} ${published?.iso}`).toBe(true);
		}
	},
);

test("an address that a source states is kept before one made of a title, and the earliest of those made", () => {
	const slug = (...documents: InputDocument[]) => parse(documents).posts[0]?.slug;
	expect(slug(feed, page)).toBe("snow-in-june");
	expect(slug(feed, page, laterFeed)).toBe("snow-at-last");
	expect(slug(feed, page, laterFeed, wxr)).toBe("snow");
	const edited = {
		name: "edited.xml",
		bytes: String(feed.bytes).replace("Snow in June", "Snow!").replace("10 Jun", "20 Jun"),
	};
	expect(slug(feed, edited)).toBe("snow-in-june");
	expect(parse([feed, edited]).posts[0]?.title).toBe("Snow!");
});
