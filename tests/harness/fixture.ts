import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Archive, type InputDocument, type ParseOptions, parse } from "blog-archive-parser";

const root = join(import.meta.dirname, "../fixtures");

/** One case: a folder that holds the inputs, `expected.json` and perhaps `options.json`. */
export interface Fixture {
	name: string;
	inputs: InputDocument[];
	options: ParseOptions;
	expected: object;
}

const isInput = (name: string) => !["expected.json", "options.json", "headers.json"].includes(name);

function readFixture(folder: string): Fixture {
	const names = readdirSync(folder).sort();
	const json = (name: string) =>
		names.includes(name) ? JSON.parse(readFileSync(join(folder, name), "utf8")) : undefined;
	const headers = json("headers.json") ?? {};
	return {
		name: folder.slice(root.length + 1),
		inputs: names
			.filter(isInput)
			.map((name) => ({ name, bytes: readFileSync(join(folder, name)), headers: headers[name] ?? {} })),
		options: json("options.json") ?? {},
		expected: json("expected.json"),
	};
}

/** All cases below `tests/fixtures/AREA`: every folder, however deep, that holds an `expected.json`. */
export function fixtures(area: string): Fixture[] {
	const folders = readdirSync(join(root, area), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.name === "expected.json")
		.map((entry) => entry.parentPath);
	return folders.sort().map(readFixture);
}

/** What the fixture's inputs give; to be compared with `expected` by `toMatchObject`: arrays in full, objects in part. */
export function parseFixture({ inputs, options }: Fixture): Archive {
	return parse(inputs, options);
}
