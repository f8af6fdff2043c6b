import { nodesToText } from "../../html/text.ts";
import type { ElementNode, HtmlNode } from "../../html/tree.ts";
import type { BodyRule, ElementRule } from "../rule.ts";
import { isInvisible } from "./emptiness.ts";

/** "The post X appeared first on Y.", which WordPress SEO plug-ins and newer feeds append, by language. */
const appearedFirst: readonly RegExp[] = [
	/^The post .{1,400} (?:appeared first|first appeared) on .{1,200}\.?$/i,
	/^(?:Der Beitrag|Der Artikel) .{1,400} erschien zuerst (?:auf|bei) .{1,200}\.?$/i,
	/^(?:L['’]article|Cet article|The post) .{1,400} est apparu en premier sur .{1,200}\.?$/i,
	/^La entrada .{1,400} (?:se publicó primero en|aparece primero en|apareció primero en) .{1,200}\.?$/i,
	/^(?:L['’]articolo) .{1,400} (?:proviene da|sembra essere il primo su|è apparso per primo su) .{1,200}\.?$/i,
	/^Het bericht .{1,400} verscheen eerst op .{1,200}\.?$/i,
	/^O post .{1,400} apareceu primeiro em .{1,200}\.?$/i,
	/^Inlägget .{1,400} dök först upp på .{1,200}\.?$/i,
	/^Innlegget .{1,400} dukket først opp på .{1,200}\.?$/i,
	/^Artykuł .{1,400} pochodzi z serwisu .{1,200}\.?$/i,
];

/** Longer paragraphs are prose; this also bounds the work of the patterns. */
const longestEnding = 700;

/** Whether a line of text is the sentence that a feed appends to each post. */
export function isAppended(line: string): boolean {
	return line.length <= longestEnding && appearedFirst.some((pattern) => pattern.test(line));
}

/** Plain text, such as an excerpt, without that sentence at its end. */
export function withoutAppended(text: string): string {
	const start = Math.max(0, text.length - longestEnding);
	for (const { index } of text
		.slice(start)
		.matchAll(
			/(?:^|(?<=\s))(?:The post|Der Beitrag|Der Artikel|L['’]article|Cet article|La entrada|L['’]articolo|Het bericht|O post|Inlägget|Innlegget|Artykuł) /g,
		)) {
		if (isAppended(text.slice(start + index).trim())) return text.slice(0, start + index).trimEnd();
	}
	return text;
}

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
