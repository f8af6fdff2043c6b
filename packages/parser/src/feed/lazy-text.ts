import { htmlToText } from "../html/text.ts";
import type { CapturedPost } from "../model/capture.ts";
import { addAfterText, emptyBeforeText, emptyEvidence } from "../model/empty.ts";

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

/** A copy of a post as it was read, to which a document's reading may add terms. Its text is made when it is asked for. */
export function copyLazily(post: CapturedPost): CapturedPost {
	const copy = lazyPost();
	const [fields, values] = [copy as unknown as Fields, post as unknown as Fields];
	for (const name in values) if (name !== "text") fields[name] = values[name];
	const text = texts.get(post);
	if (text !== undefined) texts.set(copy, text);
	return Object.assign(copy, ownParts(post), { evidence: ownEvidence(post, post.evidence.line) });
}

/** What the reading of a document adds to after a post was read, copied. */
export function ownParts(
	post: CapturedPost,
): Pick<CapturedPost, "categories" | "tags" | "taxonomies" | "comments"> {
	const { categories, tags, taxonomies, comments } = post;
	return {
		categories: [...categories],
		tags: [...tags],
		taxonomies: { ...taxonomies },
		comments: { ...comments },
	};
}

/** The same of its evidence, at a line of its own. */
export const ownEvidence = ({ evidence }: CapturedPost, line: number | null): CapturedPost["evidence"] => ({
	...evidence,
	undecidedTerms: [...evidence.undecidedTerms],
	line,
});

type Fields = Record<string, unknown>;

/** Whether a post's text is still to be made of its HTML. */
export const isTextUnmade = (post: CapturedPost): boolean =>
	Object.getOwnPropertyDescriptor(post, "text")?.get === lazyText.get && !texts.has(post);

/**
 * A post of which nothing is known yet, whose text is made of its HTML when it is first asked for: whoever streams posts may
 * never need it. A property that becomes an accessor later makes an object slow, hence the order.
 */
export function lazyPost(): CapturedPost {
	const post = Object.defineProperty(emptyBeforeText(), "text", lazyText) as CapturedPost;
	addAfterText(post);
	post.evidence = emptyEvidence();
	return post;
}
