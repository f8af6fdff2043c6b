import type { CaptureSummary } from "../model/archive.ts";
import type { Capture } from "../model/capture.ts";
import { startOf } from "../model/instant.ts";
import type { Moment } from "../model/moment.ts";
import type { CaptureId, Post } from "../model/post.ts";
import { distrustOf, isUndated } from "./trust.ts";

/** What is known about a capture when its claims are weighed. */
export interface CaptureFacts {
	distrust: number;
	time: number;
	undated: boolean;
	/** Of captures that were made together, the first one's id; else its own. */
	run: CaptureId;
}

export type Timeline = ReadonlyMap<CaptureId, CaptureFacts>;

export function later(one: Moment | null, other: Moment | null): Moment | null {
	if (one === null || other === null) return one ?? other;
	return startOf(other) > startOf(one) ? other : one;
}

/** The newest date that stands in a capture's posts: the capture was made after it. */
function newestOf(posts: readonly Post[]): Moment | null {
	let newest: Moment | null = null;
	for (const { status, published, comments } of posts) {
		if (status === "scheduled") continue;
		newest = later(newest, published);
		for (const comment of comments.items) newest = later(newest, comment.published);
	}
	return newest;
}

/** The summary of a capture; where the document states no date, its newest post bounds the time of the capture. */
export function summaryOf(capture: Capture, site: string): CaptureSummary {
	const { id, path, format, capturedAfter, capturedBefore, posts, ledger } = capture;
	const bound =
		capturedAfter === null || isUndated(format) ? later(capturedAfter, newestOf(posts)) : capturedAfter;
	// A post that is dated after its document was saved tells nothing of when that was.
	const isAhead = bound !== null && capturedBefore !== null && startOf(bound) > startOf(capturedBefore);
	return {
		id,
		path,
		format,
		site,
		capturedAfter: isAhead ? capturedAfter : bound,
		capturedBefore,
		posts: posts.length,
		ledger,
	};
}

/** Puts captures in the order in which they were made, as far as they tell. */
export function timelineOf(summaries: readonly CaptureSummary[]): Timeline {
	return new Map(
		summaries.map(({ id, format, capturedAfter, run = id }) => [
			id,
			{
				distrust: distrustOf(format),
				time: capturedAfter === null ? Number.NEGATIVE_INFINITY : startOf(capturedAfter),
				undated: isUndated(format),
				run,
			},
		]),
	);
}
