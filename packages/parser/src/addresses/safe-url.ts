/** What an address is used for: only images may be `data:`. */
export type AddressUse = "link" | "image" | "media";

/** Schemes that a link may have. An address without a scheme is relative and always allowed. */
export const linkSchemes: ReadonlySet<string> = new Set([
	"http",
	"https",
	"ftp",
	"ftps",
	"mailto",
	"tel",
	"sms",
	"geo",
	"news",
	"nntp",
	"irc",
	"ircs",
	"xmpp",
	"magnet",
	"gopher",
	"webcal",
	"skype",
	"callto",
	"aim",
]);

const mediaSchemes: ReadonlySet<string> = new Set(["http", "https", "ftp"]);

/** Raster images alone: an SVG is a document that may hold script. */
const imageData =
	/^data:image\/(?:png|gif|jpe?g|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)(?:;[a-z0-9=-]+)*,/i;

const namedEntities: Record<string, string> = {
	tab: "\t",
	newline: "\n",
	colon: ":",
	amp: "&",
	nbsp: " ",
	zerowidthspace: " ",
	sol: "/",
	bsol: "\\",
	num: "#",
	semi: ";",
	lpar: "(",
	rpar: ")",
	shy: " ",
	zwj: " ",
	zwnj: " ",
};

function decodeEntity(entity: string, decimal?: string, hex?: string, name?: string): string {
	if (name !== undefined) return namedEntities[name.toLowerCase()] ?? entity;
	const code = Number.parseInt(decimal ?? hex ?? "", decimal === undefined ? 16 : 10);
	return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Characters that browsers skip in a scheme, and those that only hide one from a reader. */
const invisible = /[\p{Cc}\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\ufffd]/gu;

/** Long enough for any scheme in disguise, and a bound on the work. */
const headLength = 2000;

/**
 * The scheme as the most credulous reader would see it, in lower case: entities decoded (also those encoded
 * twice), percent escapes decoded, full-width letters folded, white space and invisible characters skipped,
 * wrappers such as `view-source:` taken off.
 * `null` for a relative address.
 */
export function apparentScheme(address: string): string | null {
	if (address.startsWith("http://")) return "http";
	if (address.startsWith("https://")) return "https";
	let head = address.slice(0, headLength);
	for (let round = 0; round < 3 && head.includes("&"); round++)
		head = head.replace(/&(?:#0*([0-9]{1,7})|#x0*([0-9a-f]{1,6})|([a-z]{2,15}));?/gi, decodeEntity);
	head = head.replace(invisible, "");
	if (/^[^:/?#]*%/.test(head))
		head = head
			.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
			.replace(invisible, "");
	return (
		/^(?:(?:feed|pcast|view-source|jar):)*([a-z][a-z0-9+.-]*):/i
			.exec(head.normalize("NFKC"))?.[1]
			?.toLowerCase() ?? null
	);
}

/** Without what browsers drop from an address: controls and spaces at its ends, tabs and line ends anywhere. */
function withoutPadding(address: string): string {
	let start = 0;
	let end = address.length;
	while (start < end && address.charCodeAt(start) <= 32) start++;
	while (end > start && address.charCodeAt(end - 1) <= 32) end--;
	return address.slice(start, end).replace(/[\t\r\n]/g, "");
}

/** An address of the web without anything that could be dropped: most are such. */
const plainWeb = /^https?:\/\/[^\0- ]*$/;

/**
 * The one guard for every address that is output: the address without surrounding white space, or `null`
 * where its scheme, also in disguise, is not one that the use allows. `javascript:`, `vbscript:` and
 * `data:` (raster images apart) never pass.
 */
export function safeUrl(address: string, use: AddressUse = "link"): string | null {
	if (plainWeb.test(address)) return address;
	const trimmed = withoutPadding(address);
	if (trimmed === "") return null;
	const scheme = apparentScheme(trimmed);
	if (scheme === null) return trimmed.startsWith(":") ? null : trimmed;
	if (scheme === "data") return use === "image" && imageData.test(trimmed) ? trimmed : null;
	const allowed = use === "link" ? linkSchemes : mediaSchemes;
	const plain = trimmed.slice(0, scheme.length + 1).toLowerCase() === `${scheme}:`;
	return allowed.has(scheme) && plain ? trimmed : null;
}

/** Whether an identifier such as a guid, which need not be an address, would run code if it were one. */
export function isDangerous(identifier: string): boolean {
	const scheme = apparentScheme(identifier);
	return scheme === "javascript" || scheme === "vbscript" || scheme === "data" || scheme === "livescript";
}
