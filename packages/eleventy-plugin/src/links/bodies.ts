import type { Post } from "blog-archive-parser";
import { type Guide, leadLinks } from "./lead.ts";

/** The addresses on the old blogs that the bodies of posts name. */
const named = new WeakMap<Post, readonly string[]>();

/** The body of a post with its links and media led to where they are now. */
export function leadBody(post: Post, guide: Guide): string {
	const addresses: string[] = [];
	const html = leadLinks(post.html, {
		...guide,
		fateOf: (address, kind) => {
			const fate = guide.fateOf(address, kind);
			if (fate !== "foreign") addresses.push(address);
			return fate;
		},
	});
	named.set(post, addresses);
	return html;
}

/** Where the links of a post's body lead now, if it was led before: as long as these are the same, the body is, too. */
export function fatesOf(post: Post, { fateOf }: Guide): readonly string[] {
	return (named.get(post) ?? []).map((address) => {
		const fate = fateOf(address, "link");
		return typeof fate === "string" ? fate : fate.to;
	});
}
