import { mapAddresses } from "../html/map-addresses.ts";
import { resolveAddress } from "./addresses.ts";

const resolvable: ReadonlySet<string> = new Set(["href", "src", "srcset", "poster", "cite", "data-src"]);
/** By code, whether one of those names ends in a letter; and blank space, which seldom stands there. */
const isLastLetter: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
	[...resolvable, " "].some((name) => name.endsWith(String.fromCharCode(code))),
);
const scheme = /[a-z][a-z0-9+.-]*:/iy;

/**
 * Whether some attribute has a value that may be a relative address. Looks for quotes after `=` alone, which is
 * fast and finds too much rather than too little.
 */
function mayBeRelative(html: string): boolean {
	for (let at = html.indexOf("="); at >= 0; at = html.indexOf("=", at + 1)) {
		if (isLastLetter[html.charCodeAt(at - 1) | 32] !== true) continue;
		if (html.startsWith("http://", at + 2) || html.startsWith("https://", at + 2)) continue;
		scheme.lastIndex = at + 2;
		if (!scheme.test(html) && html[at + 2] !== "#") return true;
	}
	return false;
}

function resolveOne(address: string, base: string): string {
	return address.trim() === "" || address.startsWith("#") ? address : resolveAddress(address, [base]);
}

/** `a.jpg 300w, b.jpg 2x`: a candidate begins with its address and ends at a comma before blank space. */
function resolveCandidates(srcset: string, base: string): string {
	return srcset.replace(
		/(^|,\s+)([^\s,]\S*)/g,
		(_, before: string, address: string) => before + resolveOne(address, base),
	);
}

/** HTML whose links and images have absolute addresses. Those within the page (`#note`) stay. */
export function resolveInHtml(html: string, baseOf: () => string | null): string {
	if (!mayBeRelative(html)) return html;
	const base = baseOf();
	if (base === null) return html;
	return mapAddresses(html, ({ name, value }) => {
		if (!resolvable.has(name)) return undefined;
		return name === "srcset" ? resolveCandidates(value, base) : resolveOne(value, base);
	});
}
