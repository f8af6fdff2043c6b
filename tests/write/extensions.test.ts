import { type Feed, toFeed, writeAtom, writeRss } from "blog-archive-parser";
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { archive, post } from "../harness/archives.ts";

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

/** A feed to which a site builder added elements, as the `feed` package has it. */
function extended(...extensions: Parameters<Feed["addExtension"]>[0][]): Feed {
	const feed = toFeed(archive([post()]));
	for (const extension of extensions) feed.addExtension(extension);
	return feed;
}

test("elements that a site builder adds are written with the namespaces that they use", () => {
	const feed = extended({
		name: "itunes:owner",
		objects: {
			"itunes:name": "Ann & Bo",
			"itunes:image": { _attributes: { href: "https://blog.example/a?b&c" } },
		},
	});
	const [item] = feed.items;
	const contents = [{ _attributes: { url: "u" }, _cdata: "a ]]> b" }, "c"];
	if (item) item.extensions = [{ name: "media:group", objects: { "media:content": contents } }];
	const { rss } = parser.parse(writeRss(feed));
	expect(rss["@_xmlns:itunes"]).toBe("http://www.itunes.com/dtds/podcast-1.0.dtd");
	expect(rss["@_xmlns:media"]).toBe("http://search.yahoo.com/mrss/");
	expect(rss.channel["itunes:owner"]).toMatchObject({
		"itunes:name": expect.stringMatching(/^Ann &.* Bo$/),
		"itunes:image": { "@_href": expect.stringContaining("https://blog.example/a?b") },
	});
	expect(rss.channel.item["media:group"]["media:content"]).toMatchObject([{ "@_url": "u" }, "c"]);
	expect(parser.parse(writeAtom(feed)).feed.entry["media:group"]["media:content"]).toHaveLength(2);
});

test("an unknown prefix is an error that names those there are; what begins with _ is left out", () => {
	expect(() => writeRss(extended({ name: "mine:x", objects: { _text: "y" } }))).toThrow(
		'"mine" is unknown; known: admin,',
	);
	expect(writeRss(extended({ name: "_about", objects: { _text: "y" } }))).not.toContain("_about");
});
