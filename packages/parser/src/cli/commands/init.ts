import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { mainSite } from "../../write/channel.ts";
import { webAddress } from "../arguments.ts";
import { type Command, command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { siteFiles } from "../init/site-files.ts";
import { sourceNames } from "../init/source-names.ts";
import { readArchive } from "../read-archive.ts";
import { writeFileWhole, writeResult } from "../result.ts";
import { httpOptions, parseOptions, resultOptions, sourceOptions } from "../source-options.ts";
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
		...resultOptions,
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
		const read = await readArchive(sources, settings, httpOptions(options), terminal);
		if (read === null) return 2;
		const { archive, documents, unreadable } = read;
		const site = mainSite(archive, archive.posts);
		const files = siteFiles({
			url,
			title: options.title ?? site?.title ?? undefined,
			language: site?.language ?? undefined,
			timeZone: options["time-zone"] ?? site?.timeZone ?? undefined,
			version: await version(),
		});
		const names = sourceNames(documents);
		const copies = documents.map(({ bytes }, index) => ({ path: `sources/${names[index]}`, content: bytes }));
		for (const { path, content } of [...files, ...copies])
			await writeFileWhole(join(folder, path), [content]);
		terminal.say(
			`blog-archive: ${folder} holds ${archive.posts.length} posts. Next: cd ${folder} && npm install && npm start`,
		);
		if (options.format === "json") {
			const paths = [...files, ...copies].map(({ path }) => path);
			const { posts, diagnostics } = archive;
			const result = { folder, files: paths, posts: posts.length, diagnostics, unreadable };
			await writeResult(undefined, [`${JSON.stringify(result, null, "\t")}\n`]);
		}
		return exitCode(unreadable, archive.diagnostics);
	},
});
