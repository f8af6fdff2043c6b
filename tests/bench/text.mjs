// Reads generated text dumps of 1 MB and of 100 MB (or the MB given as the argument), and single lines
// of one megabyte: the time for each megabyte must not grow.
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

/**
 * @param {string} name
 * @param {string} text
 * @returns {number} megabytes a second
 */
function measure(name, text) {
	const start = performance.now();
	const archive = parse({ name: "page.txt", bytes: text }, { raw: true });
	const seconds = (performance.now() - start) / 1000;
	const speed = text.length / 1e6 / seconds;
	console.log(`${name}: ${speed.toFixed(2)} MB/s, ${archive.posts.length} posts`);
	return speed;
}

const large = Number(process.argv[2] ?? 100);
measure("warm-up", dump(1));
const small = measure("1 MB", dump(1));
const whole = measure(`${large} MB`, dump(large));
console.log(`ratio ${(whole / small).toFixed(2)} (1 is linear)`);
for (const piece of ["a", ", ", "Tags: , ", "September 3, 2013 ", "by ", "“", "1. ", "(", "\u200b"])
	measure(`a line of ${JSON.stringify(piece)}`, piece.repeat(Math.ceil(1e6 / piece.length)));
for (const piece of [
	"a\n",
	"Jane says:\n",
	"  • x\n    • y\n",
	"A title\n\nSeptember 3, 2013\n\n",
	"Reply\n2\n",
])
	measure(`lines of ${JSON.stringify(piece)}`, piece.repeat(Math.ceil(1e5 / piece.length)));
