/** Resolves an address against bases, the innermost first; what cannot be resolved stays as it is. */
export function resolveAddress(written: string, bases: readonly (string | null)[]): string {
	const address = written.trim();
	if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
	const base = baseOf(bases);
	if (base === null) return address;
	try {
		return new URL(address, base).href;
	} catch {
		return address;
	}
}

/** The base that a list of bases, each perhaps relative to the next, comes to. */
export function baseOf(bases: readonly (string | null)[]): string | null {
	let base: string | null = null;
	for (const one of [...bases].reverse()) {
		if (one === null || one.trim() === "") continue;
		try {
			base = new URL(one.trim(), base ?? undefined).href;
		} catch {
			// A base that is no address is none.
		}
	}
	return base;
}

/** Whether an address runs or contains something instead of leading somewhere. */
export function isScript(address: string): boolean {
	return /^(?:javascript|vbscript|data):/i.test(address.replace(/[\s\p{Cc}]+/gu, ""));
}
