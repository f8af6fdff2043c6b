import { english } from "./english.ts";
import type { LanguageTable } from "./table.ts";

/** Every language the reader of page text knows; of equal readings the earlier language's counts. */
export const languages: readonly LanguageTable[] = [english];
