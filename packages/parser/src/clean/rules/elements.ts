import { blockElements } from "../../html/elements.ts";
import { type ElementNode, element } from "../../html/tree.ts";
import { droppedElements, elements } from "../policy.ts";
import type { ElementRule } from "../rule.ts";

/** Old elements and what says the same today. */
const successors: Record<string, string> = {
	acronym: "abbr",
	center: "div",
	dir: "ul",
	fieldset: "div",
	form: "div",
	hgroup: "div",
	legend: "p",
	listing: "pre",
	main: "div",
	menu: "ul",
	nav: "div",
	plaintext: "pre",
	search: "div",
	strike: "s",
	tt: "code",
};

/** The meaning of inline styles that editors wrote instead of elements. */
const styledMeanings: readonly [RegExp, string][] = [
	[/font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/i, "strong"],
	[/font-style\s{0,9}:\s{0,9}(?:italic|oblique)/i, "em"],
	[/text-decoration[a-z-]{0,9}\s{0,9}:[^;]{0,40}line-through/i, "s"],
	[/vertical-align\s{0,9}:\s{0,9}super/i, "sup"],
	[/vertical-align\s{0,9}:\s{0,9}sub/i, "sub"],
];

/** A theme's, plug-in's or feed service's furniture inside bodies, by class. */
const furniture: ReadonlySet<string> = new Set(
	"addthis_toolbox addtoany_share_save_container feedflare jp-relatedposts post-ratings sharedaddy sharing-buttons simplesocialbuttons snap_nopreview social-buttons wpa wpadvert wp-socializer yarpp-related".split(
		" ",
	),
);

const hasClass = (one: ElementNode, names: ReadonlySet<string>): boolean =>
	one.attributes.class?.split(/[ \t\r\n\f]+/).some((name) => names.has(name)) ?? false;

export const elementRules: readonly ElementRule[] = [
	{
		name: "unsafe-elements",
		what: "Scripts, styles, drawings, form controls, templates and fallbacks go with all that is in them.",
		when: "always",
		on: "enter",
		elements: droppedElements,
		apply: () => [],
	},
	{
		name: "share-bars",
		what: "Share buttons, related posts and adverts that plug-ins and feed services put into bodies go.",
		when: "the element has one of their classes",
		on: "enter",
		elements: ["div", "ul", "p", "span", "section", "aside"],
		apply: (one) => (hasClass(one, furniture) ? [] : undefined),
	},
	{
		name: "styled-text",
		what: "A `<span>` or `<font>` that an inline style makes bold, italic, struck, raised or lowered becomes that element.",
		when: "its `style` says so",
		on: "enter",
		elements: ["span", "font"],
		apply(one) {
			const { style } = one.attributes;
			if (style === undefined) return;
			for (const [pattern, name] of styledMeanings) {
				if (pattern.test(style)) {
					one.children = [element(name, {}, one.children)];
					break;
				}
			}
		},
	},
	{
		name: "obsolete-elements",
		what: "Obsolete elements become their successors: `<center>` a `<div>`, `<tt>` `<code>`, `<strike>` `<s>` …",
		when: "always",
		on: "enter",
		elements: Object.keys(successors),
		apply(one) {
			one.name = successors[one.name] as string;
		},
	},
	{
		name: "unknown-elements",
		what: "Elements outside the allow-list, such as Word's `<o:p>` and `<font>`, go; what is in them stays.",
		when: "always",
		on: "leave",
		elements: ["*"],
		apply(one) {
			if (Object.hasOwn(elements, one.name)) return;
			if (!blockElements.has(one.name)) return one.children;
			one.name = "div";
		},
	},
];
