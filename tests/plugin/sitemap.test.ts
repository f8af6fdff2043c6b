import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { sitemapFiles } from "../../packages/eleventy-plugin/dist/files/sitemap.js";
import { settle } from "../../packages/eleventy-plugin/dist/options/settle.js";
import { buildSite } from "../../packages/eleventy-plugin/dist/site/build.js";
import { placeAt } from "../../packages/eleventy-plugin/dist/site/place.js";
import { archive, post } from "./archive.ts";

test("a sitemap that grows too long becomes an index of parts, in which every page stands once", () => {
	const url = "https://new.example";
	const settings = settle({ sources: "archive.json", site: { url } });
	const posts = Array.from({ length: 7 }, (_, index) => post({ slug: `n${index}` }));
	const site = buildSite(archive(posts), settings, placeAt(url, "/", false));
	const read = (text: string) => new XMLParser().parse(text);
	const [whole] = sitemapFiles(site);
	const all: { loc: string }[] = read(String(whole?.text())).urlset.url;
	const [index, ...parts] = sitemapFiles(site, 5);
	const named: { loc: string }[] = read(String(index?.text())).sitemapindex.sitemap;
	expect(index?.address).toBe("/sitemap.xml");
	expect(named.map(({ loc }) => loc)).toEqual(parts.map(({ address }) => url + address));
	const urls = parts.flatMap(({ text }): { loc: string }[] => read(String(text())).urlset.url);
	expect(parts.every(({ text }) => read(String(text())).urlset.url.length <= 5)).toBe(true);
	expect(parts.length).toBe(Math.ceil(all.length / 5));
	expect(urls).toEqual(all);
});
