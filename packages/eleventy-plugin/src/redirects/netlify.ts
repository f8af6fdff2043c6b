import { encodePath, type RuleWriter } from "./rule.ts";

/** https://docs.netlify.com/routing/redirects/: `!` leads on even where a page stands, as at `/?p=1888`. */
export const netlify: RuleWriter = {
	host: "netlify",
	files: (rules) => {
		const lines = rules.map(({ path, query, to }) => {
			const pairs = query.map(({ name, value }) => ` ${name}=${encodeURIComponent(value)}`).join("");
			return `${encodePath(path) || "/"}${pairs} ${to} 301${pairs === "" ? "" : "!"}\n`;
		});
		return [{ name: "_redirects", text: lines.join("") }];
	},
};
