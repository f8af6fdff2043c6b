/** A file of the site that is not a page; its text is made when it is written. */
export interface SiteFile {
	address: string;
	text(): string | Promise<string>;
	/** All that the text is made of, to be compared value by value with what it was made of before; `null` where that is not known. */
	making?(): readonly unknown[] | null;
}
