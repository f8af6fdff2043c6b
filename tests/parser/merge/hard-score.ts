import type { Archive } from "blog-archive-parser";

/** One document's telling of one post, as its label says. */
export interface Telling {
	document: string;
	mark: string;
}

/** What was merged into each post of the archive, read off the labels that every telling bears among its terms. */
export function tellings(archive: Archive): Telling[][] {
	return archive.posts.map(({ categories, tags }) =>
		[...categories, ...tags].flatMap(({ name }) => {
			const [, document = "", mark = ""] = /^([a-z][a-z0-9-]*) ([a-z]\d+)$/.exec(name) ?? [];
			return mark === "" ? [] : [{ document, mark }];
		}),
	);
}

export interface Score {
	/** Of the pairs that were merged, the part that is one post. */
	precision: number;
	/** Of the pairs that are one post, the part that was merged. */
	recall: number;
	tellings: number;
	/** Marks that were merged wrongly, and those that were torn apart, each with its documents. */
	wrong: string[];
	torn: string[];
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

function countBy(list: readonly Telling[]): Map<string, Telling[]> {
	const groups = new Map<string, Telling[]>();
	for (const one of list) groups.set(one.mark, [...(groups.get(one.mark) ?? []), one]);
	return groups;
}

export function scoreOf(archive: Archive): Score {
	const found = tellings(archive);
	const right = found
		.flatMap((group) => [...countBy(group).values()])
		.reduce((sum, { length }) => sum + pairs(length), 0);
	const merged = found.reduce((sum, { length }) => sum + pairs(length), 0);
	const truth = countBy(found.flat());
	const real = [...truth.values()].reduce((sum, { length }) => sum + pairs(length), 0);
	const show = (group: readonly Telling[]) =>
		group.map(({ document, mark }) => `${document}:${mark}`).join(" ");
	return {
		precision: right / merged,
		recall: right / real,
		tellings: found.flat().length,
		wrong: found.filter((group) => countBy(group).size > 1).map(show),
		torn: [...truth.keys()]
			.map((mark) => found.filter((group) => group.some((one) => one.mark === mark)))
			.filter((groups) => groups.length > 1)
			.map((groups) => groups.map(show).join(" | ")),
	};
}
