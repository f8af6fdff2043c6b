import { parse } from "blog-archive-parser";
import { expect, test } from "vitest";
import { hardBlog, hardCaptures } from "./hard-blog.ts";
import { scoreOf } from "./hard-score.ts";

test.each([1, 2, 3])("posts are recognised through all hardships (blog %i)", (seed) => {
	const blog = hardBlog(240, seed);
	const score = scoreOf(parse(hardCaptures(blog), { raw: true }));
	if (process.env.SHOW_SCORES) {
		const hardshipOf = new Map(blog.map(({ mark, hardship }) => [mark, hardship]));
		const named = (line: string) => `${hardshipOf.get(/:(\w+)/.exec(line)?.[1] ?? "")}: ${line}`;
		console.log(score.precision, score.recall, score.tellings);
		console.log(["WRONG", ...score.wrong.map(named), "TORN", ...score.torn.map(named)].join("\n"));
	}
	expect(score.precision).toBeGreaterThan(0.99);
	expect(score.recall).toBeGreaterThan(0.97);
});
