import type { SiteFile } from "../files/file.ts";
import type { SiteModel } from "../site/model.ts";
import { apache } from "./apache.ts";
import { caddy } from "./caddy.ts";
import { cloudflare } from "./cloudflare.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { rulesOf } from "./rule.ts";
import { vercel } from "./vercel.ts";

const writers = [netlify, apache, nginx, cloudflare, vercel, caddy];

/** The rule files of the hosts that are wanted; hosts read one file, so all archives of a site share it. */
export function ruleFiles(sites: readonly SiteModel[]): SiteFile[] {
	const wanted = writers.filter(({ host }) => sites.some(({ settings }) => settings.rules.includes(host)));
	const rules = sites.flatMap(rulesOf);
	return wanted.flatMap((writer) =>
		writer.files(rules).map(({ name, text }) => ({ address: `/${name}`, text: () => text })),
	);
}
