import { createHash } from "node:crypto";

/** Ten hexadecimal digits for a list of values; the same on every machine. */
export function digest(...parts: readonly unknown[]): string {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 10);
}
