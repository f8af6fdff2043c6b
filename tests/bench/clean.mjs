// Cleaning against sanitize-html alone (its defaults, images allowed) on the same bodies, in one process, by turns.
import { createRequire } from "node:module";
import { cleanHtml } from "blog-archive-parser";
import { median } from "./measure.mjs";

const require = createRequire(import.meta.url);
/** @type {((html: string, options: object) => string) & { defaults: { allowedTags: string[] } }} */
const sanitizeHtml = require("sanitize-html");
/** @type {{ version: string }} */
const { version } = require("sanitize-html/package.json");

const megabytes = 8;
const rounds = 5;

const sentence =
	"The Coalition’s appetite for mutuals didn&#8217;t extend to <em>business</em> more broadly, and <strong>unions</strong> expressed anxiety. ";

/** A body as WordPress writes it: paragraphs, links, an image, a list, now and then an embed and a spacer. */
const body = (/** @type {number} */ n) =>
	[
		`<p>${sentence.repeat(3)}<a title="Open" href="http://blog.example/?p=${n}" target="_blank">Open Public Services</a> ${sentence}</p>`,
		`<p><a href="http://blog.example/${n}.jpg"><img class="alignleft size-full wp-image-${n}" alt="A picture" src="http://blog.example/${n}.jpg" width="300" height="200" /></a>${sentence.repeat(2)}</p>`,
		`<ul>\n<li>${sentence}</li>\n<li>${sentence}</li>\n</ul>`,
		n % 3 === 0 ? "<p>&nbsp;</p>" : "",
		n % 5 === 0 ? `<p style="text-align: center;"><span style="color: #333;">${sentence}</span></p>` : "",
		n % 7 === 0
			? `<p><iframe width="560" height="315" src="http://player.vimeo.com/video/${1000000 + n}" frameborder="0" allowfullscreen></iframe></p>`
			: "",
		`<p>${sentence.repeat(4)}</p>`,
	].join("\n");

function bodies() {
	const made = [];
	for (let bytes = 0, n = 1; bytes < megabytes * 1e6; n++) {
		made.push(body(n));
		bytes += body(n).length;
	}
	return made;
}

/** @returns {Promise<import("./page.mjs").Table[]>} */
export async function bench() {
	const given = bodies();
	const options = { allowedTags: [...sanitizeHtml.defaults.allowedTags, "img"] };
	const ways = {
		"blog-archive-parser": () => given.map((html) => cleanHtml(html)),
		[`sanitize-html ${version} alone`]: () => given.map((html) => sanitizeHtml(html, options)),
	};
	/** @type {Map<string, number[]>} */
	const times = new Map(Object.keys(ways).map((name) => [name, []]));
	for (let round = 0; round <= rounds; round++)
		for (const [name, run] of Object.entries(ways)) {
			const before = process.cpuUsage();
			run();
			const { user, system } = process.cpuUsage(before);
			if (round > 0) times.get(name)?.push((user + system) / 1000);
		}
	const typical = [...times].map(([name, list]) => ({ name, time: median(list) }));
	const own = typical[0]?.time ?? Number.NaN;
	return [
		{
			title: `${megabytes} MB in ${given.length.toLocaleString("en")} bodies (median of ${rounds}, by turns in one process)`,
			columns: ["way", "milliseconds of the processor", "times ours"],
			rows: typical.map(({ name, time }) => [name, time.toFixed(0), (time / own).toFixed(2)]),
			chart: { column: 1, unit: "ms" },
		},
	];
}
