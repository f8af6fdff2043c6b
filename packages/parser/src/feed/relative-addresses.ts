import { resolveAddress } from "./addresses.ts";

const tag = /<[a-z][^<>]*>/gi;
const holder = /(\s(?:href|src|poster|cite|data-src)\s*=\s*)("[^"]*"|'[^']*')/gi;
const scheme = /[a-z][a-z0-9+.-]*:/iy;

/**
 * Whether some attribute has a value that may be a relative address. Looks for quotes after `=` alone, which is
 * fast and finds too much rather than too little.
 */
function mayBeRelative(html: string): boolean {
	for (let at = html.indexOf("="); at >= 0; at = html.indexOf("=", at + 1)) {
		const letter = html.charCodeAt(at - 1) | 32;
		// The last letters of `href`, `src`, `poster` and `cite`; or blank space, which seldom stands there.
		if (letter !== 102 && letter !== 99 && letter !== 114 && letter !== 101 && letter !== 32) continue;
		scheme.lastIndex = at + 2;
		if (!scheme.test(html) && html[at + 2] !== "#") return true;
	}
	return false;
}

/** HTML whose links and images have absolute addresses. Those within the page (`#note`) stay. */
export function resolveInHtml(html: string, baseOf: () => string | null): string {
	if (!mayBeRelative(html)) return html;
	const base = baseOf();
	if (base === null) return html;
	return html.replace(tag, (whole) =>
		whole.replace(holder, (attribute, name: string, quoted: string) => {
			const quote = quoted.charAt(0);
			const address = quoted.slice(1, -1);
			if (address.trim() === "" || address.startsWith("#")) return attribute;
			const resolved = resolveAddress(address.replaceAll("&amp;", "&"), [base]);
			return `${name}${quote}${resolved.replaceAll("&", "&amp;").replaceAll(quote, quote === '"' ? "%22" : "%27")}${quote}`;
		}),
	);
}
