// Apart from what decodes, whose declarations speak of Node: a program that only names the types needs none of them.

/** The encoding a document is in, and why. */
export interface Encoding {
	/** As `TextDecoder` names it. */
	name: string;
	/** How many bytes of byte order mark to skip. */
	mark: number;
	/** What the document or its HTTP header says, where that is not what the bytes show. */
	contradicted: string | null;
	/** What it says, where nobody knows an encoding of that name. */
	unknown: string | null;
	/** Somebody says so; otherwise it is the usual assumption. */
	declared: boolean;
}
