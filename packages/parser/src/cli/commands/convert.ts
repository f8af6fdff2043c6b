import { createReadStream } from "node:fs";
import { join } from "node:path";
import { contentFiles } from "../../convert/content-files.ts";
import { flavours } from "../../convert/flavours.ts";
import { usedFiles } from "../../convert/media.ts";
import type { ConvertOptions } from "../../convert/options.ts";
import type { Archive } from "../../model/archive.ts";
import type { SavedMedia } from "../../options/link-options.ts";
import { listMedia } from "../../sources/list-media.ts";
import { counted } from "../check/words.ts";
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
		const { out, to, for: generator, media: folder } = options;
		const saved = folder === undefined ? null : { folder, files: await listMedia(folder), url: "/media/" };
		const settings = { ...parseOptions(options), ...(saved === null ? {} : { links: { media: saved } }) };
		const sources = await readArchive(operands, settings, httpOptions(options), terminal);
		if (sources === null) return 2;
		const { archive, unreadable } = sources;
		const files = await writePosts(archive, { to, for: generator }, out);
		terminal.say(`blog-archive: wrote ${counted(files.length, "file")} to ${out}.`);
		const media = saved === null ? [] : await copyMedia(archive, saved, join(out, flavours[generator].media));
		if (saved !== null) terminal.say(mediaWords(archive, media, saved));
		if (options.format === "json") {
			const copied = media.map((file) => `${flavours[generator].media}/${file}`);
			const { diagnostics } = archive;
			const result = { folder: out, files, media: copied, diagnostics, unreadable };
			await writeResult(undefined, [`${JSON.stringify(result, null, "\t")}\n`]);
		}
		return exitCode(unreadable, archive.diagnostics);
	},
});

/** Writes the posts, and says which file each became. */
async function writePosts(
	archive: Archive,
	options: ConvertOptions,
	out: string,
): Promise<{ path: string; post: string }[]> {
	const files: { path: string; post: string }[] = [];
	for (const { path, post, content } of contentFiles(archive, options)) {
		await writeFileWhole(join(out, path), [content]);
		files.push({ path, post });
	}
	return files;
}

/** Saved media with the folder in which they lie. */
type Saved = SavedMedia & { folder: string };

/** Copies the saved files that posts lead to, and says which. */
async function copyMedia(archive: Archive, saved: Saved, place: string): Promise<string[]> {
	const used = usedFiles(archive, saved);
	for (const file of used)
		await writeFileWhole(join(place, file), createReadStream(join(saved.folder, file)));
	return used;
}

function mediaWords({ diagnostics }: Archive, copied: readonly string[], { folder }: Saved): string {
	const missing = diagnostics.filter(({ code }) => code === "media-missing").length;
	const lost = missing === 0 ? "" : `; ${missing} that posts show or link are not in ${folder}`;
	return `blog-archive: copied ${counted(copied.length, "file")} of media${lost}.`;
}
