type Fields = Record<string, unknown>;

const none: ReadonlySet<string> = new Set();

/** Whether two values of the model (strings, numbers, lists, records of such) are the same throughout. */
export function isSame(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
	if (Array.isArray(one)) return Array.isArray(other) && isSameList(one, other);
	return !Array.isArray(other) && isSameBut(none, one, other);
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
	if (one.length !== other.length) return false;
	for (let index = 0; index < one.length; index++) if (!isSame(one[index], other[index])) return false;
	return true;
}

/** Whether two records are the same but for some of their fields. */
export function isSameBut(left: ReadonlySet<string>, one: object, other: object): boolean {
	const [a, b] = [one as Fields, other as Fields];
	const names = Object.keys(a);
	if (names.length !== Object.keys(b).length) return false;
	for (const name of names) {
		if (left.has(name)) continue;
		const [value, known] = [a[name], b[name]];
		// A field that is missing is not one that holds nothing; none holds `undefined`.
		if (value !== known && !isSame(value, known)) return false;
		if (value === undefined && !(name in b)) return false;
	}
	return true;
}
