import { type ElementNode, textNode } from "../../html/tree.ts";
import type { ElementRule } from "../rule.ts";

/** Addresses of images that only count readers or carry a feed service's buttons. */
const trackerAddresses: readonly RegExp[] = [
	/^(?:https?:)?\/\/(?:feeds2?|feedproxy|rss)\.[^/]{1,80}\/~(?:r|ff|a)\//i,
	/^(?:https?:)?\/\/feeds\.wordpress\.com\/1\.0\//i,
	/^(?:https?:)?\/\/(?:stats\.wordpress\.com|pixel\.wp\.com|stats\.wp\.com)\//i,
	/^(?:https?:)?\/\/(?:[\w-]{1,60}\.)?(?:feedsportal\.com|feedblitz\.com|pheedo\.com|doubleclick\.net|quantserve\.com|scorecardresearch\.com|google-analytics\.com)\//i,
	/^(?:https?:)?\/\/(?:blogger\.googleusercontent\.com|feeds\.feedburner\.com)\/(?:tracker|~)/i,
	/^(?:https?:)?\/\/(?:ad|ads|pixel|tracking)\.[\w.-]{1,100}\//i,
];

const lazySources = ["data-src", "data-lazy-src", "data-original", "data-orig-src", "data-lazyload"];

const isTiny = (size: string | undefined): boolean =>
	size !== undefined && /^\s{0,9}[01](?:px)?\s{0,9}$/.test(size);

function isTracker({ attributes }: ElementNode): boolean {
	if (isTiny(attributes.width) && isTiny(attributes.height)) return true;
	return trackerAddresses.some((pattern) => pattern.test(attributes.src ?? ""));
}

export const imageRules: readonly ElementRule[] = [
	{
		name: "lazy-images",
		what: "The image that a script was to load takes the place of its placeholder.",
		when: "the `<img>` has a `data-src` or one of its cousins",
		on: "enter",
		elements: ["img"],
		apply(image) {
			const { attributes } = image;
			const source = lazySources.find((name) => attributes[name]);
			if (source !== undefined) attributes.src = attributes[source] as string;
			const set = attributes["data-srcset"] ?? attributes["data-lazy-srcset"];
			if (set) attributes.srcset = set;
		},
	},
	{
		name: "trackers",
		what: "Images that only count readers go: one pixel in size, or of FeedBurner, WordPress.com statistics and the like.",
		when: "width and height are at most 1, or the address is one of theirs",
		on: "enter",
		elements: ["img"],
		apply: (image) => (isTracker(image) ? [] : undefined),
	},
	{
		name: "smilies",
		what: "The images of smilies and emoji become their text.",
		when: "the `<img>` has class `wp-smiley` or `emoji` and an `alt`",
		on: "enter",
		elements: ["img"],
		apply({ attributes }) {
			const isSmiley = /(?:^|\s)(?:wp-smiley|emoji|emojione|smiley)(?:\s|$)/.test(attributes.class ?? "");
			return isSmiley && attributes.alt ? [textNode(attributes.alt)] : undefined;
		},
	},
	{
		name: "lost-sources",
		what: "An image, player or caption track without an address that can be used goes; an image's `alt` stays as text.",
		when: "the address is missing or unsafe",
		on: "leave",
		elements: ["img", "iframe", "source", "track"],
		apply({ name, attributes }) {
			if (attributes.src !== undefined || attributes.srcset !== undefined) return;
			return name === "img" && attributes.alt ? [textNode(attributes.alt)] : [];
		},
	},
	{
		name: "bare-spans",
		what: "A `<span>` that says nothing (any more), and a link that leads nowhere, go; what is in them stays.",
		when: "no attribute is left",
		on: "leave",
		elements: ["span", "a"],
		apply(one) {
			for (const _ in one.attributes) return;
			return one.children;
		},
	},
];
