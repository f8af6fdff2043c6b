import { languages } from "../language/languages.ts";

/** Every weekday's name in any language; 0 for Sunday. */
export const weekdays: ReadonlyMap<string, number> = new Map(
	languages.flatMap((table) =>
		table.weekdays.flatMap((names, index) => names.map((name) => [name, index] as const)),
	),
);

/** Words within dates and before times: `of`, `de`, `um`. */
export const dateWords: ReadonlySet<string> = new Set(languages.flatMap((table) => table.dateWords));

/** Endings of ordinal days: `st`, `nd`. */
export const ordinals: ReadonlySet<string> = new Set(languages.flatMap((table) => table.ordinals));

/** The words for the two halves of the day. */
export const halves: ReadonlyMap<string, "am" | "pm"> = new Map(
	languages.flatMap(({ am, pm }) => [
		...am.map((word) => [word, "am"] as const),
		...pm.map((word) => [word, "pm"] as const),
	]),
);

/** What follows an hour: `uhr`. */
export const clockWords: ReadonlySet<string> = new Set(languages.flatMap((table) => table.clockWords));
