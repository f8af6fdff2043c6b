import { parse } from "blog-archive-parser";
import { expect, test } from "vitest";

/** Words in an order that never repeats: the same for each run. */
function* words(): Generator<string> {
	const all =
		"harbour winter teacher kitchen music school doctor meadow library garden council paper village bicycle window tunnel".split(
			" ",
		);
	for (let state = 7; ; state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
		yield all[(state >>> 8) % all.length] as string;
}

const source = words();
const take = (count: number) => Array.from({ length: count }, () => source.next().value as string).join(" ");
const paragraph = () => Array.from({ length: 3 }, () => `The ${take(11)}.`).join(" ");

interface Written {
	title: string;
	/** In the feed; the pages say the day five hours west of it. */
	instant: Date;
	paragraphs: string[];
}

const posts: Written[] = Array.from({ length: 12 }, (_, index) => ({
	title: `The ${take(3)} of ${index}`,
	instant: new Date(Date.UTC(2012, index, 2 + index, index * 2, 15)),
	paragraphs: [paragraph(), paragraph()],
}));

const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Notes</title><link>http://harbour.example</link>${posts
	.map(
		({ title, instant, paragraphs }, index) =>
			`<item><title>${title}</title><link>http://harbour.example/${index}/</link><pubDate>${instant.toUTCString()}</pubDate><content:encoded><![CDATA[${paragraphs.map((text) => `<p>${text}</p>`).join("")}]]></content:encoded></item>`,
	)
	.join("")}</channel></rss>`;

function day({ instant }: Written): string {
	const west = new Date(instant.getTime() - 5 * 3_600_000);
	return west.toLocaleDateString("en-US", {
		timeZone: "UTC",
		month: "long",
		day: "numeric",
		year: "numeric",
	});
}

function wrap(text: string): string {
	const lines: string[] = [""];
	for (const word of text.split(" ")) {
		const line = lines.at(-1) ?? "";
		if (line.length + 1 + word.length > 72) lines.push(word);
		else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
	}
	return lines.join("\n");
}

const layouts: Record<string, (post: Written) => string> = {
	"date and author under the title": (post) =>
		`Harbour Notes\n\n${post.title}\n\nPosted on ${day(post)} by Pat Author\n\n${post.paragraphs.join("\n\n")}\n\nPosted in News | 2 Comments\n`,
	"a sentence under the text": (post) =>
		`${post.title}\n\n${post.paragraphs.join("\n\n")}\n\nThis entry was posted on ${day(post)} and is filed under News.\n`,
	"lines wrapped at 72 columns": (post) =>
		`${post.title}\n\nPosted on ${day(post)} by Pat Author\n\n${post.paragraphs.map(wrap).join("\n\n")}\n\nPosted in News\n`,
	"no date": (post) => `${post.title}\n\nby Pat Author · 2 Comments\n\n${post.paragraphs.join("\n\n")}\n`,
	"an excerpt": (post) =>
		`Harbour Notes\n\n${post.title}\n\nPosted on ${day(post)} by Pat Author\n\n${post.paragraphs[0]?.slice(0, 140)} [...]\n\nRead more\n`,
};

test.each(Object.keys(layouts))("a page of each post merges with its feed item: %s", (name) => {
	const pages = posts.map((post, index) => ({ name: `${index}.txt`, bytes: layouts[name]?.(post) ?? "" }));
	const archive = parse([{ name: "feed.xml", bytes: feed }, ...pages]);
	expect(archive.posts.map(({ title }) => title).sort()).toEqual(posts.map(({ title }) => title).sort());
	for (const { sources } of archive.posts) expect(sources.title).toHaveLength(2);
});
