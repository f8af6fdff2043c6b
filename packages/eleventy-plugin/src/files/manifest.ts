import type { CaptureId, Post } from "blog-archive-parser";
import type { Entry, SiteModel } from "../site/model.ts";
import type { SiteFile } from "./file.ts";

/** The captures that gave to a post, in their order in the archive. */
function capturesOf({ sources }: Post, order: ReadonlyMap<CaptureId, number>): CaptureId[] {
	const ids = new Set(Object.values(sources).flat());
	return [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** Where a post comes from, as its page tells people. Fields are named only where not all captures gave to each. */
function provenanceOf(
	{ post, address }: Entry,
	site: SiteModel,
	order: ReadonlyMap<CaptureId, number>,
): object {
	const captures = capturesOf(post, order);
	const isShared = Object.values(post.sources).every((from) => from.length === captures.length);
	return {
		address: site.href(address),
		id: post.id,
		title: post.title,
		original: post.url,
		captures,
		...(isShared ? {} : { fields: post.sources }),
		...(post.confidence === 1 ? {} : { confidence: post.confidence, notes: post.confidenceNotes }),
		...(post.conflicts.length === 0 ? {} : { conflicts: post.conflicts.map(({ field }) => field) }),
	};
}

function documentsOf({ archive }: SiteModel): object[] {
	return archive.captures.map(({ id, path, format, capturedAfter, capturedBefore, posts }) => ({
		id,
		file: path.split(/[\\/]/).at(-1),
		format,
		capturedAfter,
		capturedBefore,
		posts,
	}));
}

/** The provenance of every entry, for programs: which documents were read, and which of them gave what. */
export function manifestFile(site: SiteModel): SiteFile {
	return {
		address: site.fixed.manifest,
		making: () => [
			JSON.stringify([documentsOf(site), site.href("/")]),
			...site.entries.flatMap(
				({ post: { id, title, url, confidence, confidenceNotes, conflicts, sources }, address }) => [
					address,
					id,
					title,
					url,
					confidence,
					confidenceNotes,
					conflicts,
					Object.keys(sources),
					Object.values(sources),
				],
			),
		],
		text: () => {
			const { captures } = site.archive;
			const order = new Map(captures.map(({ id }, index) => [id, index]));
			const lines = (values: readonly object[]): string =>
				values.map((value) => `\n\t\t${JSON.stringify(value)}`).join(",");
			const entries = site.entries.map((entry) => provenanceOf(entry, site, order));
			return `{\n\t"captures": [${lines(documentsOf(site))}\n\t],\n\t"entries": [${lines(entries)}\n\t]\n}\n`;
		},
	};
}
