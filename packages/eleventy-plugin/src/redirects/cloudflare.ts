import { namingParameters } from "../addresses/old.ts";
import type { Rule, RuleWriter } from "./rule.ts";

/**
 * https://developers.cloudflare.com/pages/functions/advanced-mode/: rule files of Cloudflare Pages do
 * not match queries and hold 2,100 lines, so a small worker looks the address up.
 */
const worker = (places: string): string => `const places = new Map(Object.entries(${places}));
const names = ${JSON.stringify(namingParameters)};

export default {
	async fetch(request, env) {
		const url = new URL(request.url);
		let path = url.pathname.replace(/\\/$/, "");
		try {
			path = decodeURIComponent(path);
		} catch {}
		const query = names.filter((name) => url.searchParams.has(name)).map((name) => \`\${name}=\${url.searchParams.get(name)}\`);
		const to = places.get(\`\${path}?\${query.join("&")}\`);
		if (to !== undefined) return Response.redirect(new URL(to, url), 301);
		return env.ASSETS.fetch(request);
	},
};
`;

const keyOf = ({ path, query }: Rule): string =>
	`${path}?${query.map(({ name, value }) => `${name}=${value}`).join("&")}`;

export const cloudflare: RuleWriter = {
	host: "cloudflare",
	files: (rules) => {
		const places = JSON.stringify(
			Object.fromEntries(rules.map((rule) => [keyOf(rule), rule.to])),
			null,
			"\t",
		);
		return [{ name: "_worker.js", text: worker(places) }];
	},
};
