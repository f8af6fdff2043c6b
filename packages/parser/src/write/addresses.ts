/** Everything that a URI may hold unescaped. */
const foreign = /[^0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]/g;
const whole = /^[a-zA-Z][0-9a-zA-Z+.-]*:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+$/;

/** An address that is what it has to be already, as nearly all are. */
const plain =
	/^https?:\/\/(?!.*xn--)(?:[a-z0-9-]+\.)+[a-z]{2,63}(?:[/?#][0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]*)?$/;

/** An absolute http(s) address as feeds may hold it: byte for byte where it is one already, else escaped; `null` where it is none. */
export function httpAddress(address: string | null | undefined): string | null {
	if (!address) return null;
	if (plain.test(address)) return address;
	if (!URL.canParse(address)) return null;
	const { protocol, href, hostname } = new URL(address);
	if (protocol !== "http:" && protocol !== "https:") return null;
	if (hostname.includes("[")) return null;
	return whole.test(address) && /^https?:\/\/[^/]/i.test(address)
		? address
		: href.replace(foreign, encodeURIComponent);
}

/** Whether a text is an absolute URI that may be an Atom id as it stands. */
export function isUri(text: string): boolean {
	if (/^https?:/i.test(text)) return whole.test(text) && URL.canParse(text) && /^https?:\/\/[^/]/i.test(text);
	return /^urn:[a-z0-9][a-z0-9-]{1,31}:[a-z0-9()+,.:=@;$_!*'%-]+$/i.test(text)
		? !/^urn:uuid:/i.test(text) ||
				/^urn:uuid:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text)
		: /^tag:(?:[a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*(?:#[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*)?$/.test(
				text,
			);
}

/** An address below a site's own. */
export function below(siteUrl: string, path: string): string {
	return `${siteUrl.replace(/[?#].*$/, "").replace(/\/+$/, "")}/${path}`;
}
