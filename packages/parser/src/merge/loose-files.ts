import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Member } from "./member.ts";

/** Nothing but files is known of the post: it was deleted, or the part of the export that holds it is missing. */
function isFilesAlone(group: readonly Member[]): boolean {
	return group.every(
		({ post: { evidence, title, url, guid, comments } }) =>
			evidence.stub && title === "" && url === null && guid === null && comments.items.length === 0,
	);
}

/** Leaves out posts of which no document knows more than their files; says how many files that were. */
export function withoutLooseFiles(groups: readonly Member[][]): { groups: Member[][]; said: Diagnostic[] } {
	const files = new Map<string, number>();
	for (const { document, post } of groups.filter(isFilesAlone).flat())
		files.set(document, (files.get(document) ?? 0) + post.media.length);
	return {
		groups: groups.filter((group) => !isFilesAlone(group)),
		said: [...files].map(([capture, count]) => diagnose("media-without-post", { count }, { capture })),
	};
}
