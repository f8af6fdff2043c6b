/** A file of the site that is not a page; its text is made when it is written. */
export interface SiteFile {
	address: string;
	text(): string | Promise<string>;
}
