import { isDangerous } from "../addresses/safe-url.ts";
import type { CaptureSummary } from "../model/archive.ts";
import type { CapturedPost } from "../model/capture.ts";
import type { Site } from "../model/site.ts";
import type { Settings } from "../options/options.ts";
import type { StreamEvent } from "../read/read-stream.ts";
import { cleanPost, surroundings } from "./clean.ts";
import { safePost, safeSite } from "./safe-archive.ts";

function safeCaptured(post: CapturedPost): CapturedPost {
	const { evidence, ...rest } = safePost(post);
	const aliases = evidence.aliases.filter((alias) => !isDangerous(alias));
	return { ...rest, evidence: { ...evidence, aliases } };
}

/**
 * Makes the function that does to a stream's posts, one after the other, what is done to a whole archive: every
 * address safe, and, unless `raw` is set, every body clean. It remembers the captures that came by, which say
 * how the bodies of their posts are written.
 */
export function eventCleaner({ raw }: Settings): (event: StreamEvent) => StreamEvent {
	const captures: Pick<CaptureSummary, "id" | "format">[] = [];
	const sites: Site[] = [];
	let around = surroundings({ captures, sites });
	return (event) => {
		if (event.type === "capture") {
			const site = safeSite(event.site);
			captures.push({ id: event.id, format: event.format });
			sites.push(site);
			around = surroundings({ captures, sites });
			return { ...event, site };
		}
		if (event.type !== "post") return event;
		const safe = safeCaptured(event.post);
		return { type: "post", post: raw ? safe : { ...cleanPost(safe, around), evidence: safe.evidence } };
	};
}
