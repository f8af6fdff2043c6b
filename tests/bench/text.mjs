// Reads generated text dumps of growing size, and single lines of one megabyte.
import { parse } from "blog-archive-parser";

const body =
	"The river was high that week, and the ferry waited on the other side until the water had gone down again. ";

/** @param {number} index */
const post = (index) =>
	`Post number ${index}\n\nSeptember ${1 + (index % 28)}, 2013 by Pat Author · ${index % 7} Comments\nFiled under: News, Town\n\n${body.repeat(4)}\n\n  • one\n  • two\n\n${body.repeat(6)}\n\n`;

/** @param {number} megabytes */
function dump(megabytes) {
	const parts = [];
	for (let index = 0, size = 0; size < megabytes * 1e6; index++) {
		parts.push(post(index));
		size += post(index).length;
	}
	return parts.join("");
}

/** Megabytes a second of the processor. @param {string} text */
function speed(text) {
	const before = process.cpuUsage();
	const { posts } = parse({ name: "page.txt", bytes: text }, { raw: true });
	const { user, system } = process.cpuUsage(before);
	return { speed: (text.length / (user + system)).toFixed(2), posts: posts.length };
}

/** Lines and pieces that are as much like what the grammar looks for as can be, and never it. */
const hostile = {
	"a line of": ["a", ", ", "Tags: , ", "September 3, 2013 ", "by ", "“", "1. ", "(", "\u200b"],
	"lines of": ["a\n", "Jane says:\n", "  • x\n    • y\n", "A title\n\nSeptember 3, 2013\n\n", "Reply\n2\n"],
};

/** @param {{ large: boolean }} how @returns {Promise<import("./page.mjs").Table[]>} */
export async function bench({ large }) {
	speed(dump(1));
	/** @param {string} name @param {string} text */
	const row = (name, text) => {
		const { speed: found, posts } = speed(text);
		return [name, found, posts.toLocaleString("en")];
	};
	const pieces = Object.entries(hostile).flatMap(([kind, list]) =>
		list.map((piece) => ({
			name: `${kind} \`${JSON.stringify(piece).replace("\u200b", "\\u200b")}\``,
			piece,
		})),
	);
	return [
		{
			title: "Text dumps of generated pages: the speed must not fall with the size",
			columns: ["dump", "MB a second of the processor", "posts"],
			rows: (large ? [1, 10, 100] : [1, 10]).map((size) => row(`${size} MB`, dump(size))),
		},
		{
			title: "A megabyte (of lines: 100 KB) that is hostile",
			columns: ["text", "MB a second of the processor", "posts"],
			rows: pieces.map(({ name, piece }) =>
				row(name, piece.repeat(Math.ceil((piece.includes("\n") ? 1e5 : 1e6) / piece.length))),
			),
		},
	];
}
