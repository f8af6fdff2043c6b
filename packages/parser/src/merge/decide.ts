import type { CaptureSummary } from "../model/archive.ts";
import type { MergeSettings, RuleName } from "../options/merge-options.ts";
import type { Claim } from "./claim.ts";
import { type FieldRule, fieldRules } from "./rules.ts";

/** A line of the table, as this archive follows it. */
export interface Decision extends FieldRule {
	/** The claims that are weighed at all. */
	heard: (claims: Claim[]) => Claim[];
}

const everything = (claims: Claim[]): Claim[] => claims;

/** Hears only the first of the wanted captures that has a say, else all. */
function preferring(names: readonly string[], summaries: readonly CaptureSummary[]): Decision["heard"] {
	const wanted = names.map(
		(name) =>
			new Set(
				summaries
					.filter(({ id, path }) => id === name || path === name || path.split(/[\\/]/).at(-1) === name)
					.map(({ id }) => id),
			),
	);
	return (claims) => {
		for (const ids of wanted) {
			const heard = claims.filter(({ captures }) => captures.some((capture) => ids.has(capture)));
			if (heard.length > 0) return heard;
		}
		return claims;
	};
}

/** The table of rules with what the options change in it. */
export function decisions(
	overrides: MergeSettings["mergeRules"],
	summaries: readonly CaptureSummary[],
): Decision[] {
	return fieldRules.map((line) => {
		const override: RuleName | { prefer: readonly string[] } | undefined = overrides[line.field];
		if (override === undefined) return { ...line, heard: everything };
		if (typeof override === "string") return { ...line, rule: override, heard: everything };
		return { ...line, heard: preferring(override.prefer, summaries) };
	});
}
