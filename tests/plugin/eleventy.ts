import { spawn } from "node:child_process";
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

const tests = join(import.meta.dirname, "..");
const command = join(tests, "node_modules/@11ty/eleventy/cmd.cjs");

/** A site of its own in a temporary folder, as a person would have it. */
export interface Project {
	/** File names with what is in them; objects are written as JSON. */
	files?: Record<string, string | object>;
	/** The plugin's options, as JavaScript. */
	options?: string;
	/** More lines of the configuration function. */
	config?: string;
	args?: string[];
}

export interface Built {
	folder: string;
	code: number | null;
	stdout: string;
	stderr: string;
	/** What stands in the output folder, by path without a leading slash. */
	files: Map<string, string>;
}

function configuration({ options = "{}", config = "" }: Project): string {
	return `import blogArchive from "eleventy-plugin-blog-archive";
export default async function (eleventyConfig) {
	eleventyConfig.addPlugin(blogArchive, { sources: "archive.json", search: false, site: { url: "https://new.example", title: "New", language: "en-GB" }, ...(${options}) });
	${config}
}
`;
}

/** Makes the folder of a project; it is gone after the test. */
export function makeProject(project: Project): string {
	const folder = mkdtempSync(join(tmpdir(), "blog-archive-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	symlinkSync(join(tests, "node_modules"), join(folder, "node_modules"));
	const files = {
		"eleventy.config.js": configuration(project),
		"package.json": { type: "module" },
		...project.files,
	};
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
	}
	return folder;
}

/** All files below a folder, by their paths in it. */
export function readFolder(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
	return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** Runs Eleventy's command in the folder of a project. */
export async function runEleventy(folder: string, args: string[] = []): Promise<Built> {
	const child = spawn(process.execPath, [command, ...args], { cwd: folder });
	const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
	const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
	let files = new Map<string, string>();
	try {
		files = readFolder(join(folder, "_site"));
	} catch {
		// Nothing was written.
	}
	return { folder, code, stdout, stderr, files };
}

/** Starts Eleventy's command until the test is over; gives what it has printed so far. */
export function startEleventy(folder: string, args: string[]): () => string {
	const child = spawn(process.execPath, [command, ...args], { cwd: folder });
	let words = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (data: Buffer) => {
			words += data;
		});
	onTestFinished(() => {
		child.kill();
	});
	return () => words;
}

/** Builds a project; fails the test where Eleventy fails. */
export async function build(project: Project): Promise<Built> {
	const built = await runEleventy(makeProject(project), project.args);
	if (built.code !== 0) throw new Error(`Eleventy failed:\n${built.stdout}\n${built.stderr}`);
	return built;
}
