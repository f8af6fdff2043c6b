import { canonicalUrl, legacyIdOf } from "../../addresses/canonical.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { slugify } from "../../model/slug.ts";

/**
 * Everything by which two posts may turn out to be the same. Posts without a key in common never merge, so that each
 * group of posts that keys connect can be merged by itself.
 */
export function postKeys({
	id,
	title,
	url,
	guid,
	legacyId,
	site,
	evidence,
	sources,
}: CapturedPost): string[] {
	const addresses = [url, guid?.value ?? null, ...evidence.aliases]
		.map((address) => (address === null ? null : canonicalUrl(address)))
		.filter((address) => address?.includes("/") || address?.includes("?"));
	const number = legacyId ?? (url === null ? null : legacyIdOf(url));
	const name = slugify(title.slice(0, 200));
	const keys = [
		`id ${id}`,
		...addresses.map((address) => `address ${address}`),
		...(guid === null ? [] : [`guid ${guid.value}`]),
		...(number === null ? [] : [`number ${site} ${number}`]),
		...(name === "" ? [] : [`title ${name}`]),
		...(sources.kind ?? []).map((capture) => `record ${capture} ${id}`),
	];
	return keys.map((key) => key.replace(/\s+/g, " "));
}
