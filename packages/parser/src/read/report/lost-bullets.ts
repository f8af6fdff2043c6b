import type { Block } from "./block.ts";
import { endsItem, isEnded } from "./shape-of-text.ts";

/** Items are parts of a sentence. */
const longestItem = 400;

const introduces = ({ kind, text }: Block) => (kind === "paragraph" || kind === "item") && /:$/.test(text);
const startsSmall = ({ kind, text }: Block) =>
	kind === "paragraph" && text.length <= longestItem && /^[“‘"']?\p{Ll}/u.test(text);
const goesOn = ({ text }: Block) => endsItem.test(text.slice(-12));

/**
 * Bullets are drawings, which many converters leave out. What a colon introduces, and what then goes on from one
 * semicolon to the next as far as the full stop, are the items of a list all the same.
 */
export function findItems(blocks: readonly Block[]): void {
	blocks.forEach((block, index) => {
		if (!introduces(block)) return;
		let end = index + 1;
		while (blocks[end] !== undefined && startsSmall(blocks[end] as Block) && goesOn(blocks[end] as Block))
			end++;
		const last = blocks[end];
		if (end < index + 2 || last === undefined || !startsSmall(last) || !isEnded(last.text)) return;
		for (const item of blocks.slice(index + 1, end + 1)) item.kind = "item";
	});
}
