import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../harness/run-command.ts";

const path = join(import.meta.dirname, "../../docs/command.md");
const docs = readFileSync(path, "utf8");
const overview = (await runCommand(["--help"])).stdout;
const names = [...(overview.split("Commands:\n")[1] ?? "").matchAll(/^ {2}(\w+) {2,}\S/gm)].map(
	([, name]) => name as string,
);
const helps = new Map(
	await Promise.all(names.map(async (name) => [name, (await runCommand([name, "--help"])).stdout] as const)),
);

/** The page with the help that stands in the first block below a heading put in anew. */
function withHelp(page: string, heading: string, help: string): string {
	const [before, after = ""] = page.split(`${heading}\n`);
	return `${before}${heading}\n${after.replace(/```text\n[\s\S]*?```/, () => `\`\`\`text\n${help}\`\`\``)}`;
}

test("docs/command.md shows what --help prints of every command (written anew by vitest -u)", async () => {
	expect(names).toEqual(["parse", "feed", "check", "convert", "merge", "init", "completion"]);
	for (const name of names) expect(docs).toContain(`\n## ${name}\n`);
	const page = [...helps].reduce(
		(written, [name, help]) => withHelp(written, `\n## ${name}`, help),
		withHelp(docs, "# The command", overview),
	);
	await expect(page).toMatchFileSnapshot(path);
});

test.each(names)("the help of %s fits a terminal, but for its examples", (name) => {
	const lines = (helps.get(name) ?? "")
		.split("\n")
		.filter((line) => !/^ {2}(?:blog-archive|find) /.test(line));
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});
