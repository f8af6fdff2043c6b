import { isTimeZone } from "../dates/local-time.ts";
import { type CleanedStore, settleStore } from "./cleaned-store.ts";
import { type LinkOptions, type LinkSettings, settleLinks } from "./link-options.ts";
import { type MergeOptions, type MergeSettings, settleMerge } from "./merge-options.ts";
import { type ParseMemory, settleMemory } from "./parse-memory.ts";
import { reject } from "./reject.ts";
import { settleLayout, type TextLayout } from "./text-layout.ts";
import { settleVocabulary, type Vocabulary } from "./vocabulary.ts";

/** What `parse` can be told. Everything is optional. */
export interface ParseOptions extends MergeOptions {
	/** Leave the HTML as the sources have it (addresses are made safe all the same). Default `false`. */
	raw?: boolean;
	/**
	 * IANA name of the zone in which times without a zone were written and days are counted. It never
	 * changes an instant that is known.
	 */
	timeZone?: string;
	/** Keep the comments that an export holds as spam or in the trash, as not approved. Default `false`. */
	spam?: boolean;
	/** The most bytes that one item of a feed may have; a larger one is skipped, with a diagnostic. Default 32 MiB. */
	maxItemBytes?: number;
	/** Words of a theme or language that the readers of text dumps lack. */
	vocabulary?: Vocabulary;
	/** How the posts of text dumps are laid out, where the pages do not show it. */
	layout?: TextLayout;
	/** Where what cleaning makes of bodies is kept from run to run, by content; without it, every body is cleaned. */
	cleaned?: CleanedStore;
	/** What earlier calls with the same options left, so that only what changed since is read and cleaned. */
	memory?: ParseMemory;
	/** What becomes of links and media; only cleaned archives are linked anew, and streams not at all. */
	links?: LinkOptions;
}

/** The options, checked and complete. */
export interface Settings extends MergeSettings {
	raw: boolean;
	timeZone: string | null;
	spam: boolean;
	maxItemBytes: number;
	vocabulary: Vocabulary | null;
	layout: TextLayout | null;
	cleaned: CleanedStore | null;
	memory: ParseMemory | null;
	links: LinkSettings | null;
}

const knownOptions: (keyof ParseOptions)[] = [
	"raw",
	"timeZone",
	"spam",
	"maxItemBytes",
	"vocabulary",
	"layout",
	"mergeRules",
	"authorAliases",
	"corrections",
	"cleaned",
	"memory",
	"links",
];

/** Checks options as a caller gave them. @throws TypeError that names the option, what was given and what is allowed. */
export function settle(options: ParseOptions = {}): Settings {
	const {
		raw = false,
		timeZone = null,
		spam = false,
		maxItemBytes = 32 * 1024 * 1024,
		vocabulary,
		layout,
		...others
	} = options;
	const { mergeRules, authorAliases, corrections, cleaned, memory, links, ...strangers } = others;
	const [unknown] = Object.keys(strangers);
	if (unknown !== undefined)
		throw new TypeError(`Unknown option \`${unknown}\`; known: ${knownOptions.join(", ")}.`);
	if (typeof raw !== "boolean") reject("raw", raw, "true or false");
	if (timeZone !== null && !(typeof timeZone === "string" && isTimeZone(timeZone)))
		reject("timeZone", timeZone, "an IANA time zone such as Europe/London");
	if (!(Number.isSafeInteger(maxItemBytes) && maxItemBytes > 0))
		reject("maxItemBytes", maxItemBytes, "a whole number above 0");
	if (typeof spam !== "boolean") reject("spam", spam, "true or false");
	const words = settleVocabulary(vocabulary);
	return {
		raw,
		timeZone,
		spam,
		maxItemBytes,
		vocabulary: words,
		layout: settleLayout(layout),
		cleaned: settleStore(cleaned),
		memory: settleMemory(memory),
		links: settleLinks(links),
		...settleMerge({ mergeRules, authorAliases, corrections }),
	};
}
