import type { Rule } from "./rule.ts";
import { elementRules } from "./rules/elements.ts";
import { embedRules } from "./rules/embeds.ts";
import { emptinessRules } from "./rules/emptiness.ts";
import { imageRules } from "./rules/images.ts";

/** Every rule by which cleaning changes a body, in the order in which they apply. docs/cleaning.md shows this table. */
export const rules: readonly Rule[] = [...embedRules, ...elementRules, ...imageRules, ...emptinessRules];
