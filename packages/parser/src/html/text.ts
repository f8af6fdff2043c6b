import { Parser } from "htmlparser2";

const silent = new Set(["script", "style", "template", "noscript", "iframe", "object", "svg", "math"]);
const blocks = new Set(
	"address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul".split(
		" ",
	),
);

/**
 * The text that a reader of the HTML sees: a blank line between blocks, a line feed for `<br>`,
 * other white space folded as a browser folds it.
 */
export function htmlToText(html: string): string {
	let text = "";
	let depthOfSilence = 0;
	let depthOfPre = 0;
	const startBlock = () => {
		text = `${text.trimEnd()}\n\n`;
	};
	const parser = new Parser({
		onopentag(name) {
			if (silent.has(name)) depthOfSilence++;
			else if (name === "br") text += "\n";
			else if (blocks.has(name)) startBlock();
			else if ((name === "td" || name === "th") && !/\s$/.test(text)) text += " ";
			if (name === "pre") depthOfPre++;
		},
		onclosetag(name) {
			if (silent.has(name)) depthOfSilence--;
			else if (blocks.has(name)) startBlock();
			if (name === "pre") depthOfPre--;
		},
		ontext(data) {
			if (depthOfSilence > 0) return;
			if (depthOfPre > 0) text += data;
			else {
				const folded = data.replace(/[ \t\r\n\f]+/g, " ");
				text += /\s$/.test(text) || text === "" ? folded.replace(/^ /, "") : folded;
			}
		},
	});
	parser.end(html);
	return text
		.replace(/ +\n/g, "\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}
