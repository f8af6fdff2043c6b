import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const main = join(import.meta.dirname, "../../packages/parser/dist/cli/main.js");

export interface Outcome {
	code: number | null;
	stdout: string;
	stderr: string;
}

/** Runs `blog-archive` as a person does. */
export async function runCommand(
	args: string[],
	{ stdin = "", cwd, env = {} }: { stdin?: string; cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
	const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...process.env, ...env } });
	child.stdin.on("error", () => {});
	child.stdin.end(stdin);
	const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
	const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
	return { code: await ended, stdout, stderr };
}
