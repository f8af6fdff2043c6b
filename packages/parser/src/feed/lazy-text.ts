import { htmlToText } from "../html/text.ts";
import type { CapturedPost } from "../model/capture.ts";
import { emptyAfterText, emptyBeforeText, emptyEvidence } from "../model/empty.ts";

const texts = new WeakMap<object, string>();

/** One accessor for all posts, so that all of them have the same shape. */
const lazyText: PropertyDescriptor & ThisType<CapturedPost> = {
	enumerable: true,
	configurable: true,
	get() {
		let text = texts.get(this);
		if (text === undefined) {
			text = htmlToText(this.html);
			texts.set(this, text);
		}
		return text;
	},
	set(text: string) {
		texts.set(this, text);
	},
};

/** Whether a post's text is still to be made of its HTML. */
export const isTextUnmade = (post: CapturedPost): boolean =>
	Object.getOwnPropertyDescriptor(post, "text")?.get === lazyText.get && !texts.has(post);

/**
 * A post of which nothing is known yet, whose text is made of its HTML when it is first asked for: whoever streams posts may
 * never need it. A property that becomes an accessor later makes an object slow, hence the order.
 */
export function lazyPost(): CapturedPost {
	const post = Object.defineProperty(emptyBeforeText(), "text", lazyText);
	return Object.assign(post as CapturedPost, emptyAfterText(), { evidence: emptyEvidence() });
}
