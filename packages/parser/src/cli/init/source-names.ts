import type { InputDocument } from "../../input/input.ts";

/** The last part of a document's path or address, as every file system takes it. */
function ownName({ name, url }: InputDocument): string {
	const path = name ?? (url === undefined ? "document" : new URL(url).pathname);
	const last = path.split(/[\\/]/).filter(Boolean).at(-1) ?? "document";
	return last.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[.-]+/, "") || "document";
}

/** A name for each document in the folder of sources; a second one of the same name gets a number before its ending. */
export function sourceNames(documents: readonly InputDocument[]): string[] {
	const taken = new Set<string>();
	return documents.map((document) => {
		const name = ownName(document);
		const dot = name.lastIndexOf(".");
		const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
		let unique = name;
		for (let copy = 2; taken.has(unique.toLowerCase()); copy++) unique = `${stem}-${copy}${ending}`;
		taken.add(unique.toLowerCase());
		return unique;
	});
}
