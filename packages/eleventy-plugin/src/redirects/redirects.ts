import type { SiteFile } from "../files/file.ts";
import type { SiteModel } from "../site/model.ts";
import { apache } from "./apache.ts";
import { caddy } from "./caddy.ts";
import { cloudflare } from "./cloudflare.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { oldAddressesFile } from "./old-addresses.ts";
import { rulesOf } from "./rule.ts";
import { stubFiles } from "./stubs.ts";
import { vercel } from "./vercel.ts";

const writers = [netlify, apache, nginx, cloudflare, vercel, caddy];

/** What makes the old addresses work: the list, rule files for hosts, and pages that lead on. */
export function redirectFiles(site: SiteModel): SiteFile[] {
	const wanted = writers.filter(({ host }) => site.settings.rules.includes(host));
	const rules = rulesOf(site);
	const files = wanted.flatMap((writer) => writer.files(rules));
	return [
		oldAddressesFile(site),
		...files.map(({ name, text }) => ({ address: `/${name}`, text: () => text })),
		...stubFiles(site),
	];
}
