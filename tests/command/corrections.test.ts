import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../harness/run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "corrections-"));
const file = (name: string, text: string): string => {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
};
const feed = file(
	"feed.xml",
	`<rss version="2.0"><channel><title>A blog</title><link>http://blog.example</link>
<item><title>Snow</title><link>http://blog.example/snow/</link><description>It snowed.</description></item>
<item><title>Rain</title><link>http://blog.example/rain/</link><description>It rained.</description></item></channel></rss>`,
);
const corrections = file(
	"corrections.yaml",
	`- hide: http://blog.example/snow/
  reason: Asked to.
- post: rain
  set: { title: Rain at last }
  reason: A typing error.
`,
);

test("--corrections corrects what parse, feed and check say", async () => {
	const options = [feed, "--corrections", corrections];
	const parsed = await runCommand(["parse", ...options]);
	expect(parsed.code).toBe(0);
	expect(JSON.parse(parsed.stdout).posts.map(({ title }: { title: string }) => title)).toEqual([
		"Rain at last",
	]);
	const written = await runCommand(["feed", ...options, "--format", "rss"]);
	expect(written.stdout).toContain("Rain at last");
	expect(written.stdout).not.toContain("Snow");
	const checked = await runCommand(["check", ...options]);
	expect(checked.stdout).toContain("A typing error.");
});

test.each([
	[["--corrections", join(folder, "missing.yaml")], "missing.yaml"],
	[["--corrections", file("wrong.yaml", "- hide: snow")], "corrections[0].reason"],
	[["--corrections", corrections, "--format", "ndjson"], "--corrections is for merged posts"],
])("corrections that cannot be used are wrong usage: %j", async (options, message) => {
	const { code, stdout, stderr } = await runCommand(["parse", feed, ...options]);
	expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
	expect(stderr).toContain(message);
});
