/** A start tag that was read. */
export interface StartTag {
	/** The element's name as written. */
	written: string;
	/** Its name and local name as {@link Element} has them. */
	name: string;
	tag: string;
	attributes: Record<string, string>;
	isEmpty: boolean;
	/** How many characters the tag has. */
	length: number;
}
