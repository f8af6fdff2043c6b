import type { Archive, Author, Comment, Post, Term } from "blog-archive-parser";
import { slugify } from "blog-archive-parser";
import { archive, comment, post, site } from "../plugin/archive.ts";

/** A blog that a theme may meet: what it holds, and how its site is set up. */
export interface Blog {
	archive: Archive;
	language?: string;
	title?: string;
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** The day a number of days after New Year's Day of 1990, so that numbers make dates. */
const dayAfter = (days: number): Post["published"] => ({
	iso: new Date(Date.UTC(1990, 0, 1 + days)).toISOString().replace(".000Z", "+00:00"),
	precision: "second",
});

const named = (name: string): Term & Author => ({ name, slug: slugify(name) || name });

const sentences = [
	"The council met on a wet evening and decided nothing.",
	"Nobody had asked the people who would have to live there.",
	"What was promised in spring was forgotten by autumn, as it is in most years.",
	"There were four of us, a kettle, and a map with the wrong streets on it.",
	"It is easier to begin such a thing than to end it well.",
];

const prose = (paragraphs: number, of: readonly string[] = sentences): string =>
	range(paragraphs)
		.map(
			(index) =>
				`<p>${range(4)
					.map((part) => of[(index * 3 + part) % of.length])
					.join(" ")}</p>`,
		)
		.join("\n");

const withText = (html: string): Pick<Post, "html" | "text"> => ({
	html,
	text: html.replace(/<[^>]*>/g, " ").trim(),
});

/** As many posts as asked for, some days apart, newest first, as archives have them. */
export function posts(
	count: number,
	apart: number,
	also: (index: number) => Partial<Post> = () => ({}),
): Post[] {
	return range(count)
		.map((index) =>
			post({
				slug: `post-${index}`,
				title: `Notes from meeting ${index + 1}`,
				published: dayAfter(index * apart),
				authors: [named(["Ann Archer", "Ben Baker", "Cleo Carter"][index % 3] ?? "")],
				categories: [named(["News", "Essays"][index % 2] ?? "")],
				tags: [named(`Subject ${index % 17}`)],
				...withText(prose(3)),
				...also(index),
			}),
		)
		.reverse();
}

const longTitle = "On the long and by no means finished history of titles that nobody dared to cut, ".repeat(
	4,
);

/** Each comment answers the one before it. */
const nested: Comment[] = range(10).map((index) =>
	comment({
		id: `comment-${index}`,
		author: { name: `Reader ${index}` },
		parent: index === 0 ? null : `comment-${index - 1}`,
		html: `<p>${sentences[index % sentences.length]}</p>`,
	}),
);

const japanese = [
	"会議は雨の夜に開かれ、何も決まらなかった。",
	"そこに住む人々の声を聞いた者はいなかった。",
	"春に約束されたことは、秋には忘れられていた。",
];
const hebrew = [
	"המועצה נפגשה בערב גשום ולא החליטה דבר.",
	"איש לא שאל את האנשים שיגורו שם.",
	"מה שהובטח באביב נשכח עד הסתיו.",
];
const arabic = [
	"اجتمع المجلس في مساء ممطر ولم يقرر شيئا.",
	"لم يسأل أحد الناس الذين سيعيشون هناك.",
	"ما وعدوا به في الربيع نسيه الجميع في الخريف.",
];

/** Blogs that are not like the one which the theme was drawn for. */
export const blogs: Readonly<Record<string, Blog>> = {
	"three posts": { archive: archive(posts(3, 20)) },
	"one post": { archive: archive(posts(1, 1)) },
	"twenty-five years": { archive: archive(posts(300, 30)) },
	"no dates": {
		archive: archive(posts(30, 1, () => ({ published: null }))),
	},
	"no authors, no titles": {
		archive: archive(posts(24, 9, () => ({ authors: [], title: "" }))),
	},
	"long titles and names": {
		archive: archive(
			posts(12, 40, (index) => ({
				title: index % 2 === 0 ? longTitle.slice(0, 300) : "Donaudampfschifffahrt".repeat(14),
				authors: [named("The Working Group on the Naming of Working Groups and Related Matters")],
				tags: [named("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(2))],
			})),
		),
	},
	"four hundred categories": {
		archive: archive(
			posts(400, 3, (index) => ({ categories: [named(`Category ${index}`), named(`Common ${index % 9}`)] })),
		),
	},
	"answers to answers": {
		archive: archive(
			posts(2, 5, () => ({
				comments: { count: 10, open: true, url: null, feedUrl: null, items: nested },
			})),
		),
	},
	"several blogs": {
		archive: archive(
			posts(40, 25, (index) => ({ site: `blog-${index % 8}.example` })),
			range(8).map((index) =>
				site({
					id: `blog-${index}.example`,
					title: `Blog number ${index}`,
					url: `http://blog-${index}.example`,
				}),
			),
		),
	},
	Japanese: {
		archive: archive(
			posts(20, 40, (index) => ({
				title: `第${index + 1}回会議の記録`,
				authors: [named("山田 太郎")],
				categories: [named("お知らせ")],
				tags: [named("地域")],
				...withText(prose(3, japanese)),
			})),
		),
		language: "ja",
		title: "市民会議の記録",
	},
	Hebrew: {
		archive: archive(
			posts(20, 40, (index) => ({
				title: `רשימות מפגישה ${index + 1}`,
				authors: [named("דנה לוי")],
				categories: [named("חדשות")],
				tags: [named("העיר")],
				...withText(prose(3, hebrew)),
			})),
		),
		language: "he",
		title: "יומן המועצה",
	},
	Arabic: {
		archive: archive(
			posts(20, 40, (index) => ({
				title: `ملاحظات من الاجتماع رقم ${index + 1}`,
				authors: [named("ليلى حداد")],
				categories: [named("أخبار")],
				tags: [named("المدينة")],
				...withText(prose(3, arabic)),
			})),
		),
		language: "ar",
		title: "سجل المجلس",
	},
};
