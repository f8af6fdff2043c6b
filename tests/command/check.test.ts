import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../harness/run-command.ts";

const fixture = (name: string, ...files: string[]): string[] =>
	files.map((file) => join(import.meta.dirname, "../fixtures/merge", name, file));

const rowsAfter = (text: string, heading: string): string[][] => {
	const lines = text.split("\n");
	const start = lines.findIndex((line) => line.startsWith(heading));
	const end = lines.indexOf("", start);
	return lines.slice(start + 1, end).map((line) => line.split(/ {2,}/));
};

test("check prints conflicts as a table: what was kept, what others say, and who says it", async () => {
	const { stdout } = await runCommand(["check", ...fixture("edited", "1.xml", "2.xml")]);
	const [head, rule, ...rows] = rowsAfter(stdout, "Conflicts");
	expect(head).toEqual(["post", "field", "kept", "from", "others say", "from"]);
	expect(rule?.every((cell) => /^─+$/.test(cell))).toBe(true);
	expect(rows).toContainEqual(["The flood, again", "title", "The flood, again", "2.xml", "Rain", "1.xml"]);
});

test("check tells the history of posts that were edited, filed anew and deleted", async () => {
	const sources = [...fixture("history", "1.xml", "2.xml"), ...fixture("edited", "1.xml", "2.xml")];
	const { stdout } = await runCommand(["check", ...sources]);
	const rows = rowsAfter(stdout, "History").map(([post, , source, what]) => [post, source, what]);
	expect(rows).toContainEqual(["The flood, again", "2.xml", "title: “Rain” → “The flood, again”"]);
	expect(rows.find(([post]) => post === "Eight")?.[2]).toContain("+Town, −News");
	expect(rows.find(([post]) => post === "Seven")?.[2]).toContain("deleted or hidden");
	const json = JSON.parse((await runCommand(["check", ...sources, "--format", "json"])).stdout);
	expect(json.history.map(({ title }: { title: string }) => title)).toEqual(
		rows.slice(2).map(([post]) => post),
	);
	const html = (await runCommand(["check", ...sources, "--format", "html"])).stdout;
	expect(html).toContain("<h2>History</h2>");
});
