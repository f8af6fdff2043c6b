import { createReadStream } from "node:fs";
import { join } from "node:path";
import { contentFiles } from "../../convert/content-files.ts";
import { flavours } from "../../convert/flavours.ts";
import { usedFiles } from "../../convert/media.ts";
import type { SavedMedia } from "../../options/link-options.ts";
import { listMedia } from "../../sources/list-media.ts";
import { type Command, command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { readArchive } from "../read-archive.ts";
import { writeFileWhole, writeResult } from "../result.ts";
import {
	archiveOptions,
	httpOptions,
	parseOptions,
	resultOptions,
	sourceOptions,
} from "../source-options.ts";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

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
		media: {
			type: "string",
			value: "DIR",
			help: "Saved files of the old blog: those that posts show or link are copied beside them, and the addresses lead there",
		},
		...resultOptions,
		...archiveOptions,
		...sourceOptions,
	},
	examples: [
		{ does: "For Eleventy", line: "blog-archive convert export.xml --to markdown --out my-site" },
		{
			does: "For Hugo, with the pictures that were saved",
			line: "blog-archive convert feed.xml dumps/ --to markdown --for hugo --media uploads/ --out my-site",
		},
	],
	async run({ operands, options, terminal }) {
		const settings = parseOptions(options);
		const { out, to, for: generator } = options;
		const folder = options.media;
		const media: SavedMedia = {
			files: folder === undefined ? [] : await listMedia(folder),
			url: "/media/",
		};
		const withMedia = folder === undefined ? settings : { ...settings, links: { media } };
		const sources = await readArchive(operands, withMedia, httpOptions(options), terminal);
		if (sources === null) return 2;
		const { archive, unreadable } = sources;
		const files: { path: string; post: string }[] = [];
		for (const { path, post, content } of contentFiles(archive, { to, for: generator })) {
			await writeFileWhole(join(out, path), [content]);
			files.push({ path, post });
		}
		const place = flavours[generator].media;
		const copied = folder === undefined ? [] : usedFiles(archive, media);
		for (const file of copied)
			await writeFileWhole(join(out, place, file), createReadStream(join(folder ?? "", file)));
		terminal.say(`blog-archive: wrote ${counted(files.length, "file", "files")} to ${out}.`);
		if (folder !== undefined) {
			const missing = archive.diagnostics.filter(({ code }) => code === "media-missing").length;
			const lost = missing === 0 ? "" : `; ${missing} that posts show or link are not in ${folder}`;
			terminal.say(
				`blog-archive: copied ${counted(copied.length, "file", "files")} of media to ${join(out, place)}${lost}.`,
			);
		}
		if (options.format === "json") {
			const { diagnostics } = archive;
			const result = {
				folder: out,
				files,
				media: copied.map((file) => `${place}/${file}`),
				diagnostics,
				unreadable,
			};
			await writeResult(undefined, [`${JSON.stringify(result, null, "\t")}\n`]);
		}
		return exitCode(unreadable, archive.diagnostics);
	},
});
