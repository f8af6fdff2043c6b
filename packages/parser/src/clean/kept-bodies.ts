import { hash } from "node:crypto";
import type { CleanedStore } from "../options/cleaned-store.ts";
import type { BodyContext } from "./body.ts";
import { type CleanedHtml, cleanHtml, cleaningVersion } from "./clean-html.ts";

/** Cleans one body. */
export type CleanBody = (html: string, context: Partial<BodyContext>) => CleanedHtml;

/** So short bodies are cleaned as fast as they are found again. */
const shortest = 200;

/** Names what cleaning makes of a body: the same HTML, context and rules give the same name. */
function nameOf(html: string, { base, typed, ownIds, comment }: Partial<BodyContext>): string {
	const about = [cleaningVersion, base ?? null, typed ?? false, [...(ownIds ?? [])], comment ?? false];
	return hash("sha256", `${JSON.stringify(about)}\n${html}`, "base64url");
}

/** Cleans bodies, or takes what an earlier run made of them from a store. */
export function cleanerWith(store: CleanedStore | null): CleanBody {
	if (store === null) return (html, context) => cleanHtml(html, context);
	return (html, context) => {
		if (html.length < shortest) return cleanHtml(html, context);
		const name = nameOf(html, context);
		const known = store.get(name);
		if (known !== undefined) return known;
		const cleaned = cleanHtml(html, context);
		store.set(name, cleaned);
		return cleaned;
	};
}
