import { capturedBefore } from "../input/captured-before.ts";
import type { Input } from "../input/input.ts";
import type { Capture } from "../model/capture.ts";
import { startOf } from "../model/instant.ts";

type Bounded = Pick<Capture, "capturedAfter" | "capturedBefore" | "site" | "within">;

/**
 * Bounds a capture in time by what is known of its document besides its bytes. Where the capture speaks of a moment after that,
 * a post is dated ahead, which tells nothing of when the document was saved.
 */
export function boundInTime<C extends Bounded>(
	capture: C,
	input: Pick<Input, "headers" | "url" | "path">,
): C {
	const before = capture.within.summaries.length > 0 ? null : capturedBefore(input);
	if (before === null || capture.capturedBefore !== null) return capture;
	const after = [capture.capturedAfter, capture.site.updated].find(
		(one) => one !== null && startOf(one) <= startOf(before),
	);
	return { ...capture, capturedAfter: after ?? null, capturedBefore: before };
}
