import type { Archive } from "../../model/archive.ts";
import { writeAtom } from "../../write/atom.ts";
import { writeJsonFeed } from "../../write/json-feed.ts";
import type { WriteOptions } from "../../write/options.ts";
import { writeRss } from "../../write/rss.ts";
import { postsInCategory } from "../../write/select-posts.ts";
import { webAddress, wholeNumber } from "../arguments.ts";
import { type Command, command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { readArchive } from "../read-archive.ts";
import { writeResult } from "../result.ts";
import { archiveOptions, httpOptions, parseOptions, sourceOptions } from "../source-options.ts";
import { suggest } from "../suggest.ts";

const writers: Record<"rss" | "atom" | "json", (archive: Archive, options: WriteOptions) => string> = {
	rss: writeRss,
	atom: writeAtom,
	json: writeJsonFeed,
};

/** What to say where a category has no posts: the archive's own names may help. */
function noSuchCategory({ posts }: Archive, wanted: string): string {
	const names = posts.flatMap(({ categories, tags }) => [...categories, ...tags].map(({ name }) => name));
	return `No post is in a category "${wanted}".${suggest(wanted, [...new Set(names)].sort())}`;
}

/** `blog-archive feed`: a clean feed of what the sources hold. */
export const feedCommand: Command = command({
	name: "feed",
	operands: "SOURCE…",
	atLeast: 1,
	summary: "Write a clean feed of the posts",
	details:
		"The sources are read, merged and cleaned, and their published posts written as a valid feed, newest first. Drafts, private and password-protected posts are left out.",
	options: {
		format: {
			type: "string",
			value: "FORMAT",
			allowed: ["rss", "atom", "json"],
			required: true,
			help: "RSS 2.0, Atom 1.0 or JSON Feed 1.1",
		},
		category: {
			type: "string",
			value: "NAME",
			help: "Only posts in this category (or, where there is none of that name, with this tag)",
		},
		"site-url": { type: "string", value: "URL", help: "Where the site is now, if not at its old address" },
		"feed-url": { type: "string", value: "URL", help: "Where this feed will be" },
		title: { type: "string", value: "TEXT", help: "The title of the feed, if not the blog's own" },
		limit: { type: "string", value: "N", default: "20", help: "How many posts at most; 0 for all" },
		out: { type: "string", short: "o", value: "FILE", help: "Write to a file instead of standard output" },
		...archiveOptions,
		...sourceOptions,
	},
	examples: [
		{ does: "An old feed, cleaned", line: "blog-archive feed old.xml --format rss > feed.xml" },
		{
			does: "One category of it, as Atom",
			line: 'blog-archive feed old.xml --format atom --category "Social Economy" > social.xml',
		},
	],
	async run({ operands, options, terminal }) {
		const { category, title } = options;
		const settings = parseOptions(options);
		const { "site-url": siteUrl, "feed-url": feedUrl } = options;
		if (siteUrl !== undefined) webAddress("site-url", siteUrl);
		if (feedUrl !== undefined) webAddress("feed-url", feedUrl);
		const limit = wholeNumber("limit", options.limit);
		const sources = await readArchive(operands, settings, httpOptions(options), terminal);
		if (sources === null) return 2;
		const { archive, unreadable } = sources;
		if (category !== undefined && postsInCategory(archive, category).length === 0)
			terminal.say(`blog-archive: ${noSuchCategory(archive, category)}`);
		const { timeZone } = settings;
		const feed = writers[options.format](archive, {
			...(category === undefined ? {} : { category }),
			...(siteUrl === undefined ? {} : { siteUrl }),
			...(feedUrl === undefined ? {} : { feedUrl }),
			...(title === undefined ? {} : { title }),
			...(timeZone === undefined ? {} : { timeZone }),
			...(limit === 0 ? {} : { limit }),
		});
		await writeResult(options.out, [feed]);
		return exitCode(unreadable, archive.diagnostics);
	},
});
