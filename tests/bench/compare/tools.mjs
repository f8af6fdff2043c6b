// The compared tools, each run as its documentation says, from a folder into which npm installs these versions.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "blog-archive-parser";

/** @type {Record<string, string>} */
export const versions = {
	"@11ty/import": "2.0.1",
	"wordpress-export-to-markdown": "2.2.2",
	feedsmith: "3.0.1",
	"@11ty/eleventy-plugin-rss": "3.0.0",
};

/** Installs the tools without running their scripts. @param {string} folder */
export function install(folder) {
	writeFileSync(
		join(folder, "package.json"),
		JSON.stringify({ private: true, type: "module", dependencies: versions }),
	);
	execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
		cwd: folder,
		stdio: "pipe",
	});
}

/** The texts of the files below a folder that end so. @param {string} folder @param {RegExp} ending */
function filesBelow(folder, ending) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && ending.test(entry.name))
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

/** Runs a script of Node and waits; a failure is the tool's answer, too. @param {string} cwd @param {string[]} args @returns {Promise<void>} */
function runNode(cwd, args) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, { cwd, stdio: "ignore", timeout: 60_000 });
		child.on("close", () => resolve());
	});
}

/** A module as a program in the folder would import it. @param {string} folder @param {string} name @returns {Promise<any>} */
export function importFrom(folder, name) {
	return import(pathToFileURL(createRequire(join(folder, "package.json")).resolve(name)).href);
}

/** The texts that @11ty/import makes of a feed, which it wants from an address. @param {string} folder @param {Uint8Array} bytes @param {"rss" | "atom"} type */
export async function elevenImport(folder, bytes, type) {
	const server = createServer((_, response) =>
		response.writeHead(200, { "content-type": "application/xml" }).end(bytes),
	);
	await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
	const address = server.address();
	const port = typeof address === "object" && address !== null ? address.port : 0;
	const cwd = mkdtempSync(join(folder, "import-"));
	const cli = join(folder, "node_modules/@11ty/import/cli.js");
	await runNode(cwd, [
		cli,
		type,
		`http://127.0.0.1:${port}/feed.xml`,
		"--output=out",
		"--assetrefs=disabled",
		"--quiet",
	]);
	server.close();
	return readdirSync(cwd).includes("out") ? filesBelow(join(cwd, "out"), /\.(?:md|html)$/) : [];
}

/** The texts that wordpress-export-to-markdown makes of an export. @param {string} folder @param {string} wxr */
export async function wordpressExport(folder, wxr) {
	const cwd = mkdtempSync(join(folder, "wordpress-"));
	writeFileSync(join(cwd, "export.xml"), wxr);
	const options = {
		wizard: false,
		"save-attached-images": false,
		"save-scraped-images": false,
		"include-other-types": true,
	};
	const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
	await runNode(cwd, [join(folder, "node_modules/wordpress-export-to-markdown/index.js"), ...words]);
	return readdirSync(cwd).includes("output") ? filesBelow(join(cwd, "output"), /\.md$/) : [];
}

/** How many items feedsmith finds in a feed, which it wants decoded. @param {string} folder @param {Uint8Array} bytes */
export async function feedsmith(folder, bytes) {
	const { parseFeed } = await importFrom(folder, "feedsmith");
	try {
		const { feed } = parseFeed(Buffer.from(bytes).toString("utf8"));
		return (feed.items ?? feed.entries ?? []).length;
	} catch {
		return 0;
	}
}

/** What this project reads. @param {Uint8Array | string} bytes */
export const ours = (bytes) => parse({ name: "document", bytes });
