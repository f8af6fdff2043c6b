import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Archive, CaptureSummary } from "../../model/archive.ts";
import type { CaptureId, Conflict } from "../../model/post.ts";
import type { Unreadable } from "../../sources/source.ts";
import type { RuleChanges } from "./changes.ts";
import { historyOf, type PostHistory } from "./history.ts";
import type { DocumentLines } from "./lines.ts";
import { type LinksToHost, linksByHost } from "./links.ts";

/** A conflict with the post it is about. */
export interface PostConflict extends Conflict {
	post: string;
	title: string;
	/** The captures that say what was kept. */
	keptFrom: CaptureId[];
}

/** What a person should look at; the JSON of `blog-archive check --format json`. */
export interface CheckReport {
	version: 1;
	totals: {
		sites: number;
		posts: number;
		captures: number;
		errors: number;
		warnings: number;
		infos: number;
		conflicts: number;
		unreadable: number;
	};
	unreadable: Unreadable[];
	captures: CaptureSummary[];
	diagnostics: Diagnostic[];
	conflicts: PostConflict[];
	/** What happened to posts from capture to capture: edited, filed anew, deleted. */
	history: PostHistory[];
	/** Posts whose reading is doubtful, least sure first. */
	unsure: { post: string; title: string; confidence: number; notes: string[] }[];
	/** What the posts link to, by host. */
	links: LinksToHost[];
	/** What each line of the text documents was read as, where that was asked for. */
	lines?: DocumentLines[];
	/** What cleaning did to the bodies, by rule, where that was asked for. */
	changes?: RuleChanges[];
}

/** A page whose posts all show where they begin is read so surely. */
const sure = 0.95;

/** Gathers from an archive what `check` shows. */
export function checkReport(archive: Archive, unreadable: Unreadable[]): CheckReport {
	const { sites, posts, captures, diagnostics } = archive;
	const ofSeverity = (severity: Diagnostic["severity"]) =>
		diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
	const conflicts = posts.flatMap(({ id, title, conflicts, sources }) =>
		conflicts.map((conflict) => ({
			post: id,
			title,
			...conflict,
			keptFrom: sources[conflict.field] ?? [],
		})),
	);
	return {
		version: 1,
		totals: {
			sites: sites.length,
			posts: posts.length,
			captures: captures.length,
			errors: ofSeverity("error"),
			warnings: ofSeverity("warning"),
			infos: ofSeverity("info"),
			conflicts: conflicts.length,
			unreadable: unreadable.length,
		},
		unreadable,
		captures,
		diagnostics,
		conflicts,
		history: historyOf(archive),
		unsure: posts
			.filter(({ confidence }) => confidence < sure)
			.map(({ id, title, confidence, confidenceNotes }) => ({
				post: id,
				title,
				confidence,
				notes: confidenceNotes,
			}))
			.sort((one, other) => one.confidence - other.confidence),
		links: linksByHost(archive),
	};
}
