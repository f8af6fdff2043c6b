import { readFeedDate } from "../dates/feed-date.ts";
import type { Moment } from "../model/moment.ts";
import type { Input } from "./input.ts";

/** The time in the addresses of web archives: `/web/20130612103655id_/http://…`. */
const timeOfArchive = /^https?:\/\/[^/]{1,200}\/(?:web|wayback)\/(\d{14})(?:[a-z]{2}_)?\//i;

/**
 * Before which moment a document was saved, where a web archive (by a header, or by its address) or the `date` header of its server
 * says so. `last-modified` tells nothing here: counts of comments go on changing.
 */
export function capturedBefore({
	headers,
	url,
	path,
}: Pick<Input, "headers" | "url" | "path">): Moment | null {
	const digits = timeOfArchive.exec(url ?? path)?.[1];
	const inAddress = digits?.replace(/^(....)(..)(..)(..)(..)(..)$/, "$1-$2-$3T$4:$5:$6Z");
	for (const written of [headers["memento-datetime"], inAddress, headers.date]) {
		const read = written === undefined ? "none" : readFeedDate(written);
		if (typeof read === "object" && read.moment.iso.endsWith("+00:00")) return read.moment;
	}
	return null;
}
