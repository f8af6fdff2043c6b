import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { messages } from "../../packages/parser/dist/diagnostics/messages.js";

const repository = join(import.meta.dirname, "../..");
const fixtures = join(repository, "tests/fixtures");

const page = (): string => {
	const sections = Object.entries(messages).map(
		([code, { severity, help }]) => `## \`${code}\`\n\n*${severity}.* ${help}\n`,
	);
	return `# Diagnostics

Everything that Blog Archive has to say about a document it read is a diagnostic: a code, a severity, a sentence, and
where in which document. \`blog-archive check\` prints them; \`parse\` puts them into its JSON. An *error* means that something
could not be read (the command exits with 1), a *warning* that something was lost or doubtful, an *info* that something was
decided which a person may want to know.

This page is written from the code: \`npx -y pnpm@12 vitest run --config tests/vitest.config.ts diagnostics -u\` writes it anew.

${sections.join("\n")}`;
};

test("docs/diagnostics.md says what the code says", async () => {
	await expect(page()).toMatchFileSnapshot(join(repository, "docs/diagnostics.md"));
});

test("the codes stand in alphabetical order", () => {
	expect(Object.keys(messages)).toEqual(Object.keys(messages).sort());
});

/** Streams alone bound what they say; `blog-archive parse --format ndjson` is held to it by tests/contract. */
const ofStreams = ["diagnostics-left-out"];

test("a fixture expects each code", () => {
	const expected = readdirSync(fixtures, { recursive: true, withFileTypes: true })
		.filter(({ name }) => name === "expected.json")
		.flatMap(
			({ parentPath, name }) => JSON.parse(readFileSync(join(parentPath, name), "utf8")).diagnostics ?? [],
		)
		.map(({ code }) => code);
	const missing = Object.keys(messages).filter(
		(code) => !expected.includes(code) && !ofStreams.includes(code),
	);
	expect(missing).toEqual([]);
});
