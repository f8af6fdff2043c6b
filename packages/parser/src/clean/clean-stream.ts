import { isDangerous } from "../addresses/safe-url.ts";
import type { CaptureSummary } from "../model/archive.ts";
import type { CapturedPost } from "../model/capture.ts";
import type { Site } from "../model/site.ts";
import type { Settings } from "../options/options.ts";
import type { StreamEvent } from "../read/read-stream.ts";
import { makeSafe, safeSite } from "./safe-archive.ts";

/** Makes a post safe where it is, so that its text is not made before somebody asks for it. */
function makeCapturedSafe(post: CapturedPost): void {
	makeSafe(post);
	if (post.evidence.aliases.some(isDangerous))
		post.evidence.aliases = post.evidence.aliases.filter((alias) => !isDangerous(alias));
}

/**
 * Makes the function that does to a stream's posts, one after the other, what is done to a whole archive: every
 * address safe, and, unless `raw` is set, every body clean (what cleans is loaded only then). It remembers the captures
 * that came by, which say how the bodies of their posts are written.
 */
export async function eventCleaner({ raw }: Settings): Promise<(event: StreamEvent) => StreamEvent> {
	if (raw) return safeEvent;
	const { cleanPost, surroundings } = await import("./clean.ts");
	const captures: Pick<CaptureSummary, "id" | "format">[] = [];
	const sites: Site[] = [];
	let around = surroundings({ captures, sites });
	return (event) => {
		const safe = safeEvent(event);
		if (safe.type === "capture") {
			const { id, format, site, within } = safe;
			captures.push({ id, format }, ...(within?.summaries ?? []));
			sites.push(site, ...(within?.sites ?? []));
			around = surroundings({ captures, sites });
		}
		if (safe.type !== "post") return safe;
		const { evidence } = safe.post;
		return { ...safe, post: { ...cleanPost(safe.post, around), evidence } };
	};
}

function safeEvent(event: StreamEvent): StreamEvent {
	if (event.type === "post") makeCapturedSafe(event.post);
	if (event.type !== "capture") return event;
	const { site, within, ...rest } = event;
	const safeWithin = within && { ...within, sites: within.sites.map(safeSite) };
	return { ...rest, site: safeSite(site), ...(safeWithin ? { within: safeWithin } : {}) };
}
