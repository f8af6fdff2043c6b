// A blog of any size, the same on every machine.

/** @typedef {{ number: number, title: string, slug: string, date: string, categories: string[], tags: string[], html: string, comments: number }} GeneratedPost */

const words =
	"public service reform council budget community enterprise mutual library housing health policy social value local city trust growth partner network school design research citizen practice learning volunteer evidence region project".split(
		" ",
	);

/** @type {(seed: number) => () => number} */
function randomFrom(seed) {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Posts of so many paragraphs (nine make about 5 KB) with two categories and three tags, a few a day, newest first. @type {(count: number, length?: number) => GeneratedPost[]} */
export function generatedPosts(count, length = 9) {
	const random = randomFrom(2020);
	const pick = (/** @type {number} */ many) => Math.floor(random() * many);
	const sentence = () => {
		const text = Array.from({ length: 8 + pick(10) }, () => words[pick(words.length)]).join(" ");
		return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
	};
	return Array.from({ length: count }, (_, index) => {
		const date = new Date(Date.UTC(2013, 5, 3, 10, 17) - index * 3 * 3600 * 1000);
		const paragraphs = Array.from(
			{ length },
			() => `<p>${Array.from({ length: 6 }, sentence).join(" ")}</p>`,
		);
		return {
			number: count - index,
			title: `${sentence().slice(0, -1)} ${index}`,
			slug: `post-${index}`,
			date: date.toISOString(),
			categories: [...new Set([`Category ${pick(20)}`, `Category ${pick(20)}`])],
			tags: [...new Set([`tag ${pick(200)}`, `tag ${pick(200)}`, `tag ${pick(200)}`])],
			html: paragraphs.join("\n"),
			comments: pick(12),
		};
	});
}

/** The posts as a WordPress feed. @type {(posts: GeneratedPost[], host?: string) => string} */
export function feedOf(posts, host = "old.example") {
	const items = posts.map(
		({ number, title, slug, date, categories, tags, html, comments }, index) => `<item>
<title>${title}</title>
<link>http://${host}/${slug}/</link>
<pubDate>${new Date(date).toUTCString()}</pubDate>
<dc:creator>Author ${index % 12}</dc:creator>
${[...categories.sort(), ...tags.sort()].map((term) => `<category><![CDATA[${term}]]></category>`).join("\n")}
<guid isPermaLink="false">http://${host}/?p=${number}</guid>
<content:encoded><![CDATA[${html}]]></content:encoded>
<slash:comments>${comments}</slash:comments>
</item>
`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
<title>Generated</title>
<link>http://${host}</link>
<description>A generated blog</description>
<language>en</language>
<generator>http://wordpress.org/?v=3.5.1</generator>
${items.join("")}</channel>
</rss>
`;
}
