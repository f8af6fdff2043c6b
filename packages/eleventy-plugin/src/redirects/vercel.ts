import { encodePath, type Rule, type RuleWriter } from "./rule.ts";

/** A text in Vercel's path patterns, where these signs have a meaning. */
const literal = (text: string): string => text.replace(/[()*+?:{}[\]|^$.\\]/g, "\\$&");

/** As many as `redirects` may hold. */
const most = 2048;

const redirectOf = ({ path, query, to }: Rule): object => ({
	source: path === "" ? "/" : `${literal(encodePath(path))}{/}?`,
	...(query.length === 0
		? {}
		: { has: query.map(({ name, value }) => ({ type: "query", key: name, value: literal(value) })) }),
	destination: to,
	permanent: true,
});

/** Both spellings of a path, since the sources of bulk redirects are no patterns. */
const bulkRedirects = ({ path, to }: Rule): object[] =>
	[encodePath(path), `${encodePath(path)}/`].map((source) => ({ source, destination: to, permanent: true }));

const print = (value: object): string => `${JSON.stringify(value, null, "\t")}\n`;

/**
 * https://vercel.com/docs/project-configuration#redirects: those with a query come first; paths for which there is no room go
 * into a file of bulk redirects, which know no queries.
 */
export const vercel: RuleWriter = {
	host: "vercel",
	files: (rules) => {
		const redirects = rules.slice(0, most).map(redirectOf);
		const bulk = rules.slice(most).filter(({ query }) => query.length === 0);
		if (bulk.length === 0) return [{ name: "vercel.json", text: print({ redirects }) }];
		const bulkRedirectsPath = "vercel-redirects.json";
		return [
			{ name: "vercel.json", text: print({ redirects, bulkRedirectsPath }) },
			{ name: bulkRedirectsPath, text: print(bulk.flatMap(bulkRedirects)) },
		];
	},
};
