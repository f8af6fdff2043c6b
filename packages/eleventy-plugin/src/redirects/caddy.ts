import type { Rule, RuleWriter } from "./rule.ts";

const spellings = ({ path }: Rule): string[] => (path === "" ? ["/"] : [path, `${path}/`]);

/** Caddy reads `{name}` in a string as a placeholder, and a leading `~` as a regular expression. */
const quoted = (text: string): string => `"${text.replace(/[{}]/g, "\\$&")}"`;

/** https://caddyserver.com/docs/caddyfile/directives/map: to be imported in the site's block. */
export const caddy: RuleWriter = {
	host: "caddy",
	files: (rules) => {
		const names = [...new Set(rules.flatMap(({ query }) => query.map(({ name }) => name)))].sort();
		const block = (variable: string, source: string, entries: readonly [string, string][]): string => {
			const lines = entries.map(([from, to]) => `\t${quoted(from)} ${quoted(to)}\n`);
			return `map ${source} {${variable}} {
${lines.join("")}	default ""
}
@${variable} not vars {${variable}} ""
redir @${variable} {${variable}} 301
`;
		};
		const queries = names.map((name) => {
			const entries = rules
				.filter(({ query }) => query.length > 0 && query.every((pair) => pair.name === name))
				.flatMap((rule): [string, string][] =>
					spellings(rule).map((path) => [`${path}?${rule.query[0]?.value}`, rule.to]),
				);
			return block(`blog_archive_${name}`, `"{path}?{query.${name}}"`, entries);
		});
		const paths = rules
			.filter(({ query }) => query.length === 0)
			.flatMap((rule): [string, string][] => spellings(rule).map((path) => [path, rule.to]));
		return [
			{
				name: "blog-archive.caddy",
				text: `${queries.join("")}${block("blog_archive_path", "{path}", paths)}`,
			},
		];
	},
};
