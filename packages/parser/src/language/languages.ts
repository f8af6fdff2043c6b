import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { danish } from "./danish.ts";
import { dutch } from "./dutch.ts";
import { english } from "./english/english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { japanese } from "./japanese.ts";
import { polish } from "./polish.ts";
import { portuguese } from "./portuguese.ts";
import { russian } from "./russian.ts";
import { spanish } from "./spanish.ts";
import { swedish } from "./swedish.ts";
import type { LanguageTable } from "./table.ts";
import { turkish } from "./turkish.ts";

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
	polish,
	swedish,
	danish,
	turkish,
	arabic,
	chinese,
];
