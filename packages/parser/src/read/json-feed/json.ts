export type Json = { [key: string]: unknown };

export function isObject(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

/** A text; numbers, which some feeds have for ids, are taken too. */
export function string(value: unknown): string | null {
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
