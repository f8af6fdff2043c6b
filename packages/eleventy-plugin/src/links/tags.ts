/** The attributes of a tag; values as they are written, entities and all. */
export type Attributes = Map<string, string>;

const attribute = /([^\s"'<>/=]+)(?:="([^"]*)")?/y;

/**
 * Replaces opening tags of cleaned HTML (lower-case names, double-quoted values) by what `change`
 * makes of them; `null` leaves a tag as it is. One pass.
 */
export function replaceTags(
	html: string,
	names: ReadonlySet<string>,
	change: (name: string, attributes: Attributes) => string | null,
): string {
	let result = "";
	let copied = 0;
	for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", open + 1)) {
		const name = /[a-z][a-z0-9]*/y;
		name.lastIndex = open + 1;
		const word = name.exec(html)?.[0];
		if (word === undefined || !names.has(word)) continue;
		const attributes: Attributes = new Map();
		let at = name.lastIndex;
		for (; at < html.length && html[at] !== ">"; at++) {
			attribute.lastIndex = at;
			const found = attribute.exec(html);
			if (found === null) continue;
			attributes.set(found[1] ?? "", found[2] ?? "");
			at = attribute.lastIndex - 1;
		}
		if (at >= html.length) break;
		const replacement = change(word, attributes);
		if (replacement !== null) {
			result += html.slice(copied, open) + replacement;
			copied = at + 1;
		}
		open = at;
	}
	return copied === 0 ? html : result + html.slice(copied);
}

/** A tag from its attributes. */
export function writeTag(name: string, attributes: Attributes): string {
	return `<${name}${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join("")}>`;
}
