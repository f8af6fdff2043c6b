import type { Rule, RuleWriter } from "./rule.ts";

/** In nginx's strings a dollar sign begins a variable, which `map` keys may not hold: such keys are regular expressions. */
const key = (text: string): string =>
	text.includes("$") || text.startsWith("~")
		? `"~^${text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$"`
		: `"${text}"`;

const spellings = ({ path }: Rule): string[] => (path === "" ? ["/"] : [path, `${path}/`]);

function map(variable: string, source: string, entries: readonly [string, string][]): string {
	const lines = entries.map(([from, to]) => `\t${key(from)} "${to}";\n`);
	return `map "${source}" $${variable} {\n\tdefault "";\n${lines.join("")}}\n`;
}

/** http://nginx.org/en/docs/http/ngx_http_map_module.html: maps stand in `http`, what uses them in `server`. */
export const nginx: RuleWriter = {
	host: "nginx",
	files: (rules) => {
		const names = [...new Set(rules.flatMap(({ query }) => query.map(({ name }) => name)))].sort();
		const maps = names.map((name) => {
			const entries = rules
				.filter(({ query }) => query.length > 0 && query.every((pair) => pair.name === name))
				.flatMap((rule): [string, string][] =>
					spellings(rule).map((path) => [`${path}?${rule.query[0]?.value}`, rule.to]),
				);
			return map(`blog_archive_${name}`, `$uri?$arg_${name}`, entries);
		});
		const paths = rules.filter(({ query }) => query.length === 0);
		const entries = paths.flatMap((rule): [string, string][] =>
			spellings(rule).map((path) => [path, rule.to]),
		);
		const uses = [...names, "path"].map(
			(name) => `if ($blog_archive_${name}) {\n\treturn 301 $blog_archive_${name};\n}\n`,
		);
		return [
			{
				name: "nginx-http.conf",
				text: `# include this in http { }\nmap_hash_bucket_size 1024;\nmap_hash_max_size 65536;\n${maps.join("")}${map("blog_archive_path", "$uri", entries)}`,
			},
			{
				name: "nginx-server.conf",
				text: `# include this in server { }\n${uses.join("")}error_page 404 /404.html;\n`,
			},
		];
	},
};
