import type { BuiltIn, Rule } from "./rule.ts";
import { edgeRules } from "./rules/edges.ts";
import { elementRules } from "./rules/elements.ts";
import { embedRules } from "./rules/embeds.ts";
import { emptinessRules } from "./rules/emptiness.ts";
import { endingRules, moreLinkRules } from "./rules/endings.ts";
import { headingRules } from "./rules/headings.ts";
import { imageRules } from "./rules/images.ts";
import { shortcodeRules } from "./rules/shortcodes.ts";
import { typedRules } from "./rules/typed.ts";

export const attributes: BuiltIn = {
	name: "attributes",
	what: "Handlers, inline styles, presentational attributes, `target`, and themes' classes go; links in comments get `rel=nofollow ugc`; addresses are made absolute; ids get a prefix, so that they cannot meet the page's own.",
	when: "the policy has no place for them",
	on: "always",
};

export const spaceRuns: BuiltIn = {
	name: "space-runs",
	what: "A run of spaces with non-breaking ones among them becomes one space; a single non-breaking space stays.",
	when: "outside of code",
	on: "always",
};

export const structure: BuiltIn = {
	name: "structure",
	what: "Blocks leave paragraphs, links leave links, loose list items get a list, what cannot stand in a table moves before it; comments (also those of WordPress blocks) go.",
	when: "HTML parsers would read it so",
	on: "always",
};

/** Every rule by which cleaning changes a body, in the order in which they apply. docs/cleaning.md shows this table. */
export const rules: readonly Rule[] = [
	...shortcodeRules,
	...typedRules,
	...embedRules,
	...elementRules,
	...imageRules,
	...moreLinkRules,
	attributes,
	structure,
	spaceRuns,
	...emptinessRules,
	...edgeRules,
	...endingRules,
	...headingRules,
];
