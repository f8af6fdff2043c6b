import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "blog-archive-parser";
import { expect, test } from "vitest";

const repository = join(import.meta.dirname, "../..");

function filesBelow(folder: string): string[] {
	return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith(".json"))
		.map((entry) => join(entry.parentPath, entry.name));
}

const formatOf = (file: string) => parse({ bytes: readFileSync(file) }).captures[0]?.format;

test("no dump of a blog page is taken for a report, whatever its name says", () => {
	const dumps = [
		...filesBelow("tests/fixtures/text"),
		...filesBelow("seeds").filter((file) => file.endsWith(".txt")),
	];
	expect(dumps.length).toBeGreaterThan(5);
	expect(dumps.filter((file) => formatOf(file) === "report")).toEqual([]);
});

test("no report is taken for a dump of a blog page", () => {
	const reports = [
		...filesBelow("tests/fixtures/report"),
		join(repository, "seeds/business-society-and-public-services.md"),
	];
	expect(reports.length).toBeGreaterThan(7);
	expect(reports.filter((file) => formatOf(file) !== "report")).toEqual([]);
});
