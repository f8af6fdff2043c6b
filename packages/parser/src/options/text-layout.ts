import { reject } from "./reject.ts";

/** Where the posts of a text dump have their meta lines, or that the dump is one post. */
export type TextLayout = "above-title" | "below-title" | "below-text" | "one-post";

const layouts: readonly TextLayout[] = ["above-title", "below-title", "below-text", "one-post"];

/** Checks the option. @throws TypeError that names what is allowed. */
export function settleLayout(given: unknown): TextLayout | null {
	if (given === undefined) return null;
	return layouts.find((layout) => layout === given) ?? reject("layout", given, layouts.join(", "));
}
