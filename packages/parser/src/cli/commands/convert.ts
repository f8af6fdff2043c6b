import { join } from "node:path";
import { contentFiles } from "../../convert/content-files.ts";
import { parse } from "../../parse.ts";
import { type Command, command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { writeFileWhole } from "../result.ts";
import { archiveOptions, parseOptions, readDocuments, sourceOptions } from "../source-options.ts";

/** `blog-archive convert`: content files for a static site generator. */
export const convertCommand: Command = command({
	name: "convert",
	operands: "SOURCE…",
	atLeast: 1,
	summary: "Write Markdown or HTML files with front matter",
	details:
		"Every post, page and report becomes a file where the generator expects it. Drafts and private posts are marked so that the generator does not publish them; what was in the trash is left out.",
	options: {
		to: {
			type: "string",
			value: "FORMAT",
			allowed: ["markdown", "html"],
			required: true,
			help: "What the files hold",
		},
		out: { type: "string", short: "o", value: "DIR", required: true, help: "The folder of the site" },
		for: {
			type: "string",
			value: "GENERATOR",
			allowed: ["eleventy", "hugo", "jekyll", "astro"],
			default: "eleventy",
			help: "Whose names of folders and fields are used",
		},
		...archiveOptions,
		...sourceOptions,
	},
	examples: [
		{ does: "For Eleventy", line: "blog-archive convert export.xml --to markdown --out my-site" },
		{ does: "For Hugo", line: "blog-archive convert feed.xml dumps/ --to markdown --for hugo --out my-site" },
	],
	async run({ operands, options, terminal }) {
		const settings = parseOptions(options);
		const { documents, unreadable } = await readDocuments(operands, options, terminal);
		if (documents.length === 0) return 2;
		const archive = parse(documents, settings);
		let count = 0;
		for (const { path, content } of contentFiles(archive, { to: options.to, for: options.for })) {
			await writeFileWhole(join(options.out, path), [content]);
			count++;
		}
		terminal.say(`blog-archive: wrote ${count} ${count === 1 ? "file" : "files"} to ${options.out}.`);
		return exitCode(unreadable, archive.diagnostics);
	},
});
