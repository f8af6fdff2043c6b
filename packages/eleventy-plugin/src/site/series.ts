import type { Post } from "blog-archive-parser";
import { groupBy } from "./group.ts";
import type { Entry } from "./model.ts";
import { type PartMark, partMark } from "./part-marks.ts";

interface Part {
	entry: Entry;
	/** `null` where the post does not say it. */
	number: number | null;
}

interface Found {
	name: string;
	parts: Part[];
}

/** The taxonomy and the custom fields in which WordPress's plugins for series keep them. */
const taxonomyNames = ["series", "serie", "post_series"];
const partFields = ["_series_part", "series_part", "_serial_number"];

function statedNumber({ meta }: Post): number | null {
	const said = partFields.flatMap((field) => meta[field] ?? []).find((value) => /^\d{1,4}$/.test(value));
	return said === undefined ? null : Number(said);
}

/** Series that an export states: in the order of their numbers where all have one, else as they were written. */
function statedSeries(entries: readonly Entry[]): Found[] {
	const named = new Map<string, string>();
	const groups = groupBy(entries, ({ post }) =>
		taxonomyNames.flatMap((taxonomy) =>
			(post.taxonomies[taxonomy] ?? []).map(({ name, slug }) => {
				const key = `${post.site} ${slug}`;
				named.set(key, name);
				return key;
			}),
		),
	);
	return [...groups].map(([key, members]) => {
		const parts = members.toReversed().map((entry) => ({ entry, number: statedNumber(entry.post) }));
		const numbers = new Set(parts.map(({ number }) => number));
		if (!numbers.has(null) && numbers.size === parts.length) parts.sort(byNumber);
		else for (const part of parts) part.number = null;
		return { name: named.get(key) ?? key, parts };
	});
}

const byNumber = (a: Part, b: Part): number => (a.number ?? 0) - (b.number ?? 0);

interface Marked extends PartMark {
	entry: Entry;
}

/**
 * Whether titles count parts. No number comes twice; a number alone, as in "Weeknotes 7", counts only where it goes on
 * from one post to the next in the order of their dates.
 */
function isSeries(parts: readonly Marked[]): boolean {
	const numbers = new Set(parts.map(({ part }) => part));
	if (parts.length < 2 || numbers.size < parts.length) return false;
	if (parts.some(({ bare }) => !bare)) return true;
	const written = parts.toReversed().map(({ part }) => part);
	return written.every((part, index) => index === 0 || part === (written[index - 1] ?? 0) + 1);
}

/** What the title of a post says of its part in a series, and the title as stems are compared. */
interface Title {
	mark: PartMark | null;
	folded: string;
}

const titles = new WeakMap<Post, Title>();

function titleOf({ post }: Entry): Title {
	const known = titles.get(post);
	if (known !== undefined) return known;
	const { title } = post;
	const mark = /[\p{N}\p{L}]/u.test(title) ? partMark(title) : null;
	const made = { mark, folded: folded(mark?.stem ?? title) };
	titles.set(post, made);
	return made;
}

const folded = (stem: string): string =>
	stem
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[\s\p{P}]+/gu, " ")
		.trim();

const stemKey = (entry: Entry): string => `${entry.post.site} ${titleOf(entry).folded}`;

/** Series that titles tell of; a post whose title is the stem alone is the first part where another counts on from it. */
function countedSeries(entries: readonly Entry[]): Found[] {
	const marked = entries.flatMap((entry): Marked[] => {
		const { mark } = titleOf(entry);
		return mark === null ? [] : [{ ...mark, entry }];
	});
	const groups = groupBy(marked, ({ entry }) => [stemKey(entry)]);
	const counting = new Set(marked.map(({ entry }) => entry));
	const whole = groupBy(
		entries.filter((entry) => !counting.has(entry)),
		(entry) => [stemKey(entry)],
	);
	return [...groups].flatMap(([key, members]): Found[] => {
		const [first, ...others] = whole.get(key) ?? [];
		const isFirst =
			first !== undefined &&
			others.length === 0 &&
			members.some(({ part, bare }) => part === 2 && !bare) &&
			members.every(({ part }) => part !== 1);
		const stem = members.at(-1)?.stem ?? "";
		const all = isFirst ? [...members, { stem, part: 1, bare: false, entry: first }] : members;
		if (!isSeries(all)) return [];
		const parts = all.map(({ entry, part }) => ({ entry, number: part }));
		return [{ name: stem, parts: parts.sort(byNumber) }];
	});
}

/** Joins the posts of each series, so far as the posts themselves say that they are its parts. `entries` come newest first. */
export function joinSeries(entries: readonly Entry[]): void {
	for (const { name, parts } of [...statedSeries(entries), ...countedSeries(entries)]) {
		if (parts.length < 2) continue;
		parts.forEach(({ entry, number }, index) => {
			entry.series ??= {
				name,
				part: number,
				before: parts[index - 1]?.entry ?? null,
				after: parts[index + 1]?.entry ?? null,
			};
		});
	}
}
