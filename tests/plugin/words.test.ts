import { expect, test } from "vitest";
import { languages } from "../../packages/eleventy-plugin/src/words/languages.ts";
import { archive, post } from "./archive.ts";
import { build } from "./eleventy.ts";

type Phrase = string | Record<string, string>;

const phrasesOf = (language: string): [string, Phrase][] => Object.entries(languages[language] ?? {});
const textsOf = (phrase: Phrase | undefined): string[] =>
	typeof phrase === "object" ? Object.values(phrase) : phrase === undefined ? [] : [phrase];
const gapsOf = (phrase: Phrase | undefined): string[] =>
	[...new Set(textsOf(phrase).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

test.each(Object.keys(languages))("%s says each phrase with all that English says in it", (language) => {
	const english = new Map(phrasesOf("en"));
	for (const [name, phrase] of phrasesOf(language)) {
		expect(gapsOf(phrase), name).toEqual(gapsOf(english.get(name)));
		for (const text of textsOf(phrase)) expect(text.trim(), name).not.toBe("");
	}
});

test.each(Object.keys(languages))("%s has a wording for every number that it tells apart", (language) => {
	const rules = new Intl.PluralRules(language);
	const numbers = Array.from({ length: 200 }, (_, number) => number);
	const needed = new Set(numbers.map((number) => rules.select(number)));
	for (const [name, phrase] of phrasesOf(language))
		if (typeof phrase === "object")
			expect(Object.keys(phrase), name).toEqual(expect.arrayContaining([...needed]));
});

test("a Russian site counts as Russians do; one without a table of words counts in English", async () => {
	const named = (name: string) => ({ name, slug: name });
	const posts = Array.from({ length: 5 }, (_, index) =>
		post({
			slug: `n-${index}`,
			categories: ["one", "few", "many"].filter((_, at) => index <= 2 * at).map(named),
		}),
	);
	const counts = async (language: string): Promise<string[]> => {
		const { files } = await build({
			files: { "archive.json": archive(posts) },
			options: `{ site: { url: "https://new.example", language: "${language}" } }`,
		});
		const pages = ["one", "few", "many"].map((name) => files.get(`category/${name}/index.html`) ?? "");
		return pages.map((page) => /<p class="count">([^<]*)/.exec(page)?.[1] ?? "");
	};
	expect(await counts("ru")).toEqual(["1 запись", "3 записи", "5 записей"]);
	expect(await counts("ko")).toEqual(["1 post", "3 posts", "5 posts"]);
});
