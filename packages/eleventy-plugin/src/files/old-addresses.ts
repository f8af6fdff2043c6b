import type { SiteModel } from "../site/model.ts";
import type { SiteFile } from "./file.ts";

/** Every address that the old blogs had and where it leads: for people, and for the script on hosts without rules. */
export function oldAddressesFile(site: SiteModel): SiteFile {
	return {
		address: site.fixed.oldAddresses,
		text: () => {
			const pairs = site.oldAddresses.map(({ from, to }) => [from, site.href(to)]);
			return `${JSON.stringify(Object.fromEntries(pairs.reverse()), null, "\t")}\n`;
		},
	};
}
