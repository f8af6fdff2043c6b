import { nodesToText } from "../../html/text.ts";
import type { ElementNode, HtmlNode } from "../../html/tree.ts";
import { isAppended } from "../../language/appended.ts";
import type { BodyRule, ElementRule } from "../rule.ts";
import { isInvisible } from "./emptiness.ts";

/** "(more…)" where a text was cut, by language. */
const moreWords =
	/\s?[([](?:more|read more|suite|lire la suite|mehr|weiterlesen|más|leer más|altro|continua|meer|lees verder|mais|leia mais|mer|więcej)\s?(?:…|\.\.\.|&hellip;)?\s?[)\]]\s{0,9}$/i;

function lastVisible(root: ElementNode): HtmlNode | undefined {
	return root.children.findLast((child) => !isInvisible(child));
}

function isAppendedBlock(node: HtmlNode): boolean {
	if (node.type === "text" || !["p", "div"].includes(node.name)) return false;
	return isAppended(nodesToText([node]).replaceAll("\n", " "));
}

export const moreLinkRules: readonly ElementRule[] = [
	{
		name: "more-links",
		what: "The link to the rest of a text, and the mark at which a blog's index cut it, go; without that rest the post is `excerptOnly`.",
		when: "a link has class `more-link` or leads to `#more-N`; a `<span>` has the id `more-N`",
		on: "enter",
		elements: ["a", "span"],
		apply({ name, attributes, children }, body) {
			if (name === "span") return /^more-[0-9]{1,10}$/.test(attributes.id ?? "") ? children : undefined;
			const leadsOn = /#more-[0-9]{1,10}$/.test(attributes.href ?? "");
			if (!leadsOn && !/(?:^|\s)more-link(?:\s|$)/.test(attributes.class ?? "")) return;
			body.cut = true;
			return [];
		},
	},
];

export const endingRules: readonly BodyRule[] = [
	{
		name: "appeared-first",
		what: "The sentence “The post X appeared first on Y”, in ten languages, goes.",
		when: "it is the last paragraph",
		on: "body-leave",
		apply({ root }) {
			for (
				let last = lastVisible(root);
				last !== undefined && isAppendedBlock(last);
				last = lastVisible(root)
			)
				root.children.splice(root.children.indexOf(last));
		},
	},
	{
		name: "more-words",
		what: "“(more…)” goes, in ten languages.",
		when: "it is the end of the body",
		on: "body-leave",
		apply(body) {
			const { root } = body;
			let last = lastVisible(root);
			while (last?.type === "element" && last.name !== "pre" && last.name !== "code") {
				last = lastVisible(last);
			}
			if (last?.type !== "text") return;
			const head = last.text.slice(0, -60);
			const tail = last.text.slice(-60).replace(moreWords, "");
			if (head.length + tail.length === last.text.length) return;
			last.text = head + tail;
			body.unsettled = true;
			body.cut = true;
		},
	},
];
