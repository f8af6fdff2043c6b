/** A start tag that was read. */
export interface StartTag {
	/** The element's name as written. */
	written: string;
	/** Its name and local name as {@link Element} has them. */
	name: string;
	tag: string;
	attributes: Record<string, string>;
	isEmpty: boolean;
	/** All that is written of it. */
	text: string;
	/** What came behind it last time, under the same bindings: the elements of items mostly come in the same order. */
	next: StartTag | null;
}
