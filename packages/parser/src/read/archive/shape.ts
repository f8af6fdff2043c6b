/** Makes a value of its type from anything at all: what fits is kept, what does not becomes the default. */
export type Shape<T> = (value: unknown) => T;

type Fields = { [name: string]: unknown };

export const isRecord = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

export const text: Shape<string> = (value) => (typeof value === "string" ? value : "");
export const flag: Shape<boolean> = (value) => value === true;
export const anything: Shape<unknown> = (value) => bounded(value, deepest);

/** Values of the model nest no deeper; whoever walks over one that does would run out of stack. */
const deepest = 16;

function bounded(value: unknown, depth: number): unknown {
	if (typeof value !== "object" || value === null) return value ?? null;
	if (depth === 0) return null;
	if (Array.isArray(value)) return value.map((one) => bounded(one, depth - 1));
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bounded(inner, depth - 1)]));
}

export function number(fallback = 0): Shape<number> {
	return (value) => (typeof value === "number" && Number.isFinite(value) ? value : fallback);
}

/** `null` for what its type test does not let pass. */
export function orNull<T>(shape: Shape<T>, fits: (value: unknown) => boolean): Shape<T | null> {
	return (value) => (fits(value) ? shape(value) : null);
}

export const textOrNull: Shape<string | null> = orNull(text, (value) => typeof value === "string");
export const numberOrNull: Shape<number | null> = orNull(number(), (value) => typeof value === "number");
export const flagOrNull: Shape<boolean | null> = orNull(flag, (value) => typeof value === "boolean");

/** One of a few words, else the first of them. */
export function oneOf<const Words extends readonly [string, ...string[]]>(
	words: Words,
): Shape<Words[number]> {
	return (value) => (words.includes(value as string) ? (value as Words[number]) : words[0]);
}

export function list<T>(shape: Shape<T>, fits: (value: unknown) => boolean): Shape<T[]> {
	return (value) => (Array.isArray(value) ? value.filter(fits).map(shape) : []);
}

export const texts: Shape<string[]> = list(text, (value) => typeof value === "string");

export function recordOf<T>(shape: Shape<T>): Shape<Record<string, T>> {
	return (value) =>
		isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)])) : {};
}

/** An object whose fields stand in the order of the shapes; those of `optional` only where the value has them. */
export function object<T extends object, O extends object = Record<never, never>>(
	shapes: { [Name in keyof T]-?: Shape<T[Name]> },
	optional?: { [Name in keyof O]-?: Shape<O[Name]> },
): Shape<T & Partial<O>> {
	return (value) => {
		const given = isRecord(value) ? value : {};
		const fields: Fields = {};
		for (const name in shapes) fields[name] = shapes[name](given[name]);
		for (const name in optional) if (Object.hasOwn(given, name)) fields[name] = optional[name](given[name]);
		return fields as T & Partial<O>;
	};
}
