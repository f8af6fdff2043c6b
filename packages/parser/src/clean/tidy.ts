import { serialize } from "../html/serialize.ts";
import { appendNode, type ElementNode, type HtmlNode, textNode } from "../html/tree.ts";
import { filterAttributes } from "./attributes.ts";
import type { Body } from "./body.ts";
import type { BodyRule, ElementRule } from "./rule.ts";
import { isBlock, settleLines } from "./rules/typed.ts";
import { attributes, rules, spaceRuns, structure } from "./rules.ts";
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

const verbatimElements = new Set(["pre", "code", "samp", "kbd"]);

/** The rule `attributes`: everything that the policy has no place for. */
function tidyAttributes(element: ElementNode, body: Body): void {
	if (body.changes === null) {
		filterAttributes(element, body);
		return;
	}
	const before = serialize([{ ...element, children: [] }]);
	filterAttributes(element, body);
	const after = serialize([{ ...element, children: [] }]);
	if (before !== after) body.changes.push({ rule: attributes.name, before, after });
}

const inside = (element: ElementNode): readonly HtmlNode[] =>
	element.name === "#fragment" ? element.children : [element];

/** The rule `structure`: what takes the place of an element that was not in order; `null` where it was. */
function putInOrder(element: ElementNode, body: Body): HtmlNode[] | null {
	if (body.changes === null) return straighten(element);
	const before = serialize(inside(element));
	const straight = straighten(element);
	if (straight === null) return null;
	const after = serialize(straight.flatMap((node) => (node.type === "element" ? inside(node) : [node])));
	if (before !== after) body.changes.push({ rule: structure.name, before, after });
	return straight;
}

/** Applies a rule on the whole body; takes down what it did where somebody wants to know. */
function applyToBody(rule: BodyRule, body: Body): void {
	const before = body.changes === null ? "" : serialize(body.root.children);
	rule.apply(body);
	if (body.changes === null) return;
	const after = serialize(body.root.children);
	if (after !== before) body.changes.push({ rule: rule.name, before, after });
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
	const isVerbatim = verbatimElements.has(element.name);
	if (isVerbatim) body.verbatim++;
	tidyChildren(element, body);
	if (isVerbatim) body.verbatim--;
	tidyAttributes(element, body);
	const straight = putInOrder(element, body);
	if (straight === null) return leave(element, body);
	if (element.name !== "table" || straight.length > 1) body.unsettled = true;
	return straight.flatMap((node) => (node.type === "element" ? leave(node, body) : [node]));
}

function tidyChildren(parent: ElementNode, body: Body): void {
	const tidied: HtmlNode[] = [];
	for (const child of parent.children) {
		if (child.type === "text") {
			appendNode(tidied, child);
			continue;
		}
		const nodes = tidyElement(child, body);
		if (body.typed && !nodes.includes(child) && [child, ...nodes].some(isBlock)) body.unsettled = true;
		for (const node of nodes) appendNode(tidied, node);
	}
	parent.children = body.verbatim > 0 ? tidied : tidied.map((node) => tidyText(node, body));
}

const spaceRun = / ?\u00a0[ \u00a0]+| \u00a0/g;

/** The rule `space-runs`, which looks at text alone. */
function tidyText(node: HtmlNode, body: Body): HtmlNode {
	if (node.type === "element" || !node.text.includes("\u00a0")) return node;
	const text = node.text.replace(spaceRun, " ");
	if (text === node.text) return node;
	body.changes?.push({ rule: spaceRuns.name, before: serialize([node]), after: serialize([textNode(text)]) });
	return textNode(text);
}

/** Applies all rules to a body, in the order of their table. */
export function tidy(body: Body): void {
	for (const rule of bodyRules) if (rule.on === "body-enter") applyToBody(rule, body);
	tidyChildren(body.root, body);
	if (putInOrder(body.root, body) !== null) body.unsettled = true;
	for (const rule of bodyRules) if (rule.on === "body-leave") applyToBody(rule, body);
	if (body.typed) settleLines(body.root);
	trimEnds(body.root);
}

/** White space around the whole body means nothing. */
function trimEnds({ children }: ElementNode): void {
	const isBlank = (node: HtmlNode | undefined): boolean => node?.type === "text" && node.text.trim() === "";
	while (isBlank(children.at(-1))) children.pop();
	while (isBlank(children[0])) children.shift();
	const [first, last] = [children[0], children.at(-1)];
	if (first?.type === "text") first.text = first.text.trimStart();
	if (last?.type === "text") last.text = last.text.trimEnd();
}
