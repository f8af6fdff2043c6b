import { contradict } from "./contradictions.ts";
import type { Echoes } from "./echoes.ts";
import type { Likeness } from "./likeness.ts";
import { sameDay, sameMoment } from "./moment-match.ts";
import type { Moves } from "./moves.ts";
import { containment } from "./words.ts";

/** What two groups have in common. */
interface Common {
	title: boolean;
	/** Neither has a title. */
	untitled: boolean;
	/** The same day, or one apart where one date is local: a page shows the local date. */
	day: boolean;
	/** The same minute, perhaps by clocks of different zones. */
	moment: boolean;
	/** One of them has no date. */
	undated: boolean;
	opening: boolean;
	/** The part of the shorter body that the longer holds; `null` where one has no body. */
	overlap: number | null;
	/** Both bodies are long enough to prove something. */
	long: boolean;
	/** Both bodies are so long that nobody writes the same twice. */
	vast: boolean;
	/** Both bodies are a sentence at least. */
	sentence: boolean;
	/** One of the bodies is an excerpt or hardly longer than one, which may say the same in other words. */
	brief: boolean;
	/** Both blogs are known (and do not contradict). */
	site: boolean;
	/** Only the comments of one are known. */
	stub: boolean;
	/** The title is no single word, such as `About`. */
	tellingTitle: boolean;
	/** A document has several posts of that title. */
	series: boolean;
}

/** What proves that two groups are one post, the surest first. */
const proofs: readonly ((common: Common) => boolean)[] = [
	({ title, moment, overlap }) => title && moment && overlap !== null && overlap >= 0.3,
	({ title, day, overlap, site, tellingTitle }) =>
		title && day && (overlap === null ? site || tellingTitle : overlap >= 0.3),
	({ title, undated, overlap }) => title && undated && overlap !== null && overlap >= 0.5,
	({ title, stub, overlap }) => title && stub && overlap === null,
	({ moment, sentence, overlap }) => moment && sentence && overlap !== null && overlap >= 0.9,
	({ day, long, overlap }) => day && long && overlap !== null && overlap >= 0.6,
	({ title, long, overlap }) => title && long && overlap !== null && overlap >= 0.95,
	({ untitled, day, overlap }) => untitled && day && overlap !== null && overlap >= 0.8,
	({ undated, opening, long, overlap }) => undated && opening && long && overlap !== null && overlap >= 0.9,
	({ undated, vast, overlap }) => undated && vast && overlap !== null && overlap >= 0.95,
	({ title, day, brief, tellingTitle, series }) => title && day && brief && tellingTitle && !series,
];

/** Fewer runs of words than the first number make no sentence, fewer than the second prove nothing. */
const [ofSentence, enough] = [8, 24];
/** Up to so many runs of words a text may be the summary of another; longer ones are known again by their words alone. */
const mostOfSummary = 60;
/** So much of the body must agree for posts of one title and minute to be one although their names differ. */
const surely = 0.8;

/** Two groups that may be one post. */
export interface Pair {
	one: number;
	other: number;
	/** The number of the first proof that holds. */
	proof: number;
	overlap: number;
	/** Milliseconds between the dates. */
	apart: number;
	/** Title, minute and body agree, so that different names mean nothing. */
	sure: boolean;
}

/** Weighs whether two groups are one post; `null` where nothing proves it. */
export function weigh(one: Likeness, other: Likeness, moves: Moves, echoes: Echoes): Pair | null {
	const sameTitle = one.title === other.title;
	const [title, untitled] = [sameTitle && one.title !== "", sameTitle && one.title === ""];
	const [day, moment] = [sameDay(one, other), sameMoment(one, other)];
	const opening = one.opening !== "" && one.opening === other.opening;
	const undated = one.day === null || other.day === null;
	const related = title || day || opening || undated;
	if (!related || contradict(one, other, moves, sameTitle && moment)) return null;
	const overlap = containment(one.shingles, other.shingles);
	const sure = sameTitle && moment && (overlap ?? 0) >= surely;
	if (contradict(one, other, moves, sure)) return null;
	const series = title && echoes.isSeries(one.title);
	const shorter = Math.min(one.shingles.length, other.shingles.length);
	const proof = proofs.findIndex((proves) =>
		proves({
			title,
			untitled,
			day,
			moment,
			undated,
			opening,
			overlap,
			long: shorter >= enough,
			vast: shorter >= mostOfSummary,
			sentence: shorter >= ofSentence,
			brief: one.brief || other.brief || shorter < mostOfSummary,
			site: one.sites.size > 0 && other.sites.size > 0,
			stub: one.stub || other.stub,
			tellingTitle: one.title.includes(" "),
			series,
		}),
	);
	if (proof < 0) return null;
	const isSingle = title && (moment || !series);
	if (!isSingle && overlap !== null && overlap < echoes.threshold(one, other)) return null;
	const apart = undated ? Number.MAX_SAFE_INTEGER : Math.abs(one.time - other.time);
	return { one: one.rank, other: other.rank, proof, overlap: overlap ?? 0, apart, sure };
}
