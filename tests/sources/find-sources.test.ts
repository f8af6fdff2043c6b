import { relative } from "node:path";
import { findSources, readSources } from "blog-archive-parser";
import { expect, test } from "vitest";
import { folderWith } from "../harness/folder.ts";

async function namesIn(folder: string, ...names: string[]): Promise<string[]> {
	const { found } = await findSources(names.map((name) => `${folder}/${name}`));
	return found.map(({ name }) => relative(folder, name));
}

test("a folder stands for all files below it, in the order of their names", async () => {
	const folder = folderWith({
		"b.txt": "",
		"a/z.xml": "",
		"a/B/c.md": "",
		".hidden": "",
		"node_modules/x.js": "",
	});
	expect(await namesIn(folder, "")).toEqual(["a/B/c.md", "a/z.xml", "b.txt"]);
});

test("a pattern stands for the files that match; a file comes once, however often it is named", async () => {
	const folder = folderWith({ "b.xml": "", "a.xml": "", "c.txt": "" });
	expect(await namesIn(folder, "*.xml", "b.xml", "")).toEqual(["a.xml", "b.xml", "c.txt"]);
});

test("a file whose name looks like a pattern is that file", async () => {
	const folder = folderWith({ "[a].xml": "", "a.xml": "" });
	expect(await namesIn(folder, "[a].xml")).toEqual(["[a].xml"]);
});

test("what cannot be read is named with its reason, and costs nothing else", async () => {
	const folder = folderWith({ "a.xml": "<rss/>", "empty/x/.keep": "" });
	const names = ["a.xml", "none.xml", "*.json", "empty"].map((name) => `${folder}/${name}`);
	const { documents, unreadable } = await readSources(names);
	expect(documents.map(({ name }) => name)).toEqual([`${folder}/a.xml`]);
	expect(unreadable).toEqual([
		{ source: `${folder}/none.xml`, reason: "no such file or folder" },
		{ source: `${folder}/*.json`, reason: "no file matches this pattern" },
		{ source: `${folder}/empty`, reason: "the folder holds no files" },
	]);
});

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

test("images in a folder are passed over, whatever they are called; a file that is named is read", async () => {
	const folder = folderWith({ "saved/page.txt": "A page", "saved/a.txt": png, "saved/scan.pdf": "%PDF-1.4" });
	const saved = `${folder}/saved`;
	for (const name of [saved, `${saved}/*`]) {
		const { documents, passedOver } = await readSources([name]);
		expect(documents.map((one) => one.name)).toEqual([`${saved}/page.txt`, `${saved}/scan.pdf`]);
		expect(passedOver).toEqual([{ source: `${saved}/a.txt`, kind: "a PNG image" }]);
	}
	const named = await readSources([saved, `${saved}/a.txt`]);
	expect(named.documents).toHaveLength(3);
	expect(named.passedOver).toEqual([]);
});

test("a folder of nothing but images is no source", async () => {
	const folder = folderWith({ "a.gif": "GIF89a\u0001", "b/c.png": png });
	expect(await readSources([folder])).toMatchObject({
		documents: [],
		unreadable: [{ source: folder, reason: "it holds images and the like, but no document" }],
	});
});
