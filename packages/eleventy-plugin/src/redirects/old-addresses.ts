import type { SiteFile } from "../files/file.ts";
import type { SiteModel } from "../site/model.ts";
import { rulesOf } from "./rule.ts";

/** Every address that the old blogs had and where it leads: for people, and for the script on hosts without rules. */
export function oldAddressesFile(site: SiteModel): SiteFile {
	return {
		address: site.fixed.oldAddresses,
		making: () => [rulesOf(site)],
		text: () => {
			const places = rulesOf(site).map(({ path, query, to }) => {
				const pairs = query.map(({ name, value }) => `${name}=${value}`).join("&");
				return [`${path}${pairs === "" ? "" : `?${pairs}`}`, to];
			});
			return `${JSON.stringify(Object.fromEntries(places), null, "\t")}\n`;
		},
	};
}
