import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import {
	type Archive,
	toCommentsFeed,
	toFeed,
	writeAtom,
	writeJsonFeed,
	writeRss,
} from "blog-archive-parser";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { anyArchive, archive, comment, post } from "../harness/archives.ts";

const schema = JSON.parse(
	readFileSync(fileURLToPath(import.meta.resolve("jsonfeed-schema/schema-v1.1.json")), "utf8"),
);
const validateJson = addFormats.default(new Ajv({ strict: false })).compile(schema);
const parser = new XMLParser({
	ignoreAttributes: false,
	parseTagValue: false,
	trimValues: false,
	isArray: (name) => ["item", "entry", "category", "dc:creator", "author"].includes(name),
});

const isPublic = ({ status, kind, protected: locked }: Archive["posts"][number]) =>
	status === "published" && kind !== "page" && !locked;

interface Items {
	guid?: { "#text": string };
	id?: string;
	"slash:comments"?: string;
}

function itemsOf(xml: string): Items[] {
	expect(XMLValidator.validate(xml)).toBe(true);
	const { rss, feed } = parser.parse(xml);
	return (rss ? rss.channel.item : feed.entry) ?? [];
}

const unique = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);

test("hostile archives give well-formed feeds of their public posts, with unique ids", () => {
	fc.assert(
		fc.property(anyArchive, (source) => {
			const count = source.posts.filter(isPublic).length;
			const rss = itemsOf(writeRss(source));
			expect(rss).toHaveLength(count);
			unique(rss.map(({ guid }) => guid?.["#text"]));
			const atom = itemsOf(writeAtom(source));
			expect(atom).toHaveLength(count);
			unique(atom.map(({ id }) => id));
			const json = JSON.parse(writeJsonFeed(source));
			expect(validateJson(json), JSON.stringify(validateJson.errors)).toBe(true);
			expect(json.items).toHaveLength(count);
			unique(json.items.map(({ id }: { id: string }) => id));
			for (const write of [writeRss, writeAtom]) itemsOf(write(toCommentsFeed(source)));
		}),
		{ numRuns: 150 },
	);
});

/** Controls, lone surrogates, noncharacters, and the mark of what got lost in decoding. */
function isUnwritable(codePoint: number): boolean {
	if (codePoint < 0x20) return ![9, 10, 13].includes(codePoint);
	return (
		(codePoint >= 0x7f && codePoint < 0xa0) ||
		(codePoint >= 0xd800 && codePoint < 0xe000) ||
		(codePoint & 0xfffe) === 0xfffe ||
		codePoint === 0xfffd
	);
}

test("nothing that XML cannot hold gets out", () => {
	fc.assert(
		fc.property(anyArchive, (source) => {
			for (const write of [writeRss, writeAtom, writeJsonFeed]) {
				const text = write === writeJsonFeed ? JSON.stringify(JSON.parse(write(source))) : write(source);
				expect([...text].filter((character) => isUnwritable(character.codePointAt(0) as number))).toEqual([]);
				expect(text).not.toMatch(/\\ud[89a-f]/i);
			}
		}),
		{ numRuns: 100 },
	);
});

test("drafts, private, protected and trashed posts and pages never get in", () => {
	const posts = [
		post({ id: "1", status: "draft" }),
		post({ id: "2", status: "private" }),
		post({ id: "3", status: "trash" }),
		post({ id: "4", protected: true }),
		post({ id: "5", kind: "page" }),
		post({ id: "6", status: "scheduled" }),
	].map((one) => ({ ...one, comments: { ...one.comments, items: [comment()] } }));
	expect(toFeed(archive(posts)).items).toEqual([]);
	expect(toCommentsFeed(archive(posts)).items).toEqual([]);
});
