import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../harness/run-command.ts";

const { version } = JSON.parse(
	readFileSync(join(import.meta.dirname, "../../packages/parser/package.json"), "utf8"),
);

test("--version and --help go to standard output and end with 0", async () => {
	expect(await runCommand(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
	const help = await runCommand(["--help"]);
	expect(help).toMatchObject({ code: 0, stderr: "" });
	expect(help.stdout).toContain("blog-archive COMMAND SOURCE…");
	expect((await runCommand(["help", "parse"])).stdout).toBe((await runCommand(["parse", "-h"])).stdout);
});

test.each([
	[[], "Which command?"],
	[["prase", "x"], 'There is no command "prase". Did you mean "parse"?'],
	[["parse"], "parse needs SOURCE…."],
	[["parse", "x", "--formt", "json"], 'parse has no option --formt. Did you mean "--format"?'],
	[["parse", "x", "--format", "jsn"], 'Option --format is "jsn"; allowed: json'],
	[["parse", "x", "--out"], "Option --out wants a value: --out FILE."],
	[["parse", "x", "--raw=yes"], "Option --raw takes no value."],
	[["parse", "x", "--time-zone", "Mars/Base"], "an IANA time zone"],
])("wrong usage %j ends with 2 and says what is wrong", async (args, message) => {
	const { code, stdout, stderr } = await runCommand(args);
	expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
	expect(stderr).toContain(message);
	expect(stderr).toMatch(/Try: blog-archive (parse )?--help\n$/);
});

test("a result that cannot be written is said so, without a trace of the code", async () => {
	const seed = join(import.meta.dirname, "../../seeds/squaring-the-circle.txt");
	const { code, stdout, stderr } = await runCommand(["parse", seed, "--out", "/dev/null/archive.json"]);
	expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
	expect(stderr).toMatch(/^blog-archive: \/dev\/null[^ ]*: [a-z ]+\.\n$/);
});
