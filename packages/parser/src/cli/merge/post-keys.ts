import { canonicalUrl, legacyIdOf } from "../../addresses/canonical.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { slugify } from "../../model/slug.ts";

/**
 * The names by which two posts may turn out to be the same. Each group of posts that keys connect is merged together. What merging
 * recognises by the body alone (an edited title, a blog that moved) has no key: it is found for sure only where all is merged in one go.
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
