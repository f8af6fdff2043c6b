import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const repository = join(import.meta.dirname, "../..");

test("the seeds are the documents that docs/seeds.md describes, byte for byte", () => {
	const rows = readFileSync(join(repository, "docs/seeds.md"), "utf8").matchAll(
		/^\| `(.+?)` \| `.+?` \| `([0-9a-f]{64})` \|/gm,
	);
	const described = Object.fromEntries([...rows].map((row) => [row[1], row[2]]));
	const found = Object.fromEntries(
		readdirSync(join(repository, "seeds")).map((name) => [
			name,
			createHash("sha256")
				.update(readFileSync(join(repository, "seeds", name)))
				.digest("hex"),
		]),
	);
	expect(found).toEqual(described);
	expect(Object.keys(found)).toHaveLength(5);
});
