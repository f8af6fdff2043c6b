import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../harness/run-command.ts";

const docs = readFileSync(join(import.meta.dirname, "../../docs/command.md"), "utf8");
const overview = await runCommand(["--help"]);
const names = [...(overview.stdout.split("Commands:\n")[1] ?? "").matchAll(/^ {2}(\w+) {2,}\S/gm)].map(
	([, name]) => name as string,
);

test("docs/command.md shows what --help prints", () => {
	expect(names).toEqual(["parse", "feed", "check", "convert", "merge", "init", "completion"]);
	expect(docs).toContain(`\`\`\`text\n${overview.stdout}\`\`\``);
});

test.each(names)("docs/command.md shows the help of %s", async (name) => {
	const { code, stdout } = await runCommand([name, "--help"]);
	expect(code).toBe(0);
	expect(docs).toContain(`## ${name}\n\n\`\`\`text\n${stdout}\`\`\``);
	expect(
		Math.max(
			...stdout
				.split("\n")
				.filter((line) => !line.startsWith("  blog-archive") && !line.startsWith("  find"))
				.map((line) => line.length),
		),
	).toBeLessThanOrEqual(80);
});
