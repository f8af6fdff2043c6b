// What the compared tools are given: a small blog as feed, export and page dump, and the feed as damage leaves it.

const head = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>Tide tables</title><link>http://tides.example</link><description>Notes from a harbour</description>
`;

/** @param {number} number @param {string} title */
const item = (number, title) => `<item><title>${title}</title><link>http://tides.example/?p=${number}</link>
<pubDate>Mon, 0${number} Jun 2013 10:00:00 +0000</pubDate><dc:creator>Ada Pilot</dc:creator>
<category>Harbour</category><category>Weather</category><category>buoys</category>
<guid isPermaLink="false">http://tides.example/?p=${number}</guid>
<description>In short, ${number}.</description>
<content:encoded><![CDATA[<p>At length about the water of day ${number}, which rose.</p>]]></content:encoded>
<slash:comments>${number}</slash:comments></item>
`;

const items = [item(3, "Spring tide"), item(2, "Neap tide"), item(1, "Slack water")];
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const sound = `${declaration}${head}${items.join("")}</channel></rss>\n`;

const atom = `${declaration}<feed xmlns="http://www.w3.org/2005/Atom"><title>Tide tables</title><id>urn:tides</id><updated>2013-06-03T10:00:00Z</updated>
${[3, 2, 1].map((number) => `<entry><title>Tide ${number}</title><id>urn:tide:${number}</id><link href="http://tides.example/${number}/"/><updated>2013-06-0${number}T10:00:00Z</updated><author><name>Ada</name></author><content type="html">&lt;p&gt;Water.&lt;/p&gt;</content></entry>`).join("\n")}</feed>
`;

/** Feeds with three posts each. @type {Record<string, { bytes: Uint8Array, posts: number, type?: "atom" }>} */
export const feeds = {
	"a sound RSS feed": { bytes: Buffer.from(sound), posts: 3 },
	"a sound Atom feed": { bytes: Buffer.from(atom), posts: 3, type: "atom" },
	"a PHP warning before the XML": {
		bytes: Buffer.from(`<br />\n<b>Warning</b>: mysql_connect() in /var/www/db.php\n${sound}`),
		posts: 3,
	},
	"cut off within the last item": {
		bytes: Buffer.from(sound.slice(0, sound.indexOf("Slack water") + 5)),
		posts: 3,
	},
	"an entity that XML does not know": {
		bytes: Buffer.from(sound.replace("Spring tide", "Spring&nbsp;tide &copy;")),
		posts: 3,
	},
	"a bare `&` and an unclosed `<br>`": {
		bytes: Buffer.from(sound.replace("Neap tide", "Ebb & flow").replace("In short, 2.", "In short,<br>2.")),
		posts: 3,
	},
	"control characters in a title": {
		bytes: Buffer.from(sound.replace("Neap tide", "Neap\u0008 tide")),
		posts: 3,
	},
	"UTF-16": { bytes: Buffer.from(`\ufeff${sound.replace("UTF-8", "UTF-16")}`, "utf16le"), posts: 3 },
};

/** @param {number} id @param {string} type @param {string} status @param {string} title @param {string} more */
const exported = (
	id,
	type,
	status,
	title,
	more = "",
) => `<item><title>${title}</title><link>http://tides.example/${id}/</link>
<pubDate>Mon, 03 Jun 2013 10:00:00 +0000</pubDate><dc:creator>ada</dc:creator><guid isPermaLink="false">http://tides.example/?p=${id}</guid>
<description></description><content:encoded><![CDATA[First paragraph of ${id}.

Second paragraph, [caption id="a" width="300"]<img src="http://tides.example/a.jpg" alt="" /> The quay[/caption]]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2013-06-03 10:00:00</wp:post_date><wp:post_date_gmt>2013-06-03 10:00:00</wp:post_date_gmt>
<wp:comment_status>open</wp:comment_status><wp:post_name>tide-${id}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>${type}</wp:post_type><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="harbour"><![CDATA[Harbour]]></category><category domain="post_tag" nicename="buoys"><![CDATA[buoys]]></category>
${more}</item>
`;

/** @param {number} id @param {string} approved @param {string} text */
const commented = (id, approved, text) =>
	`<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Bo]]></wp:comment_author><wp:comment_author_email>bo@tides.example</wp:comment_author_email><wp:comment_date_gmt>2013-06-04 10:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[${text}]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>\n`;

/** A WordPress export: two posts, a draft, a page; an approved comment and one that is spam. */
export const wxr = `${declaration}<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Tide tables</title><link>http://tides.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>http://tides.example</wp:base_site_url>
${exported(3, "post", "publish", "Spring tide", commented(1, "1", "Well said.") + commented(2, "spam", "Cheap pills."))}${exported(2, "post", "publish", "Neap tide")}${exported(1, "post", "draft", "A draft")}${exported(9, "page", "publish", "About")}</channel></rss>
`;

/** Two posts of the blog's front page as plain text. */
export const dump = `Tide tables

Spring tide

June 3, 2013 by Ada Pilot · 3 Comments
Filed under: Harbour, Weather

The water rose further than the tables said, and stayed for the better part of the morning.

Neap tide

June 2, 2013 by Ada Pilot · Leave a Comment
Filed under: Harbour

The water hardly moved, which the gulls took for an invitation to sit down.

« Older Posts
`;
