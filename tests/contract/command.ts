import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "blog-archive-parser";

const main = join(import.meta.dirname, "../../packages/parser/dist/cli/main.js");

export interface Outcome {
	code: number | null;
	out: string;
	err: string;
}

/** Runs `blog-archive` as users do. */
export function command(
	words: string[],
	{ input, env, cwd }: { input?: string | Uint8Array; env?: Record<string, string>; cwd?: string } = {},
): Outcome {
	const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
		input,
		cwd: cwd ?? folder({}),
		env: { PATH: process.env.PATH, ...env },
		maxBuffer: 1 << 28,
	});
	return { code: status, out: stdout.toString("utf8"), err: stderr.toString("utf8") };
}

/** A new folder that holds the files given by name. */
export function folder(files: Record<string, string | Uint8Array>): string {
	const path = mkdtempSync(join(tmpdir(), "blog-archive-contract-"));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
	return path;
}

export const archiveOf = (outcome: Outcome): Archive => JSON.parse(outcome.out);

/** A WordPress feed of as many items as asked for, the newest first. */
export function feedOf(
	count: number,
	change: (item: string, index: number) => string = (item) => item,
): string {
	const items = Array.from({ length: count }, (_, index) => {
		const day = String(28 - (index % 28)).padStart(2, "0");
		const year = 2012 - Math.floor(index / 28);
		return change(
			`<item><title>Post ${index}</title><link>http://cycling.example/?p=${1000 - index}</link>
<pubDate>${day} Mar ${year} 10:00:00 +0000</pubDate><dc:creator>Ada Rider</dc:creator>
<category><![CDATA[${index % 2 === 0 ? "Hills" : "Valleys"}]]></category><category><![CDATA[alps]]></category>
<guid isPermaLink="false">http://cycling.example/?p=${1000 - index}</guid>
<description><![CDATA[In short, ${index}.]]></description>
<content:encoded><![CDATA[<p>At length about ride ${index}.</p>]]></content:encoded>
<slash:comments>${index}</slash:comments></item>`,
			index,
		);
	});
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>Cycling</title><link>http://cycling.example</link><description>Up and down</description>
${items.join("\n")}
</channel></rss>
`;
}

export const dump = `Up the hill

September 3, 2013 by · Leave a Comment
Filed under: Hills

The road goes up, and so did we, for the better part of a long afternoon.

Down the hill

June 3, 2013 by · 2 Comments
Filed under: Hills, Valleys

The road goes down, which took no time at all and was over too soon.

« Previous Page
`;
