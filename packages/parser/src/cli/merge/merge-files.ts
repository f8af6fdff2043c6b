import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaptureSummary } from "../../model/archive.ts";
import { startOf } from "../../model/instant.ts";
import type { Post } from "../../model/post.ts";
import { parse } from "../../parse.ts";
import { evidence, post as postShape, within } from "../../read/archive/shapes.ts";
import { beginUnfinished, endUnfinished } from "../unfinished.ts";
import { ExternalSort } from "./external-sort.ts";
import { Groups, joinByKeys } from "./groups.ts";
import { LineFile } from "./line-file.ts";
import { postKeys } from "./post-keys.ts";
import { recordsIn } from "./records.ts";

/** How many posts are merged in one go, unless a single group has more. */
const postsAtOnce = 1000;

/** Newest first, undated last, then by id: a key that sorts so. */
function dateKey({ published, id }: Post): string {
	const time = published === null ? Number.NaN : startOf(published);
	const newest = Number.isNaN(time) ? "~" : String(9e15 - time).padStart(16, "0");
	return `${newest} ${id.replace(/\s/g, "-")}`;
}

const diagnosticKey = ({ capture, line }: { capture?: unknown; line?: unknown }): string =>
	`${capture ?? "~"} ${String(line ?? 0).padStart(10, "0")}`;

/** What merging needs on disk and may keep in memory. */
interface Workshop {
	sort(name: string): ExternalSort;
	/** The lines of the captures, by their ids. */
	captures: LineFile;
	paths: readonly string[];
}

/** First reading: which posts may be the same, and what the documents say of themselves. */
async function group({ sort, captures, paths }: Workshop): Promise<Groups> {
	const groups = new Groups();
	const keys = sort("keys");
	for await (const { line, record } of recordsIn(paths)) {
		if (record.type === "capture") captures.set(String(record.id), line);
		if (record.type !== "post") continue;
		const post = groups.add();
		for (const key of postKeys({ ...postShape(record), evidence: evidence(record.evidence) }))
			await keys.add(key, String(post));
	}
	await joinByKeys(groups, keys);
	return groups;
}

/** Second reading: the posts by their groups. */
async function* postsByGroup({ sort, paths }: Workshop, groups: Groups): AsyncGenerator<string[]> {
	const sorted = sort("posts");
	let number = 0;
	for await (const { line, record } of recordsIn(paths))
		if (record.type === "post") await sorted.add(String(groups.of(number++)).padStart(10, "0"), line);
	let batch: string[] = [];
	let last = "";
	for await (const { key, line } of sorted.sorted()) {
		if (key !== last && batch.length >= postsAtOnce) {
			yield batch;
			batch = [];
		}
		batch.push(line);
		last = key;
	}
	if (batch.length > 0) yield batch;
}

/** The captures that a post is from: where it is of a merged archive, that alone; else those that its sources name. */
function capturesOf({ capture, sources }: { capture?: unknown; sources?: object }): string[] {
	return (capture === undefined ? Object.values(sources ?? {}).flat() : [capture]).map(String);
}

/** The lines of the captures that some posts are from, before the posts. */
function withCaptures(posts: readonly string[], captures: LineFile): string {
	const named = new Set(posts.flatMap((line) => capturesOf(JSON.parse(line))));
	const lines = [...named].sort().flatMap((id) => captures.get(id) ?? []);
	return [...lines, ...posts].join("\n");
}

/** The elements of a JSON list, each on lines of its own. */
async function* list(name: string, values: AsyncIterable<string>): AsyncGenerator<string> {
	let before = "";
	yield `,\n\t"${name}": [`;
	for await (const value of values) {
		const text = JSON.stringify(JSON.parse(value), null, "\t").replaceAll("\n", "\n\t\t");
		yield `${before}\n\t\t${text}`;
		before = ",";
	}
	yield before === "" ? "]" : "\n\t]";
}

async function* unique(sort: ExternalSort): AsyncGenerator<string> {
	let before: string | undefined;
	for await (const { line } of sort.sorted()) {
		if (line !== before) yield line;
		before = line;
	}
}

/** What merging found out about a document: the blog it is of, and the bounds of its date. */
type Placing = Partial<Pick<CaptureSummary, "site" | "capturedAfter" | "capturedBefore" | "run">>;

function placingOf({ site, capturedAfter, capturedBefore, run }: CaptureSummary): Placing {
	return {
		site,
		...(capturedAfter ? { capturedAfter } : {}),
		...(capturedBefore ? { capturedBefore } : {}),
		...(run === undefined ? {} : { run }),
	};
}

/** Sorts the summaries of the documents (of archives those that they were made from), and adds their diagnostics to those of merging. */
async function collect(
	{ sort, paths }: Workshop,
	placings: ReadonlyMap<string, Placing>,
	diagnostics: ExternalSort,
): Promise<ExternalSort> {
	const captures = sort("captures");
	const archives = new Set<string>();
	const add = async (summary: { id?: unknown }) =>
		captures.add(String(summary.id), JSON.stringify({ ...summary, ...placings.get(String(summary.id)) }));
	for await (const { record } of recordsIn(paths)) {
		const { type, ...rest } = record;
		if (type === "capture") {
			const { summaries } = within(rest.within);
			if (summaries.length > 0) archives.add(String(rest.id));
			for (const summary of summaries) await add(summary);
		}
		if (type === "summary" && !archives.has(String(rest.id))) await add(rest);
		if (type === "diagnostic") await diagnostics.add(diagnosticKey(rest), JSON.stringify(rest));
	}
	return captures;
}

async function* pieces(workshop: Workshop): AsyncGenerator<string> {
	const groups = await group(workshop);
	const posts = workshop.sort("merged");
	const diagnostics = workshop.sort("diagnostics");
	const sites = new Map<string, string>();
	const placings = new Map<string, Placing>();
	for await (const batch of postsByGroup(workshop, groups)) {
		const merged = parse({ name: "batch.ndjson", bytes: withCaptures(batch, workshop.captures) });
		for (const site of merged.sites) if (!sites.has(site.id)) sites.set(site.id, JSON.stringify(site));
		for (const post of merged.posts) await posts.add(dateKey(post), JSON.stringify(post));
		for (const capture of merged.captures)
			placings.set(capture.id, { ...placings.get(capture.id), ...placingOf(capture) });
		for (const one of merged.diagnostics) await diagnostics.add(diagnosticKey(one), JSON.stringify(one));
	}
	const summaries = await collect(workshop, placings, diagnostics);
	async function* siteLines(): AsyncGenerator<string> {
		for (const id of [...sites.keys()].sort()) yield sites.get(id) ?? "";
	}
	yield '{\n\t"version": 1';
	yield* list("sites", siteLines());
	yield* list("posts", unique(posts));
	yield* list("captures", unique(summaries));
	yield* list("diagnostics", unique(diagnostics));
	yield "\n}\n";
}

/**
 * The JSON of the archive that NDJSON files make together, in memory that depends neither on the number of posts (but
 * for four bytes each) nor on their size: posts that may be the same are brought together by sorting on disk, and
 * merged group by group.
 */
export async function* mergeFiles(paths: readonly string[], memory: number): AsyncGenerator<string> {
	const folder = await mkdtemp(join(tmpdir(), "blog-archive-merge-"));
	beginUnfinished(folder);
	const sort = (name: string) => new ExternalSort(folder, name, Math.max(1, memory / 16));
	const captures = new LineFile(join(folder, "captures.ndjson"));
	try {
		yield* pieces({ sort, captures, paths });
	} finally {
		captures.close();
		await rm(folder, { recursive: true, force: true });
		endUnfinished(folder);
	}
}
