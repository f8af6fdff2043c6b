/** How much of a date its source states. */
export type Precision = "year" | "month" | "day" | "minute" | "second";

/**
 * A point in time as far as its source states it.
 *
 * `iso` is an ISO 8601 prefix that never holds more than `precision` says: `2012-05`, `2013-09-03`,
 * `2010-09-22T13:05` (a page's local time, no zone known), `2013-06-03T10:17:44+00:00` (an instant).
 */
export interface Moment {
	iso: string;
	precision: Precision;
}
