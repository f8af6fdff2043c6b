import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "../../parse.ts";
import { mainSite } from "../../write/channel.ts";
import { webAddress } from "../arguments.ts";
import { type Command, command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { siteFiles } from "../init/site-files.ts";
import { sourceNames } from "../init/source-names.ts";
import { writeFileWhole } from "../result.ts";
import { parseOptions, readDocuments, sourceOptions } from "../source-options.ts";
import { UsageError } from "../usage-error.ts";
import { version } from "../version.ts";

async function filesIn(folder: string): Promise<string[]> {
	return readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return [];
		throw new UsageError(error.code === "ENOTDIR" ? `${folder} is a file.` : `${folder} cannot be read.`);
	});
}

/** `blog-archive init`: a working Eleventy site for some sources. */
export const initCommand: Command = command({
	name: "init",
	operands: "DIR SOURCE…",
	atLeast: 2,
	summary: "Make a working Eleventy site for these sources",
	details:
		"DIR must be new or empty. It gets a package.json, an eleventy.config.js, a README.md and copies of the sources.",
	options: {
		title: { type: "string", value: "TEXT", help: "The title of the site, if not the blog's own" },
		"site-url": {
			type: "string",
			value: "URL",
			default: "https://example.org",
			help: "Where the finished site will be",
		},
		...sourceOptions,
	},
	examples: [
		{ does: "From a feed and a folder of dumps", line: "blog-archive init my-site feed.xml dumps/" },
		{ does: "Then", line: "cd my-site && npm install && npm start" },
	],
	async run({ operands, options, terminal }) {
		const [folder = "", ...sources] = operands;
		const settings = parseOptions(options);
		const url = webAddress("site-url", options["site-url"]);
		if ((await filesIn(folder)).length > 0) throw new UsageError(`${folder} is not empty.`);
		const { documents, unreadable } = await readDocuments(sources, options, terminal);
		if (documents.length === 0) return 2;
		const archive = parse(documents, settings);
		const site = mainSite(archive, archive.posts);
		const files = siteFiles({
			url,
			title: options.title ?? site?.title ?? undefined,
			language: site?.language ?? undefined,
			timeZone: options["time-zone"] ?? site?.timeZone ?? undefined,
			version: await version(),
		});
		for (const { path, content } of files) await writeFileWhole(join(folder, path), [content]);
		const names = sourceNames(documents);
		for (const [index, { bytes }] of documents.entries())
			await writeFileWhole(join(folder, "sources", names[index] ?? ""), [bytes]);
		terminal.say(
			`blog-archive: ${folder} holds ${archive.posts.length} posts. Next: cd ${folder} && npm install && npm start`,
		);
		return exitCode(unreadable, archive.diagnostics);
	},
});
