import { isDangerous } from "../addresses/safe-url.ts";
import type { CaptureSummary } from "../model/archive.ts";
import type { CapturedPost } from "../model/capture.ts";
import type { Site } from "../model/site.ts";
import type { Settings } from "../options/options.ts";
import type { StreamEvent } from "../read/read-stream.ts";
import { cleanPost, surroundings } from "./clean.ts";
import { safeFields, safeSite } from "./safe-archive.ts";

/** Makes a post safe where it is, so that its text is not made before somebody asks for it. */
function makeSafe(post: CapturedPost): void {
	Object.assign(post, safeFields(post));
	post.evidence.aliases = post.evidence.aliases.filter((alias) => !isDangerous(alias));
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
		makeSafe(event.post);
		if (raw) return event;
		const { evidence } = event.post;
		return { type: "post", post: { ...cleanPost(event.post, around), evidence } };
	};
}
