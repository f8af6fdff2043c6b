import type { Moment } from "../../model/moment.ts";

/** What the pages before the text tell of the report. */
export interface Front {
	title: string;
	subtitle: string | null;
	authors: string[];
	published: Moment | null;
	publisher: string | null;
	rights: string | null;
}
