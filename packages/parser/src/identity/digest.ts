import { hash } from "node:crypto";

/** Ten hexadecimal digits for a list of values; the same on every machine. */
export function digest(...parts: readonly unknown[]): string {
	return hash("sha256", JSON.stringify(parts), "hex").slice(0, 10);
}
