import { reject } from "./reject.ts";

/**
 * Keeps what cleaning made of bodies, under names made of their content, so that a later run need not clean them again.
 * A `Map` is one.
 */
export interface CleanedStore {
	get(name: string): { html: string; text: string; cut: boolean } | undefined;
	set(name: string, cleaned: { html: string; text: string; cut: boolean }): unknown;
}

/** @throws TypeError that names the option, what was given and what is allowed */
export function settleStore(given: CleanedStore | undefined): CleanedStore | null {
	if (given === undefined) return null;
	if (typeof given?.get !== "function" || typeof given.set !== "function")
		reject("cleaned", given, "a Map, or an object with its get and set");
	return given;
}
