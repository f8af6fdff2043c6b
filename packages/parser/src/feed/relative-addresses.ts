import { resolveAddress } from "./addresses.ts";

const tag = /<[a-z][^<>]*>/gi;
const holder = /(\s(?:href|src|poster|cite|data-src)\s*=\s*)("[^"]*"|'[^']*')/gi;
const relative = /(?:href|src|poster|cite)\s*=\s*["'](?!["'#]|[a-z][a-z0-9+.-]*:)/i;

/** HTML whose links and images have absolute addresses. Those within the page (`#note`) stay. */
export function resolveInHtml(html: string, base: string | null): string {
	if (base === null || !relative.test(html)) return html;
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
