import type { CaptureSummary } from "../model/archive.ts";
import type { Capture, Paging } from "../model/capture.ts";
import { startOf } from "../model/instant.ts";
import type { CaptureId } from "../model/post.ts";
import type { SiteUnion } from "./sites.ts";
import { later } from "./timeline.ts";

/** Pages of one feed that were saved together; the first page first. */
export type Run = readonly Capture[];

type Page = Capture & { paging: Paging };

const hour = 3_600_000;

/** Whether pages were saved at one time: the feed states the same date on both, or they were fetched within an hour. */
function sameTime(
	{ site: one, capturedBefore: before }: Capture,
	{ site: other, capturedBefore }: Capture,
): boolean {
	if (one.updated !== null && other.updated !== null && one.updated.iso === other.updated.iso) return true;
	return (
		before !== null && capturedBefore !== null && Math.abs(startOf(before) - startOf(capturedBefore)) < hour
	);
}

/** An address in one of its many spellings. */
function keyOf(feed: string): string {
	if (!URL.canParse(feed)) return feed;
	const url = new URL(feed);
	url.searchParams.sort();
	return url.href;
}

const sameFeed = ({ paging: one }: Page, { paging: other }: Page): boolean =>
	keyOf(one.feed) === keyOf(other.feed) || one.next === other.self || other.next === one.self;

/** Before what it continues: by number, else by who names whom as the next. */
function inOrder(pages: readonly Page[]): Page[] {
	const continued = new Set(pages.map(({ paging }) => paging.next));
	const rank = ({ paging }: Page): number => paging.page + (continued.has(paging.self) ? 0.5 : 0);
	return [...pages].sort((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
}

/**
 * The captures that are pages of one feed, saved together. Their addresses say which feed they are of; that they were saved at
 * one time must show, too: else page 1 may be years younger than page 2.
 */
export function runsOf(captures: readonly Capture[]): Run[] {
	let open = captures.filter((capture): capture is Page => capture.paging !== undefined);
	const runs: Page[][] = [];
	while (open.length > 0) {
		const run: Page[] = open.slice(0, 1);
		// Those that were added are looked at in turn, since a page names but its neighbours.
		for (const page of run)
			run.push(...open.filter((one) => !run.includes(one) && sameFeed(page, one) && sameTime(page, one)));
		open = open.filter((one) => !run.includes(one));
		if (new Set(run.map(({ paging }) => paging.self)).size > 1) runs.push(inOrder(run));
	}
	return runs;
}

/** The pages of a run are of one blog, whatever their titles say. */
export function uniteRuns(runs: readonly Run[], union: SiteUnion): void {
	for (const [first, ...others] of runs)
		for (const { site } of others) union.unite(site.id, (first as Capture).site.id);
}

/** Summaries that name their run by its first page; what bounds one page's time bounds that of all. */
export function boundRuns(summaries: readonly CaptureSummary[], runs: readonly Run[]): CaptureSummary[] {
	const ids = new Map<CaptureId, CaptureId>(
		runs.flatMap((run) => run.map(({ id }): [CaptureId, CaptureId] => [id, (run[0] as Capture).id])),
	);
	const bounds = new Map<CaptureId, CaptureSummary["capturedAfter"]>();
	for (const { id, capturedAfter } of summaries) {
		const run = ids.get(id);
		if (run !== undefined) bounds.set(run, later(bounds.get(run) ?? null, capturedAfter));
	}
	return summaries.map((summary) => {
		const run = ids.get(summary.id);
		return run === undefined ? summary : { ...summary, run, capturedAfter: bounds.get(run) ?? null };
	});
}
