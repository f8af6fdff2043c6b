import { encodePath, type RuleWriter } from "./rule.ts";

/** A text in Vercel's path patterns, where these signs have a meaning. */
const literal = (text: string): string => text.replace(/[()*+?:{}[\]|^$.\\]/g, "\\$&");

/** https://vercel.com/docs/project-configuration#redirects */
export const vercel: RuleWriter = {
	host: "vercel",
	files: (rules) => {
		const redirects = rules.map(({ path, query, to }) => ({
			source: path === "" ? "/" : `${literal(encodePath(path))}{/}?`,
			...(query.length === 0
				? {}
				: { has: query.map(({ name, value }) => ({ type: "query", key: name, value: literal(value) })) }),
			destination: to,
			permanent: true,
		}));
		return [{ name: "vercel.json", text: `${JSON.stringify({ redirects }, null, "\t")}\n` }];
	},
};
