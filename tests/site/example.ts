import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { type Browser, chromium } from "playwright-core";

const repository = join(import.meta.dirname, "../..");
const example = join(repository, "example-site");
const eleventy = join(example, "node_modules/@11ty/eleventy/cmd.cjs");

/** A temporary folder in which the example stands beside its seeds, as in the repository. */
function copyExample(): string {
	const root = mkdtempSync(join(tmpdir(), "blog-archive-example-"));
	const copy = join(root, "example-site");
	mkdirSync(copy);
	const isOwn = (path: string) => !/node_modules|_site/.test(path.slice(example.length));
	cpSync(example, copy, { recursive: true, filter: isOwn });
	symlinkSync(join(example, "node_modules"), join(copy, "node_modules"));
	symlinkSync(join(repository, "seeds"), join(root, "seeds"));
	return root;
}

/** Builds a copy of the example site, so that it is nobody's business what stands in its `_site`. */
export function buildExample(): { folder: string; remove(): void } {
	const root = copyExample();
	const cwd = join(root, "example-site");
	const { status, stderr, stdout } = spawnSync(process.execPath, [eleventy, "--quiet"], {
		cwd,
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(`the example site does not build:\n${stdout}\n${stderr}`);
	return { folder: join(cwd, "_site"), remove: () => rmSync(root, { recursive: true, force: true }) };
}

const types: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".css": "text/css",
	".js": "text/javascript",
	".json": "application/json",
	".xml": "application/xml",
	".woff2": "font/woff2",
	".wasm": "application/wasm",
};

/** Serves a folder as a plain host without rules does. */
export async function serve(folder: string): Promise<{ url: string; close(): void }> {
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://host");
		const path = join(folder, normalize(decodeURIComponent(pathname)));
		const file = path.endsWith("/") ? join(path, "index.html") : path;
		try {
			const bytes = await readFile(file);
			response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
			response.end(bytes);
		} catch {
			response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
			response.end(await readFile(join(folder, "404.html")).catch(() => ""));
		}
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("the server has no port");
	return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

const executable = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Where no Chromium is installed, tests of pages are skipped; in CI that is a failure. */
export const hasBrowser: boolean = existsSync(executable);

const flags =
	"--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run";

export function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: executable, args: flags.split(" ") });
}
