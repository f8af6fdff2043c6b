import { apparentScheme, isDangerous, safeUrl } from "../addresses/safe-url.ts";
import { mapAddresses } from "./map-addresses.ts";

const images = new Set(["img", "image", "input", "source", "video"]);

/** A colon, or something that may stand for one. */
const hidden = /[:&%\u0080-\uffff]/;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Whether the value at `at` leads plainly to the web. */
function isPlain(html: string, at: number): boolean {
	const letter = html.charCodeAt(at);
	if (letter === 104 /* h */) return html.startsWith("http://", at) || html.startsWith("https://", at);
	return letter === 109 /* m */ && html.startsWith("mailto:", at);
}

/** Whether some attribute has a value that might hide a scheme: not plainly of the web, and with something like a colon. */
function isSuspicious(html: string): boolean {
	for (let equals = html.indexOf("="); equals >= 0; equals = html.indexOf("=", equals + 1)) {
		let at = equals + 1;
		while (isBlank(html.charCodeAt(at))) at++;
		const quote = html[at];
		if (quote === '"' || quote === "'") {
			if (isPlain(html, at + 1)) continue;
			const end = html.indexOf(quote, at + 1);
			if (hidden.test(html.slice(at + 1, end < 0 ? html.length : end))) return true;
		} else if (!isPlain(html, at)) {
			const from = at;
			while (at < html.length && !endsValue(html.charCodeAt(at))) at++;
			if (hidden.test(html.slice(from, at))) return true;
		}
	}
	return false;
}

/** Blank space, a quote, `=` or `>`. */
function endsValue(code: number): boolean {
	return isBlank(code) || code === 34 || code === 39 || code === 61 || code === 62;
}

/**
 * The HTML with the addresses emptied that would run code (`javascript:`, `vbscript:`, `data:` other than
 * images), also in disguise, and everything else byte for byte as it was.
 */
export function guardAddresses(html: string): string {
	if (!isSuspicious(html)) return html;
	return mapAddresses(html, ({ element, name, value }) => {
		if (name.endsWith("srcset")) return /script\s*:|data\s*:(?!image\/)/i.test(value) ? null : undefined;
		if (!isDangerous(value)) return undefined;
		const isImage = images.has(element) && (name === "src" || name === "poster");
		return isImage && apparentScheme(value) === "data" && safeUrl(value, "image") !== null ? undefined : null;
	});
}
