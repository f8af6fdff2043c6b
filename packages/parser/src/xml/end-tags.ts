import type { Root } from "./root.ts";

/** Where the end tag of an element ends; -1 where there is none. */
export function endOf(text: string, name: string): number {
	if (!text.includes("</")) return -1;
	const tag = `</${name}`;
	let at = text.lastIndexOf(tag);
	if (at < 0) at = text.toLowerCase().lastIndexOf(tag.toLowerCase());
	if (at < 0) return -1;
	const end = text.indexOf(">", at);
	return end < 0 ? text.length : end + 1;
}

/** The end tags of the root and the channel, which stand behind the items. */
export function missingEnds(text: string, root: Root): string {
	const channel = /<((?:[\w.-]{1,80}:)?channel)(?=[\s>])/i.exec(text)?.[1];
	const isInside = channel !== undefined && channel !== root.written && endOf(text, channel) < 0;
	return `${isInside ? `</${channel}>` : ""}</${root.written}>`;
}

/** Without the end tags (and blank space) that it ends in: those of elements that began before it. */
export function withoutEndTags(text: string): string {
	let rest = text.trimEnd();
	while (rest.endsWith(">")) {
		const tag = rest.lastIndexOf("<");
		if (tag < 0 || rest[tag + 1] !== "/") break;
		rest = rest.slice(0, tag).trimEnd();
	}
	return rest;
}
