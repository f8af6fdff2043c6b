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
	[{ site }, "option `sources` is undefined; allowed: a path, { path, site }, or a list of them"],
	[{ sources: [], site }, "option `sources` is []"],
	[{ sources: [{ file: "x" }], site }, "option `sources[0]` is"],
	[{ sources: "x", site: { url: "new.example" } }, 'option `site.url` is "new.example"'],
	[{ sources: "x", site: { ...site, language: "no language" } }, "option `site.language`"],
	[
		{ sources: "x", site: { ...site, timeZone: "Mars/Olympus" } },
		"allowed: an IANA time zone such as Europe/London",
	],
	[
		{ sources: "x", site, pagesize: 3 },
		"there is no option `pagesize`; there are: base, name, permalink, pageSize",
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
