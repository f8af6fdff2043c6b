import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { archive, post } from "./archive.ts";
import { makeProject, startEleventy } from "./eleventy.ts";

async function until(holds: () => boolean, what: string): Promise<void> {
	for (let turn = 0; turn < 400; turn++) {
		if (holds()) return;
		await wait(50);
	}
	throw new Error(`In vain: ${what}`);
}

/** Writes a file again and again until that has its effect: a watcher passes over what comes before it is ready. */
async function writeUntil(file: string, text: string, holds: () => boolean): Promise<void> {
	let turn = 0;
	await until(() => {
		if (turn++ % 60 === 0) writeFileSync(file, text + " ".repeat(turn));
		return holds();
	}, `what ${file} brings about`);
}

test.each([[[]], [["--incremental"]]])(
	"while watching, a changed source changes its pages alone %j",
	async (args) => {
		const posts = [
			post({ slug: "one" }),
			post({ slug: "two", published: { iso: "2012-01-01", precision: "day" } }),
		];
		const layouts = { "_includes/blog-archive/search.njk": "search: {{ content | safe }}" };
		const folder = makeProject({ files: { "archive.json": archive(posts), ...layouts } });
		const page = (path: string) => join(folder, "_site", path, "index.html");
		const text = (path: string) => readFileSync(page(path), "utf8");
		const words = startEleventy(folder, ["--watch", ...args]);
		await until(() => words().includes("Watching"), "the first build");
		const untouched = statSync(page("2012/01/two")).mtimeMs;

		const [one, two] = posts as [(typeof posts)[0], (typeof posts)[0]];
		const changed = archive([{ ...one, html: "<p>Another text.</p>", text: "Another text." }, two]);
		const isRebuilt = () => text("2013/06/one").includes("Another text.");
		await writeUntil(join(folder, "archive.json"), JSON.stringify(changed), isRebuilt);
		expect(statSync(page("2012/01/two")).mtimeMs).toBe(untouched);

		writeFileSync(join(folder, "_includes/blog-archive/base.njk"), "mine: {{ content | safe }}");
		await until(
			() => text("2012/01/two").startsWith("mine:"),
			`a rebuild after a layout came, but ${words()}`,
		);
	},
);

test("while watching, a page of the site's own takes the place of ours, and gives it back", async () => {
	const folder = makeProject({ files: { "archive.json": archive([post({ slug: "one" })]) } });
	const written = (path: string) => join(folder, "_site", path, "index.html");
	const words = startEleventy(folder, ["--watch"]);
	await until(() => words().includes("Watching"), "the first build");
	const untouched = statSync(written("2013/06/one")).mtimeMs;
	const feeds = () => readFileSync(written("feeds"), "utf8");

	await writeUntil(join(folder, "feeds.md"), "Feeds of our own.", () => feeds().includes("of our own"));
	rmSync(join(folder, "feeds.md"));
	await writeUntil(join(folder, "other.md"), "Another page.", () => feeds().includes("/feed.xml"));
	expect(statSync(written("2013/06/one")).mtimeMs).toBe(untouched);
});
