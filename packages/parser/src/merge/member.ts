import type { CapturedPost } from "../model/capture.ts";

/** What one document says of one post. */
export interface Member {
	post: CapturedPost;
	/** The document it was found in; for an archive the archive, not the captures that it was merged from. */
	document: string;
	/** Its place among all members, the same in whatever order the documents were given. */
	rank: number;
	/** The id of the site, after the spellings of one site were united. */
	site: string;
	/** Whether the site's address is known, and not only a title or nothing. */
	siteKnown: boolean;
	/** How little its most trusted capture is to be trusted, see `trust.ts`. */
	distrust: number;
}
