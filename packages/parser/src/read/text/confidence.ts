import type { CapturedPost } from "../../model/capture.ts";
import type { Layout } from "./layout/layout.ts";
import { titleQuality } from "./layout/title-quality.ts";
import type { MetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";

/** What lowers the confidence of a reading, by how much, and how the note says it. */
const doubts: readonly {
	by: number;
	note: string;
	applies: (
		post: CapturedPost,
		page: { quality: number; unlabelled: boolean; layout: Layout; dated: boolean },
	) => boolean;
}[] = [
	{
		by: 0.5,
		note: "No meta line shows where the post begins and ends.",
		applies: (_, { layout }) => layout.by === "one-post",
	},
	{ by: 0.3, note: "No line serves as a title.", applies: (post) => post.title === "" },
	{
		by: 0.15,
		note: "The title does not look like one.",
		applies: (post, { quality }) => post.title !== "" && quality < 0.8,
	},
	{ by: 0.2, note: "The post has no text.", applies: (post) => post.text === "" },
	{
		by: 0.05,
		note: "No word says what a value is; its place and the rest of the page do.",
		applies: (_, { unlabelled }) => unlabelled,
	},
	{
		by: 0.05,
		note: "The year follows from the page; the post prints none.",
		applies: (post) => post.evidence.diagnostics.some(({ code }) => code === "year-inferred"),
	},
	{
		by: 0.1,
		note: "Other posts of the page have a date, this one has none.",
		applies: (post, { dated }) => post.published === null && dated,
	},
];

/** One value of a post that has no label, where it stands alone: a date's neighbour is nearly sure. */
function isGuess(meta: MetaLine | null): boolean {
	return meta !== null && meta.unlabelled > 0 && meta.dates.length === 0;
}

/** Says for each post of a page how sure its reading is, and why not surer. */
export function setConfidence(
	posts: readonly CapturedPost[],
	readings: readonly Reading[],
	layout: Layout,
): void {
	const dated = posts.some(({ published }) => published !== null);
	posts.forEach((post, index) => {
		const { title, from, to } = layout.segments[index] ?? { title: -1, from: 0, to: 0 };
		const unlabelled = readings.slice(from, to).some(({ meta }) => isGuess(meta));
		const page = { quality: titleQuality(readings, title), unlabelled, layout, dated };
		const applying = doubts.filter(({ applies }) => applies(post, page));
		const confidence = applying.reduce((rest, { by }) => rest - by, 0.95);
		post.confidence = Math.round(Math.max(0.05, confidence) * 100) / 100;
		post.confidenceNotes = applying.map(({ note }) => note);
	});
}
