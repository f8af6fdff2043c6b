import { join, resolve } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { runCommand } from "../harness/run-command.ts";

const seed = join(resolve(import.meta.dirname, "../../seeds"), "2020psh-feed.xml");
const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

async function feed(...args: string[]): Promise<string> {
	const { code, stdout } = await runCommand(["feed", seed, ...args]);
	expect(code).toBe(0);
	return stdout;
}

test("RSS says what the old feed said", async () => {
	const xml = await feed("--format", "rss", "--feed-url", "https://2020psh.example/feed.xml");
	expect(XMLValidator.validate(xml)).toBe(true);
	const { channel } = parser.parse(xml).rss;
	expect(channel).toMatchObject({
		title: "2020 PSH",
		link: "http://2020psh.org",
		lastBuildDate: "Mon, 03 Jun 2013 10:17:44 +0000",
		"atom:link": { "@_rel": "self", "@_href": "https://2020psh.example/feed.xml" },
	});
	expect(channel.item).toHaveLength(10);
	expect(channel.item[0]).toMatchObject({
		guid: { "#text": "http://2020psh.org/?p=1888", "@_isPermaLink": "false" },
		pubDate: "Mon, 03 Jun 2013 10:17:44 +0000",
		"dc:creator": "Paul Buddery",
		"slash:comments": "0",
		"wfw:commentRss": "http://2020psh.org/?feed=rss2&p=1888",
	});
	expect(xml).not.toContain("<iframe");
});

test("--category and --limit hold for every format", async () => {
	for (const format of ["rss", "atom"]) {
		const xml = await feed("--format", format, "--category", "featured", "--limit", "2");
		expect(xml.match(/<(?:item|entry)[ >]/g)).toHaveLength(2);
	}
	const json = JSON.parse(await feed("--format", "json", "--category", "Featured", "--limit", "2"));
	expect(json.items).toHaveLength(2);
	expect(json.items[0].tags).toContain("Featured");
	expect(JSON.parse(await feed("--format", "json", "--limit", "0")).items).toHaveLength(10);
});

test("an unknown category gives an empty feed, and a name that is near", async () => {
	const { code, stdout, stderr } = await runCommand([
		"feed",
		seed,
		"--format",
		"json",
		"--category",
		"Featurd",
	]);
	expect(code).toBe(0);
	expect(JSON.parse(stdout).items).toEqual([]);
	expect(stderr).toContain('Did you mean "Featured"?');
});
