import type { SiteFile } from "../files/file.ts";
import type { SiteModel } from "../site/model.ts";
import { apache } from "./apache.ts";
import { caddy } from "./caddy.ts";
import { cloudflare } from "./cloudflare.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { type Rule, rulesOf } from "./rule.ts";
import { vercel } from "./vercel.ts";

const writers = [netlify, apache, nginx, cloudflare, vercel, caddy];

/** The files that were made of some rules, while these are the rules of the sites. */
const filesMade = new WeakMap<readonly Rule[], { of: readonly (readonly Rule[])[]; files: SiteFile[] }>();

/** The rule files of the hosts that are wanted; hosts read one file, so all archives of a site share it. */
export function ruleFiles(sites: readonly SiteModel[]): SiteFile[] {
	const of = sites.map(rulesOf);
	const [first] = of;
	const known = first && filesMade.get(first);
	if (known?.of.every((rules, index) => rules === of[index])) return known.files;
	const wanted = writers.filter(({ host }) => sites.some(({ settings }) => settings.rules.includes(host)));
	const rules = of.flat();
	const files = wanted.flatMap((writer) =>
		writer
			.files(rules)
			.map(({ name, text }): SiteFile => ({ address: `/${name}`, text: () => text, making: () => of })),
	);
	if (first !== undefined) filesMade.set(first, { of, files });
	return files;
}
