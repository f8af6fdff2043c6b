import { parse } from "blog-archive-parser";
import { expect, test } from "vitest";
import { fixtures, parseFixture } from "../harness/fixture.ts";

test.each(fixtures("archive"))("$name", (fixture) => {
	expect(parseFixture(fixture)).toMatchObject(fixture.expected);
});

test("values nested without end cost nothing but themselves", () => {
	const nest = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
	const conflict = `{"field":"x","kept":${nest},"others":[${nest}],"othersFrom":[["a"]]}`;
	const bytes = `{"version":1,"sites":[],"posts":[{"id":"a","title":"T","html":"x","conflicts":[${conflict}]}],"captures":[],"diagnostics":[]}`;
	expect(parse({ bytes }).posts.map(({ title }) => title)).toEqual(["T"]);
});

test("what lost in merging may have been changed to anything since", () => {
	const feed = (day: number) => ({
		name: `${day}.xml`,
		bytes: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>b</title><link>http://a.example</link>
<lastBuildDate>Mon, 0${day} Jun 2013 10:17:44 +0000</lastBuildDate><item><title>T${day}</title><guid isPermaLink="false">g</guid>
<dc:creator>Ann ${day}</dc:creator><pubDate>Mon, 0${day} Jun 2013 10:17:44 +0000</pubDate><description>words ${day} here</description></item></channel></rss>`,
	});
	const archive = parse([feed(1), feed(2)], { raw: true });
	const strange = [null, 5, "x", [], {}, [null], [[]], { iso: 5 }, [{ name: 5 }], [{}]];
	const fields = [
		"title",
		"published",
		"authors",
		"html",
		"url",
		"guid",
		"tags",
		"comments.items",
		"constructor",
		"a.b",
	];
	for (const field of fields) {
		for (const value of strange) {
			const edited = structuredClone(archive);
			const conflict = { field, kept: value, others: [value], othersFrom: [[archive.captures[0]?.id ?? ""]] };
			const [post] = edited.posts;
			if (post !== undefined)
				post.conflicts = [...post.conflicts.filter((one) => one.field !== field), conflict];
			const again = parse([{ name: "a.json", bytes: JSON.stringify(edited) }, feed(3)]);
			expect(again.posts.map(({ title }) => title)).toEqual(["T3"]);
		}
	}
});
