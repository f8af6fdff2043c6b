import { serialize } from "../html/serialize.ts";
import { appendNode, type ElementNode, type HtmlNode } from "../html/tree.ts";
import { filterAttributes } from "./attributes.ts";
import type { Body } from "./body.ts";
import type { BodyRule, ElementRule } from "./rule.ts";
import { rules } from "./rules.ts";
import { straighten } from "./structure.ts";

type Phase = "enter" | "leave";

const bodyRules = rules.filter(
	(rule): rule is BodyRule => rule.on === "body-enter" || rule.on === "body-leave",
);
const elementRules = rules.filter((rule): rule is ElementRule => rule.on === "enter" || rule.on === "leave");

/** The rules for each element's name, gathered when the name is first met. */
function lookup(phase: Phase): (name: string) => readonly ElementRule[] {
	const known = new Map<string, readonly ElementRule[]>();
	const ofPhase = elementRules.filter((rule) => rule.on === phase);
	const everywhere = ofPhase.filter(({ elements }) => elements[0] === "*");
	const named = new Set(ofPhase.flatMap(({ elements }) => elements));
	for (const name of named) {
		const matching = ofPhase.filter(({ elements }) => elements[0] === "*" || elements.includes(name));
		known.set(name, matching);
	}
	return (name) => known.get(name) ?? everywhere;
}

const entering = lookup("enter");
const leaving = lookup("leave");

/** Applies one rule; takes down what it did where somebody wants to know. */
function applyRule(rule: ElementRule, element: ElementNode, body: Body): HtmlNode[] | undefined {
	if (body.changes === null) return rule.apply(element, body);
	const before = serialize([element]);
	const result = rule.apply(element, body);
	const after = serialize(result ?? [element]);
	if (after !== before) body.changes.push({ rule: rule.name, before, after });
	return result;
}

function enter(element: ElementNode, body: Body): HtmlNode[] | undefined {
	for (const rule of entering(element.name)) {
		const result = applyRule(rule, element, body);
		if (result !== undefined) return result;
	}
}

function leave(element: ElementNode, body: Body): HtmlNode[] {
	for (const rule of leaving(element.name)) {
		const result = applyRule(rule, element, body);
		if (result !== undefined) return result;
	}
	return [element];
}

function tidyElement(element: ElementNode, body: Body): HtmlNode[] {
	const replaced = enter(element, body);
	if (replaced !== undefined) return replaced;
	tidyChildren(element, body);
	filterAttributes(element, body);
	const straight = straighten(element);
	if (straight.length === 1 && straight[0] === element) return leave(element, body);
	return straight.flatMap((node) => (node.type === "element" ? leave(node, body) : [node]));
}

function tidyChildren(parent: ElementNode, body: Body): void {
	const tidied: HtmlNode[] = [];
	for (const child of parent.children) {
		if (child.type === "text") appendNode(tidied, child);
		else for (const node of tidyElement(child, body)) appendNode(tidied, node);
	}
	parent.children = tidied;
}

/** Applies all rules to a body, in the order of their table. */
export function tidy(body: Body): void {
	for (const rule of bodyRules) if (rule.on === "body-enter") rule.apply(body);
	tidyChildren(body.root, body);
	straighten(body.root);
	for (const rule of bodyRules) if (rule.on === "body-leave") rule.apply(body);
}
