import { isRecord, isTexts, reject } from "./reject.ts";

/**
 * What a person knows better than the sources. A post is named by its id, its address, its guid, its slug or its
 * title. Every correction says why.
 */
export type Correction =
	/** Other values for fields of a post, such as `{ title: "…", published: "2013-05-28", authors: ["…"] }`. */
	| { reason: string; post: string; set: Record<string, unknown> }
	/** Posts that are one. */
	| { reason: string; join: readonly string[] }
	/** Captures, by id or file name, which speak of another post than the one they were merged into. */
	| { reason: string; part: string; from: readonly string[] }
	/** A post that is not to be shown. */
	| { reason: string; hide: string }
	/** A comment, by its id, that is not to be shown. */
	| { reason: string; hideComment: string };

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const orNull =
	(check: Check): Check =>
	(value) =>
		value === null || check(value);
const isMoment: Check = (value) =>
	typeof value === "string" &&
	/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(value) &&
	!Number.isNaN(Date.parse(value));
const isNamed: Check = (value) => isText(value) || (isRecord(value) && isText(value.name));
const isNamedList: Check = (value) => Array.isArray(value) && value.every(isNamed);
const isFlag: Check = (value) => typeof value === "boolean";
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const oneOf =
	(...words: string[]): Check =>
	(value) =>
		words.includes(String(value));

/** The fields that a correction can set, and what each may be. */
const fields: Record<string, [check: Check, allowed: string]> = {
	title: [isText, "text"],
	slug: [isText, "text"],
	html: [isText, "HTML"],
	excerpt: [orNull(isText), "text or null"],
	url: [orNull(isText), "an address or null"],
	language: [orNull(isText), "a language tag or null"],
	rights: [orNull(isText), "text or null"],
	subtitle: [orNull(isText), "text or null"],
	publisher: [orNull(isText), "text or null"],
	published: [orNull(isMoment), "a date such as 2013-05-28 or 2013-05-28T23:01:14+00:00, or null"],
	updated: [orNull(isMoment), "a date or null"],
	authors: [isNamedList, "a list of names"],
	categories: [isNamedList, "a list of names"],
	tags: [isNamedList, "a list of names"],
	kind: [oneOf("post", "page", "report"), "post, page or report"],
	status: [
		oneOf("published", "draft", "private", "pending", "scheduled", "trash"),
		"published, draft, private, pending, scheduled or trash",
	],
	excerptOnly: [isFlag, "true or false"],
	protected: [isFlag, "true or false"],
	sticky: [isFlag, "true or false"],
	"comments.count": [orNull(isCount), "a whole number or null"],
	"comments.open": [orNull(isFlag), "true, false or null"],
};

const forms: Record<string, (correction: Record<string, unknown>) => boolean> = {
	post: ({ post, set }) => isText(post) && isRecord(set),
	join: ({ join }) => isTexts(join) && join.length > 1,
	part: ({ part, from }) => isText(part) && isTexts(from) && from.length > 0,
	hide: ({ hide }) => isText(hide),
	hideComment: ({ hideComment }) => isText(hideComment),
};

function checkCorrection(given: unknown, option: string): Correction {
	const form = isRecord(given) ? Object.keys(forms).find((name) => given[name] !== undefined) : undefined;
	if (!isRecord(given) || form === undefined || !forms[form]?.(given))
		reject(option, given, "post and set, join, part and from, hide, or hideComment");
	if (typeof given.reason !== "string" || given.reason.trim() === "")
		reject(`${option}.reason`, given.reason ?? null, "the reason of the correction");
	for (const [field, value] of Object.entries(isRecord(given.set) ? given.set : {})) {
		const [check, allowed] = fields[field] ?? [];
		if (check === undefined) reject(`${option}.set`, given.set, Object.keys(fields).join(", "));
		if (!check(value)) reject(`${option}.set.${field}`, value, allowed ?? "");
	}
	return given as Correction;
}

/** @throws TypeError that names the correction which is wrong */
export function checkCorrections(given: unknown): Correction[] {
	if (!Array.isArray(given)) reject("corrections", given, "a list of corrections");
	return given.map((correction, index) => checkCorrection(correction, `corrections[${index}]`));
}
