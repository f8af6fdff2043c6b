import { en } from "./en.ts";
import type { Table } from "./table.ts";

/** The tables of the theme's words; a language without one is spoken to in English. */
export const languages: Readonly<Record<string, Table>> = { en };
