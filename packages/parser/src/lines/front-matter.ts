import { parse as parseYaml } from "yaml";

/** The YAML between two lines of `---` at the beginning of a document, which static site generators put there. */
const fence = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)([\s\S]{1,65536}?)(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/;

const known =
	/^(?:title|date|published|slug|tags|categories|category|author|authors|layout|draft|permalink)[ \t]*:/m;

/** Whether a document begins as a content file does. */
export const hasFrontMatter = (head: string): boolean => known.test(fence.exec(head)?.[1] ?? "");

/** The values of a content file's front matter, and where its body begins. */
export function splitFrontMatter(text: string): { values: Record<string, unknown>; start: number } {
	const found = fence.exec(text);
	if (found === null) return { values: {}, start: 0 };
	let values: unknown;
	try {
		values = parseYaml(found[1] as string, { logLevel: "silent" });
	} catch {
		values = null;
	}
	const isRecord = typeof values === "object" && values !== null && !Array.isArray(values);
	return { values: isRecord ? (values as Record<string, unknown>) : {}, start: found[0].length };
}

/** A value as text; `""` for what is none. */
export const textOf = (value: unknown): string =>
	typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";

/** The names in a value: a list, one text with commas, or objects that have a `name`. */
export function namesOf(value: unknown): string[] {
	const list: unknown[] = Array.isArray(value)
		? value
		: typeof value === "string"
			? value.split(",")
			: [value];
	const names = list.map((one) =>
		typeof one === "object" && one !== null && "name" in one ? textOf(one.name) : textOf(one),
	);
	return [...new Set(names.filter((name) => name !== ""))];
}
