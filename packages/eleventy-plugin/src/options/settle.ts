import { wordNames } from "../words/say.ts";
import { defaults } from "./defaults.ts";
import type { BlogArchiveOptions, FeedOptions, SiteOptions, Source } from "./options.ts";
import { partNames } from "./part-names.ts";
import { unknownTags } from "./permalink-tags.ts";

/** The options, checked and complete. */
export interface Settings extends Required<Omit<BlogArchiveOptions, "sources" | "site" | "feeds">> {
	sources: readonly Source[];
	site: Required<SiteOptions>;
	feeds: Required<FeedOptions>;
}

type Check = [allowed: string, holds: (value: unknown) => boolean];

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
const accepts = (make: () => unknown): boolean => {
	try {
		make();
		return true;
	} catch {
		return false;
	}
};

const flag: Check = ["true or false", (value) => typeof value === "boolean"];
const wholeNumber: Check = [
	"a whole number from 1",
	(value) => Number.isInteger(value) && Number(value) >= 1,
];
const text: Check = ["a text", isText];
const hook: Check = ["a function", (value) => typeof value === "function"];
const address: Check = [
	"an address that begins with http:// or https://",
	(value) => isText(value) && accepts(() => new URL(value)) && /^https?:\/\//i.test(value),
];
const language: Check = [
	"a language tag such as en-GB",
	(value) => isText(value) && accepts(() => Intl.getCanonicalLocales(value)),
];
const zone: Check = [
	"an IANA time zone such as Europe/London",
	(value) => isText(value) && accepts(() => new Intl.DateTimeFormat("en", { timeZone: value })),
];
const oneOf = (...words: string[]): Check => [words.join(", "), (value) => words.includes(value as string)];
const listOf = (...words: string[]): Check => [
	`a list of any of ${words.join(", ")}`,
	(value) => Array.isArray(value) && value.every((word) => words.includes(word)),
];
const orNull = ([allowed, holds]: Check): Check => [
	`${allowed}, or null`,
	(value) => value === null || holds(value),
];

const siteChecks: Record<keyof SiteOptions, Check> = {
	url: address,
	title: orNull(text),
	description: orNull(text),
	language: orNull(language),
	timeZone: orNull(zone),
};

const sourceSiteChecks: Record<keyof NonNullable<Source["site"]>, Check> = {
	title: text,
	url: address,
	language,
	timeZone: zone,
};

const feedChecks: Record<keyof FeedOptions, Check> = {
	formats: listOf("rss", "atom", "json"),
	of: listOf("categories", "tags", "authors", "years", "sources"),
	limit: wholeNumber,
	content: oneOf("full", "excerpt"),
	paged: flag,
	hub: orNull(address),
	edit: orNull(hook),
};

