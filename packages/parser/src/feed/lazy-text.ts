import { htmlToText } from "../html/text.ts";
import type { Post } from "../model/post.ts";

/** Gives a post the text of its HTML, which is made when it is first asked for: whoever streams posts may never need it. */
export function setLazyText(post: Post): void {
	let text: string | null = null;
	Object.defineProperty(post, "text", {
		enumerable: true,
		configurable: true,
		get: () => {
			text ??= htmlToText(post.html);
			return text;
		},
		set: (value: string) => {
			text = value;
		},
	});
}
