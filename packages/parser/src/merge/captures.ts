import { digest } from "../identity/digest.ts";
import type { Capture } from "../model/capture.ts";

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The captures in an order of their own, whatever the order they were given in. A document that
 * was given twice counts once.
 */
export function inCanonicalOrder(captures: readonly Capture[]): Capture[] {
	const counts = new Map<string, number>();
	for (const { id } of captures) counts.set(id, (counts.get(id) ?? 0) + 1);
	const keyed = captures.map((capture) => ({
		capture,
		key: (counts.get(capture.id) ?? 0) > 1 ? digest(capture) : "",
	}));
	keyed.sort((one, other) => order(one.capture.id, other.capture.id) || order(one.key, other.key));
	return keyed
		.filter(({ capture, key }, index) => {
			const before = keyed[index - 1];
			return before === undefined || before.capture.id !== capture.id || before.key !== key;
		})
		.map(({ capture }) => capture);
}
