import { cleanHtml, parse } from "blog-archive-parser";
import { expect, test } from "vitest";

/** What every JavaScript object has by that name is not what a table has. */
const names = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "prototype"];

const wxr = (
	taxonomy: string,
	value: string,
) => `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A</title><wp:wxr_version>1.2</wp:wxr_version><item>
<title>t</title><guid isPermaLink="false">http://a.example/?p=5</guid><category domain="${taxonomy}" nicename="${value}">N</category>
<wp:postmeta><wp:meta_key>${taxonomy}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>
<content:encoded>[${value} a=b]x[/${value}]</content:encoded><wp:post_type>post</wp:post_type><wp:status>${value}</wp:status></item></channel></rss>`;

const documents: Record<string, (name: string) => string[]> = {
	"a feed": (name) => [
		`<rss version="2.0"><channel><title>a</title><item><title>b &${name}; c</title><${name}>v</${name}>
<category domain="${name}">${name}</category><x:${name} xmlns:x="urn:x">1</x:${name}></item></channel></rss>`,
	],
	"an Atom feed": (name) => [
		`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="${name}">b</title><link rel="${name}" href="http://a.b/"/>
<${name}>v</${name}><content type="${name}">x</content></entry></feed>`,
	],
	exports: (name) => [wxr(name, name), wxr("genre", "x")],
	"a JSON feed": (name) => [
		JSON.stringify({
			version: "https://jsonfeed.org/version/1.1",
			title: name,
			items: [{ id: name, tags: [name] }],
		}),
	],
	"a page": (name) => [
		`<!doctype html><html><body><article class="post ${name}"><h1 class=entry-title>${name}</h1>
<time datetime="${name}">3 ${name} 2013</time><div class=entry-content><${name} ${name}=x>a</${name}></div></article></body></html>`,
	],
	"a text dump": (name) => [
		`A blog\n\n${name}\n\nJune 3, 2013 by ${name} · 2 Comments\nFiled under: ${name}\n\nPosted by ${name} on ${name} 3, 2013\n\n${name} 2013\n`,
	],
	"a file with front matter": (name) => [`---\ntitle: ${name}\n${name}: x\ntags: [${name}]\n---\n${name}`],
};

test.each(Object.entries(documents))("%s may hold names that all objects have", (_, make) => {
	for (const name of names) {
		const archive = parse(make(name).map((bytes) => ({ bytes })));
		expect(archive.posts.length, name).toBeGreaterThan(0);
		expect(JSON.stringify(archive), name).not.toMatch(/native code|function Object/);
	}
});

test("HTML may hold names that all objects have", () => {
	for (const name of names) {
		const { html } = cleanHtml(
			`<${name}>x</${name}><p ${name}="a" class=${name} rel=${name}>y</p><ul><${name}>[${name}]</ul>`,
		);
		expect(html).not.toMatch(/native code/);
		expect(html).toContain("<p>y</p>");
	}
});
