// Runs commands, and tells what they cost.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** @typedef {{ cwd?: string, env?: Record<string, string>, input?: string }} Surroundings */
/** @typedef {{ code: number | null, wall: number, cpu: number, megabytes: number, processes: number, stdout: string, stderr: string }} Cost seconds by the clock and of the processor, the peak of memory of the largest process; the latter only of Node processes */

/** A folder of the run's own, in memory where the system has such a place; it is gone when the run ends. @returns {string} */
export function workFolder() {
	const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "blog-archive-bench-"));
	process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
	return folder;
}

const usage = pathToFileURL(join(import.meta.dirname, "usage.mjs")).href;
let measured = 0;
/** @type {string | undefined} */
let notes;

/** @param {string} command @param {readonly string[]} args @param {Surroundings} [surroundings] @returns {Promise<Cost>} */
export async function measure(command, args, { cwd, env = {} } = {}) {
	notes ??= workFolder();
	const note = join(notes, String(measured++));
	const began = performance.now();
	const child = spawn(command, args, {
		cwd,
		env: { ...process.env, NODE_OPTIONS: `--import=${usage}`, BENCH_USAGE: note, ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let [stdout, stderr] = ["", ""];
	child.stdout.on("data", (data) => {
		stdout += data;
	});
	child.stderr.on("data", (data) => {
		stderr += data;
	});
	const code = await new Promise((resolve, reject) => child.on("close", resolve).on("error", reject));
	const wall = (performance.now() - began) / 1000;
	const lines = existsSync(note) ? readFileSync(note, "utf8").trim().split("\n") : [];
	/** @type {{ cpu: number, megabytes: number }[]} */
	const costs = lines.map((line) => JSON.parse(line));
	return {
		code,
		wall,
		cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
		megabytes: Math.max(0, ...costs.map(({ megabytes }) => megabytes)),
		processes: costs.length,
		stdout,
		stderr,
	};
}

/** As `measure`; a command that fails ends the benchmark. @param {Parameters<typeof measure>} call */
export async function measureWell(...call) {
	const cost = await measure(...call);
	if (cost.code !== 0)
		throw new Error(`${call[0]} ${call[1].join(" ")} ended with ${cost.code}:\n${cost.stderr}`);
	return cost;
}

/** @param {readonly number[]} values */
export const median = (values) =>
	values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
