import type { RuleHost } from "../options/options.ts";
import type { SiteModel } from "../site/model.ts";

/** An old address and the new one, as a server is to know them. */
export interface Rule {
	/** Decoded, below the root of the host, without a closing slash; the root is `""`. */
	path: string;
	query: readonly { name: string; value: string }[];
	/** Encoded, below the root of the host. */
	to: string;
}

/** How the rules of a host are written down. */
export interface RuleWriter {
	host: RuleHost;
	/** The file's name in the output folder, and its text. */
	files(rules: readonly Rule[]): { name: string; text: string }[];
}

/** A path or query that no rule file can hold in one line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they would end a line or a string of the file
const unwritable = /[\u0000-\u001f\u007f"\\]/;

const rulesMade = new WeakMap<SiteModel["oldAddresses"], Rule[]>();

/** The rules of a site, those with a query first: they are the narrower. Made once for all files that hold them. */
export function rulesOf(site: SiteModel): Rule[] {
	const known = rulesMade.get(site.oldAddresses);
	if (known !== undefined) return known;
	const made = makeRules(site);
	rulesMade.set(site.oldAddresses, made);
	return made;
}

function makeRules(site: SiteModel): Rule[] {
	const origin = new URL(site.absolute("/")).origin.length;
	const prefix = site.pathPrefix.replace(/\/$/, "");
	const rules = site.oldAddresses.map(({ path, query, to }): Rule => {
		const pairs = query === "" ? [] : query.split("&").map((pair) => pair.split("="));
		return {
			path: `${prefix}${path}`,
			query: pairs.map(([name = "", ...value]) => ({ name, value: value.join("=") })),
			to: site.absolute(to).slice(origin),
		};
	});
	const writable = rules.filter(
		({ path, query }) => !unwritable.test(path) && !query.some(({ value }) => unwritable.test(value)),
	);
	return [
		...writable.filter(({ query }) => query.length > 0),
		...writable.filter(({ query }) => query.length === 0),
	];
}

/** The path as it stands in an address. */
export const encodePath = (path: string): string => encodeURI(path).replace(/[?#]/g, encodeURIComponent);
