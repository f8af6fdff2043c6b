import { type Correction, checkCorrections } from "./corrections.ts";
import { isRecord, isTexts, reject } from "./reject.ts";

/** How one of several claims about a field is chosen, or all are kept; docs/merging.md says what each does. */
export const ruleNames = [
	"latest",
	"latest-count",
	"earliest",
	"most-precise",
	"richest",
	"most-trusted",
	"stated",
	"permalink",
	"person",
	"summary",
	"highest",
	"union",
	"any",
] as const;

export type RuleName = (typeof ruleNames)[number];

/** A rule for a field; or the captures whose word counts, by id or file name, the most wanted first. */
export type RuleOverride = RuleName | { prefer: string | readonly string[] };

export interface MergeOptions {
	/** Other rules than those of the table, by the field's path: `{ title: "earliest", html: { prefer: "feed.xml" } }`. */
	mergeRules?: Record<string, RuleOverride>;
	/** The names under which a person published besides their own: `{ "Paul Buddery": ["pbuddery"] }`. */
	authorAliases?: Record<string, readonly string[]>;
	/** What a person knows better than the sources. */
	corrections?: readonly Correction[];
}

export interface MergeSettings {
	mergeRules: Record<string, RuleName | { prefer: readonly string[] }>;
	authorAliases: Record<string, readonly string[]>;
	corrections: readonly Correction[];
}

/** Fields of which the table of rules has a line, and whether the values of different captures can be united. */
const gathered = ["categories", "tags", "taxonomies", "media", "meta", "comments.items", "enclosures"];
const flags = ["protected", "sticky"];
const chosen = [
	...[
		"kind",
		"title",
		"slug",
		"url",
		"guid",
		"legacyId",
		"status",
		"published",
		"updated",
		"authors",
		"excerpt",
	],
	...["html", "comments.count", "comments.open", "comments.url", "comments.feedUrl", "language", "rights"],
	...["subtitle", "publisher"],
];

/** The rules that make sense for a field. */
export function rulesFor(field: string): readonly RuleName[] {
	const general: RuleName[] = ["latest", "earliest", "most-trusted", "richest"];
	if (gathered.includes(field)) return ["union", ...general];
	if (flags.includes(field)) return ["any", "latest", "earliest", "most-trusted"];
	if (field === "comments.count") return ["latest-count", "highest", "latest", "earliest", "most-trusted"];
	if (field === "published" || field === "updated")
		return ["most-precise", "latest", "earliest", "most-trusted"];
	if (field === "slug") return ["stated", ...general];
	if (field === "url") return ["permalink", ...general];
	if (field === "excerpt") return ["summary", ...general];
	if (field === "authors") return ["person", ...general];
	return chosen.includes(field) ? general : [];
}

function checkRule(field: string, override: unknown): RuleName | { prefer: readonly string[] } {
	const option = `mergeRules.${field}`;
	const allowed = rulesFor(field);
	if (allowed.length === 0)
		reject("mergeRules", { [field]: override }, `rules for ${[...chosen, ...gathered, ...flags].join(", ")}`);
	if (isRecord(override)) {
		const { prefer } = override;
		if (typeof prefer === "string") return { prefer: [prefer] };
		if (isTexts(prefer)) return { prefer };
	}
	return (
		allowed.find((rule) => rule === override) ??
		reject(option, override, `${allowed.join(", ")} or { prefer: the names of captures }`)
	);
}

/** @throws TypeError that names the option, what was given and what is allowed */
export function settleMerge({
	mergeRules = {},
	authorAliases = {},
	corrections = [],
}: { [Name in keyof MergeOptions]: MergeOptions[Name] | undefined }): MergeSettings {
	if (!isRecord(mergeRules)) reject("mergeRules", mergeRules, "an object of rules by field");
	if (!isRecord(authorAliases) || !Object.values(authorAliases).every(isTexts))
		reject("authorAliases", authorAliases, "an object of lists of names by name");
	return {
		mergeRules: Object.fromEntries(
			Object.entries(mergeRules).map(([field, override]) => [field, checkRule(field, override)]),
		),
		authorAliases,
		corrections: checkCorrections(corrections),
	};
}
