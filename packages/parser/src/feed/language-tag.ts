/** A language as BCP 47 writes it, where a document has `en_US`; `null` for none. */
export function languageTag(written: string | null): string | null {
	const tag = written?.trim().replaceAll("_", "-") ?? "";
	return tag === "" ? null : tag;
}
