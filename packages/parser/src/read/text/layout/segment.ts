/** Where one post stands among the readings of a page. */
export interface Segment {
	/** Of the title; -1 where there is none. */
	title: number;
	/** The first reading of the post. */
	from: number;
	/** Behind the last. */
	to: number;
}
