import type { Moment } from "../../model/moment.ts";

/** The Wayback Machine's copy of an address nearest to a moment; of media the file itself, without its frame. */
export function waybackUrl(address: string, moment: Moment | null, isMedium: boolean): string {
	const day = moment === null ? "" : moment.iso.slice(0, 10).replaceAll("-", "");
	const when = day === "" && isMedium ? "2" : day;
	const stamp = `${when}${isMedium ? "im_" : ""}`;
	return `https://web.archive.org/web/${stamp === "" ? "" : `${stamp}/`}${address}`;
}
