import { closeSync, openSync, writeSync } from "node:fs";

const words =
	"public service mutual social value community library council commission budget care reform citizen vision outcome partner network society library’s “productivity” café".split(
		" ",
	);

/** A small deterministic generator of numbers, so that every run reads the same bytes. @param {number} seed */
function randomizer(seed) {
	let state = seed;
	return (/** @type {number} */ below) => {
		state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
		return (state >> 8) % below;
	};
}

/** @param {number} number @param {(below: number) => number} random */
function item(number, random) {
	const phrase = (/** @type {number} */ length) =>
		Array.from({ length }, () => words[random(words.length)]).join(" ");
	const paragraphs = Array.from(
		{ length: 4 + random(8) },
		() =>
			`<p>${phrase(60)} <a href="http://blog.example/?p=${random(9999)}">${phrase(3)}</a> ${phrase(20)} &amp; more.</p>`,
	);
	const date = new Date(Date.UTC(2013, 5, 3, 10, 17, 44) - number * 3_600_000)
		.toUTCString()
		.replace("GMT", "+0000");
	const categories = ["Blog", "Featured", "budgets", phrase(2), phrase(1)].map(
		(name) => `\t\t<category><![CDATA[${name}]]></category>\n`,
	);
	return `\t<item>
		<title>${phrase(6)} &#8211; ${number}</title>
		<link>http://blog.example/2013/06/post-${number}/</link>
		<comments>http://blog.example/2013/06/post-${number}/#comments</comments>
		<pubDate>${date}</pubDate>
		<dc:creator>Author ${random(20)}</dc:creator>
${categories.join("")}
		<guid isPermaLink="false">http://blog.example/?p=${number}</guid>
		<description><![CDATA[${phrase(40)} [&#8230;]]]></description>
		<content:encoded><![CDATA[${paragraphs.join("\n")}
]]></content:encoded>
		<wfw:commentRss>http://blog.example/2013/06/post-${number}/feed/</wfw:commentRss>
		<slash:comments>${random(30)}</slash:comments>
	</item>
`;
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
	<title>A generated blog</title>
	<atom:link href="http://blog.example/feed/" rel="self" type="application/rss+xml" />
	<link>http://blog.example</link>
	<description>For measuring</description>
	<lastBuildDate>Mon, 03 Jun 2013 10:17:44 +0000</lastBuildDate>
	<language>en-GB</language>
	<generator>http://wordpress.org/?v=3.5.1</generator>
`;

/** Writes a WordPress feed of about so many bytes. @param {string} path @param {number} size @returns {number} how many items it has */
export function generateFeed(path, size) {
	const file = openSync(path, "w");
	const random = randomizer(20);
	let written = writeSync(file, head);
	let items = 0;
	while (written < size) written += writeSync(file, item(++items, random));
	writeSync(file, "</channel>\n</rss>\n");
	closeSync(file);
	return items;
}
