/** Whether two values of the model (strings, numbers, lists, records of such) are the same throughout. */
export function isSame(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
	if (Array.isArray(one))
		return (
			Array.isArray(other) &&
			one.length === other.length &&
			one.every((value, index) => isSame(value, other[index]))
		);
	return !Array.isArray(other) && isSameBut(nothing, one, other);
}

const nothing: ReadonlySet<string> = new Set();

/** Whether two records are the same but for some of their fields. */
export function isSameBut(left: ReadonlySet<string>, one: object, other: object): boolean {
	const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
	let fields = 0;
	for (const name in a) {
		fields++;
		if (!left.has(name) && !(name in b && isSame(a[name], b[name]))) return false;
	}
	for (const _ in b) fields--;
	return fields === 0;
}
