import blogArchive from "eleventy-plugin-blog-archive";
import { expect, test } from "vitest";

const site = { url: "https://new.example" };

/** Just enough of Eleventy to be configured. */
const config = {
	versionCheck() {},
	directories: { input: "./", includes: "./_includes/", output: "./_site/" },
} as never;

test.each([
	[{}, "option `site.url` is undefined; allowed: an address that begins with http:// or https://"],
	[
		{ site },
		"option `sources` is undefined; allowed: a path, { path, site, allowPrivate }, or a list of them",
	],
	[{ sources: [], site }, "option `sources` is []"],
	[{ sources: [{ file: "x" }], site }, "option `sources[0]` is"],
	[
		{ sources: { path: "x", allowPrivate: "yes" }, site },
		'option `sources[0].allowPrivate` is "yes"; allowed: true or false',
	],
	[{ sources: "x", site: { url: "new.example" } }, 'option `site.url` is "new.example"'],
	[{ sources: "x", site: { ...site, language: "no language" } }, "option `site.language`"],
	[
		{ sources: "x", site: { ...site, timeZone: "Mars/Olympus" } },
		"allowed: an IANA time zone such as Europe/London",
	],
	[
		{ sources: "x", site, pagesize: 3 },
		"there is no option `pagesize`; there are: base, name, permalink, corrections, parse, pageSize",
	],
	[{ sources: "x", site, pageSize: 0 }, "option `pageSize` is 0; allowed: a whole number from 1"],
	[{ sources: "x", site, permalink: "%postname%" }, "option `permalink`"],
	[{ sources: "x", site, permalink: "/%month%/" }, "option `permalink`"],
	[{ sources: "x", site, base: "blog" }, "option `base`"],
	[{ sources: "x", site, base: "/../" }, "option `base`"],
	[{ sources: "x", site, feeds: { formats: ["rdf"] } }, "option `feeds.formats`"],
	[
		{ sources: "x", site, feeds: { of: "tags" } },
		"allowed: a list of any of categories, tags, authors, years, sources",
	],
	[{ sources: "x", site, rules: ["iis"] }, "option `rules`"],
	[{ sources: "x", site, strings: { coments: "x" } }, "there is no word `coments`"],
	[{ sources: "x", site, partials: { head: () => "" } }, "option `partials`"],
])("wrong options are named: %j", (options, message) => {
	expect(() => blogArchive(config, options as never)).toThrow(message);
});

const good = { sources: "x", site };

/** A wrong value of every option, and what is said to be allowed. */
const wrong: Record<string, [given: unknown, allowed: string]> = {
	base: ["blog/", "a path that begins and ends with /"],
	name: ["my blog", "a name of letters and digits, or null"],
	permalink: [7, "a pattern that begins with / and holds %postname%"],
	pageSize: [1.5, "a whole number from 1"],
	days: ["yes", "true or false"],
	include: [["secret"], "a list of any of draft, private, pending, scheduled, trash, protected"],
	scheduledUntil: ["tomorrow", "an ISO date such as 2026-01-31, or null"],
	edit: ["edit", "a function, or null"],
	canonical: ["theirs", "self, original"],
	reports: ["book", "page, chapters"],
	rules: ["netlify", "a list of any of netlify, apache, nginx, cloudflare, vercel, caddy"],
	stubs: [1, "true or false"],
	media: ["/files", "a function, or null"],
	search: [null, "true or false"],
	sitemap: ["no", "true or false"],
	robots: [0, "true or false"],
	theme: ["dark", "true or false"],
	partials: [{ footer: "x" }, "an object of functions by any of the names"],
	strings: [[], "an object of words by their names"],
	corrections: [1, "the path of a YAML or JSON file, or null"],
	parse: [{ raw: true }, "an object of the parser's options but raw, timeZone and corrections"],
	cache: [true, "the path of a folder, or null"],
	"feeds.formats": ["rss", "a list of any of rss, atom, json"],
	"feeds.of": [["months"], "a list of any of categories, tags, authors, years, sources"],
	"feeds.limit": [0, "a whole number from 1"],
	"feeds.content": ["none", "full, excerpt"],
	"feeds.paged": ["yes", "true or false"],
	"feeds.hub": ["hub.example", "an address that begins with http:// or https://, or null"],
	"feeds.edit": [{}, "a function, or null"],
	"site.url": ["ftp://new.example", "an address that begins with http:// or https://"],
	"site.title": [7, "a text, or null"],
	"site.description": [false, "a text, or null"],
	"site.language": ["x_y", "a language tag such as en-GB, or null"],
	"site.timeZone": ["GMT+25", "an IANA time zone such as Europe/London, or null"],
};

test.each(Object.entries(wrong))("a wrong `%s` is named, with what is allowed", (name, [given, allowed]) => {
	const [group, key] = name.split(".") as [string, string | undefined];
	const known = group === "site" ? site : {};
	const options = { ...good, [group]: key === undefined ? given : { ...known, [key]: given } };
	const message = `option \`${name}\` is ${JSON.stringify(given)}; allowed: ${allowed}`;
	expect(() => blogArchive(config, options as never)).toThrow(message);
});

test("every option has its wrong value above", () => {
	let names = "";
	try {
		blogArchive(config, { ...good, nonsense: 1 } as never);
	} catch (error) {
		names = /there are: (.*)\.$/.exec(String(error))?.[1] ?? "";
	}
	const covered = new Set(Object.keys(wrong).map((name) => name.split(".")[0]));
	expect(names.split(", ").filter((name) => !covered.has(name))).toEqual(["sources"]);
});
