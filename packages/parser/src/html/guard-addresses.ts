import { apparentScheme, isDangerous, safeUrl } from "../addresses/safe-url.ts";
import { mapAddresses } from "./map-addresses.ts";

const images = new Set(["img", "image", "input", "source", "video"]);

/** A value that might hide a scheme: not plainly of the web, and with a colon or something that may stand for one. */
const suspicious =
	/=\s*(?:"(?!https?:\/\/|mailto:)[^"]*[:&%\u0080-\uffff]|'(?!https?:\/\/|mailto:)[^']*[:&%\u0080-\uffff]|(?!["']|https?:\/\/|mailto:)[^"'=>\s]*[:&%\u0080-\uffff])/;

/**
 * The HTML with the addresses emptied that would run code (`javascript:`, `vbscript:`, `data:` other than
 * images), also in disguise, and everything else byte for byte as it was.
 */
export function guardAddresses(html: string): string {
	if (!suspicious.test(html)) return html;
	return mapAddresses(html, ({ element, name, value }) => {
		if (name.endsWith("srcset")) return /script\s*:|data\s*:(?!image\/)/i.test(value) ? null : undefined;
		if (!isDangerous(value)) return undefined;
		const isImage = images.has(element) && (name === "src" || name === "poster");
		return isImage && apparentScheme(value) === "data" && safeUrl(value, "image") !== null ? undefined : null;
	});
}
