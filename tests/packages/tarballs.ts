import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const repository: string = join(import.meta.dirname, "../..");
export const packages: readonly string[] = ["parser", "eleventy-plugin"];

/** Runs the pnpm that runs this test, or one of the same major version. */
function pnpm(cwd: string, ...words: string[]): string {
	const running = process.env.npm_execpath;
	const [command, ...first] =
		running !== undefined && /pnpm/.test(running)
			? /\.[cm]?js$/.test(running)
				? [process.execPath, running]
				: [running]
			: ["npx", "-y", "pnpm@12"];
	return execFileSync(command as string, [...first, ...words], { cwd, encoding: "utf8", stdio: "pipe" });
}

/** Packs a package as it would be published and gives the tarball's path. */
export function pack(name: string): string {
	const folder = mkdtempSync(join(tmpdir(), "blog-archive-pack-"));
	pnpm(join(repository, "packages", name), "pack", "--pack-destination", folder);
	return join(folder, readdirSync(folder)[0] as string);
}

/** The paths in a tarball, without the leading `package/`. */
export function contents(tarball: string): string[] {
	const listing = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" });
	return listing
		.trim()
		.split("\n")
		.map((path) => path.replace(/^package\//, ""))
		.sort();
}

/** The manifest as it stands in the tarball. */
export function manifest(tarball: string): Record<string, unknown> {
	return JSON.parse(execFileSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" }));
}
