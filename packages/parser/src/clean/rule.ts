import type { ElementNode, HtmlNode } from "../html/tree.ts";
import type { Body } from "./body.ts";

interface Described {
	/** In kebab-case; what `check --changes` prints. */
	name: string;
	/** What the rule does, for docs/cleaning.md. */
	what: string;
	/** On what evidence. */
	when: string;
}

/** A rule on single elements. */
export interface ElementRule extends Described {
	on: "enter" | "leave";
	/** The names of elements that it looks at; `*` for all. */
	elements: readonly string[];
	/** What takes the element's place, or `undefined` where the rule says nothing. It may change the element as well. */
	apply: (element: ElementNode, body: Body) => HtmlNode[] | undefined;
}

/** A rule on a whole body, before (`enter`) or after (`leave`) the rules on elements. */
export interface BodyRule extends Described {
	on: "body-enter" | "body-leave";
	apply: (body: Body) => void;
}

/** What the policy and the writing of the tree see to by themselves. */
export interface BuiltIn extends Described {
	on: "always";
}

export type Rule = ElementRule | BodyRule | BuiltIn;
