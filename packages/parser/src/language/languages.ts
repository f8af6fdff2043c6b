import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { japanese } from "./japanese.ts";
import { portuguese } from "./portuguese.ts";
import { russian } from "./russian.ts";
import { spanish } from "./spanish.ts";
import type { LanguageTable } from "./table.ts";

/** Every language that pages are read in; of equal readings of a line the earlier language's counts. */
export const languages: readonly LanguageTable[] = [
	english,
	french,
	german,
	spanish,
	italian,
	dutch,
	portuguese,
	russian,
	japanese,
];
