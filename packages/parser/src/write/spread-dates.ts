/**
 * Dates with the same instant, a second apart, in the order of the feed: Atom's entries should not share an
 * `updated`, because readers order entries by it.
 */
export function spreadDates(dates: readonly Date[]): Date[] {
	const taken = new Set<number>();
	const spread = new Array<Date>(dates.length);
	for (let index = dates.length - 1; index >= 0; index--) {
		let time = Math.floor((dates[index] as Date).getTime() / 1000);
		while (taken.has(time)) time++;
		taken.add(time);
		spread[index] = new Date(time * 1000);
	}
	return spread;
}
