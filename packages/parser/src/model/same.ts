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

/** Whether two records are the same but for some of their fields. Lists of the fields would be more garbage than all else. */
export function isSameBut(left: ReadonlySet<string>, one: object, other: object): boolean {
	const a = one as Fields;
	const b = other as Fields;
	let more = 0;
	for (const name in a) {
		more++;
		if (
			a[name] === b[name]
				? a[name] === undefined && !(name in b)
				: !(left.has(name) || isSame(a[name], b[name]))
		)
			return false;
	}
	for (const _ in b) more--;
	return more === 0;
}
