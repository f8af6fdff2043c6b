import { contradict, type Likeness } from "./likeness.ts";
import { containment } from "./words.ts";

/** What two groups have in common. */
interface Common {
	title: boolean;
	/** Neither has a title. */
	untitled: boolean;
	/** The same day, or one apart where one date is local: a page shows the local date. */
	day: boolean;
	/** One of them has no date. */
	undated: boolean;
	opening: boolean;
	/** The part of the shorter body that the longer holds; `null` where one has no body. */
	overlap: number | null;
	/** Both bodies are long enough to prove something. */
	long: boolean;
	/** Both blogs are known (and do not contradict). */
	site: boolean;
	/** Only the comments of one are known. */
	stub: boolean;
	/** The title is no single word, such as `About`. */
	tellingTitle: boolean;
}

/** What proves that two groups are one post, the surest first. */
const proofs: readonly ((common: Common) => boolean)[] = [
	({ title, day, overlap, site, tellingTitle }) =>
		title && day && (overlap === null ? site || tellingTitle : overlap >= 0.3),
	({ title, undated, overlap }) => title && undated && overlap !== null && overlap >= 0.5,
	({ title, stub, overlap }) => title && stub && overlap === null,
	({ day, long, overlap }) => day && long && overlap !== null && overlap >= 0.6,
	({ title, long, overlap }) => title && long && overlap !== null && overlap >= 0.95,
	({ untitled, day, overlap }) => untitled && day && overlap !== null && overlap >= 0.8,
	({ undated, opening, long, overlap }) => undated && opening && long && overlap !== null && overlap >= 0.9,
];

/** Fewer runs of words than that prove nothing. */
const enough = 24;

/** Two groups that may be one post. */
export interface Pair {
	one: number;
	other: number;
	/** The number of the first proof that holds. */
	proof: number;
	overlap: number;
	/** Milliseconds between the dates. */
	apart: number;
}

function sameDay(one: Likeness, other: Likeness): boolean {
	if (one.day === null || other.day === null) return false;
	return one.instant && other.instant ? one.time === other.time : Math.abs(one.day - other.day) <= 1;
}

/** Weighs whether two groups are one post; `null` where nothing proves it. */
export function weigh(one: Likeness, other: Likeness): Pair | null {
	const title = one.title !== "" && one.title === other.title;
	const day = sameDay(one, other);
	const opening = one.opening !== "" && one.opening === other.opening;
	if ((!title && !day && !opening) || contradict(one, other)) return null;
	const overlap = containment(one.shingles, other.shingles);
	const undated = one.day === null || other.day === null;
	const proof = proofs.findIndex((proves) =>
		proves({
			title,
			untitled: one.title === "" && other.title === "",
			day,
			undated,
			opening,
			overlap,
			long: Math.min(one.shingles.length, other.shingles.length) >= enough,
			site: one.sites.size > 0 && other.sites.size > 0,
			stub: one.stub || other.stub,
			tellingTitle: one.title.includes(" "),
		}),
	);
	if (proof < 0) return null;
	const apart = undated ? Number.MAX_SAFE_INTEGER : Math.abs(one.time - other.time);
	return { one: one.rank, other: other.rank, proof, overlap: overlap ?? 0, apart };
}
