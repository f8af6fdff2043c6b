import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { Table } from "./table.ts";

/** The tables of the theme's words; a language without one is spoken to in English. */
export const languages: Readonly<Record<string, Table>> = { ar, de, en, es, fr, he, it, ja, nl, pt, ru };
