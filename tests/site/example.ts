import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { type Browser, chromium } from "playwright-core";

const example = join(import.meta.dirname, "../../example-site");
const eleventy = join(example, "node_modules/@11ty/eleventy/cmd.cjs");

/** Builds the example site into a new folder, as `site` does into `_site`. */
export function buildExample(): { folder: string; remove(): void } {
	const folder = mkdtempSync(join(tmpdir(), "blog-archive-example-"));
	const { status, stderr, stdout } = spawnSync(
		process.execPath,
		[eleventy, "--quiet", `--output=${folder}`],
		{ cwd: example, encoding: "utf8" },
	);
	if (status !== 0) throw new Error(`the example site does not build:\n${stdout}\n${stderr}`);
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
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