const checks: Record<Exclude<keyof BlogArchiveOptions, "sources" | "site" | "feeds">, Check> = {
	base: [
		"a path that begins and ends with /",
		(value) => isText(value) && /^\/(?:(?!\.\.?\/)[^/\\?#]+\/)*$/.test(value),
	],
	name: orNull(["a name of letters and digits", (value) => isText(value) && /^[a-z]\w*$/i.test(value)]),
	permalink: [
		"a pattern that begins with / and holds %postname%, %post_id% or another tag of WordPress, or a function",
		(value) =>
			typeof value === "function" ||
			(isText(value) && value.startsWith("/") && value.includes("%") && unknownTags(value).length === 0),
	],
	corrections: orNull(["the path of a YAML or JSON file", isText]),
	parse: [
		"an object of the parser's options but raw, timeZone and corrections",
		(value) => isRecord(value) && !["raw", "timeZone", "corrections"].some((name) => name in value),
	],
	pageSize: wholeNumber,
	days: flag,
	include: listOf("draft", "private", "pending", "scheduled", "trash", "protected"),
	scheduledUntil: orNull([
		"an ISO date such as 2026-01-31",
		(value) => isText(value) && /^\d{4}(-\d\d)*/.test(value),
	]),
	edit: orNull(hook),
	canonical: oneOf("self", "original"),
	rules: listOf("netlify", "apache", "nginx", "cloudflare", "vercel", "caddy"),
	stubs: flag,
	media: orNull(hook),
	reports: oneOf("page", "chapters"),
	search: flag,
	sitemap: flag,
	robots: flag,
	theme: flag,
	partials: [
		`an object of functions by any of the names ${partNames.join(", ")}`,
		(value) =>
			isRecord(value) &&
			Object.entries(value).every(
				([name, one]) => (partNames as readonly string[]).includes(name) && typeof one === "function",
			),
	],
	strings: ["an object of words by their names", isRecord],
	cache: orNull(["the path of a folder", isText]),
};

function reject(option: string, given: unknown, allowed: string): never {
	const shown = typeof given === "function" ? "a function" : (JSON.stringify(given) ?? String(given));
	throw new TypeError(`blog-archive: option \`${option}\` is ${shown}; allowed: ${allowed}.`);
}

/** What was given over what holds by default; a name that is not in the table is refused. */
function complete<T extends object>(
	path: string,
	given: unknown,
	table: Record<string, Check>,
	fallback: Partial<T>,
): T {
	if (!isRecord(given)) reject(path || "options", given, "an object");
	const values: Record<string, unknown> = { ...fallback };
	for (const [name, value] of Object.entries(given)) {
		const option = path === "" ? name : `${path}.${name}`;
		const check = Object.hasOwn(table, name) ? table[name] : undefined;
		if (check === undefined)
			throw new TypeError(
				`blog-archive: there is no option \`${option}\`; there are: ${Object.keys(table).join(", ")}.`,
			);
		if (value === undefined) continue;
		const [allowed, holds] = check;
		if (!holds(value)) reject(option, value, allowed);
		values[name] = value;
	}
	return values as T;
}

function settleSources(given: unknown): Source[] {
	const allowed = "a path, { path, site, allowPrivate }, or a list of them";
	const list: unknown[] = Array.isArray(given) ? given : [given];
	if (given === undefined || list.length === 0) reject("sources", given, allowed);
	return list.map((one, index) => {
		if (isText(one)) return { path: one };
		if (!isRecord(one) || !isText(one.path)) reject(`sources[${index}]`, one, allowed);
		const { path, site = {}, allowPrivate = false, ...others } = one;
		const [unknown] = Object.keys(others);
		if (unknown !== undefined) reject(`sources[${index}]`, one, allowed);
		if (typeof allowPrivate !== "boolean") reject(`sources[${index}].allowPrivate`, allowPrivate, flag[0]);
		return {
			path,
			allowPrivate,
			site: complete<NonNullable<Source["site"]>>(`sources[${index}].site`, site, sourceSiteChecks, {}),
		};
	});
}

/**
 * Checks options as a site's configuration gives them.
 * @throws TypeError that names the option, what was given and what is allowed.
 */
export function settle(options: unknown): Settings {
	if (!isRecord(options)) reject("options", options, "an object with `sources` and `site`");
	const { sources, site, feeds = {}, ...others } = options;
	if (!isRecord(site) || site.url === undefined)
		reject("site.url", isRecord(site) ? site.url : site, address[0]);
	const names = { ...checks, sources: text, site: text, feeds: text };
	const rest = complete<Omit<Settings, "sources" | "site" | "feeds">>("", others, names, defaults);
	const unsaid = { title: null, description: null, language: null, timeZone: null };
	const unknownWord = Object.keys(rest.strings).find((name) => !wordNames.includes(name));
	if (unknownWord !== undefined)
		throw new TypeError(
			`blog-archive: there is no word \`${unknownWord}\`; there are: ${wordNames.join(", ")}.`,
		);
	const settledSite = complete<Required<SiteOptions>>("site", site, siteChecks, unsaid);
	return {
		...rest,
		sources: settleSources(sources),
		site: { ...settledSite, url: settledSite.url.replace(/\/+$/, "") },
		feeds: complete<Required<FeedOptions>>("feeds", feeds, feedChecks, defaults.feeds),
	};
}
