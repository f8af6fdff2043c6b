// Cleaning against sanitize-html alone (its defaults, images allowed) on the same bodies, in one process, by turns.
import { createRequire } from "node:module";
import { cleanHtml } from "blog-archive-parser";

const require = createRequire(import.meta.resolve("blog-archive-parser"));
/** @type {((html: string, options: object) => string) & { defaults: { allowedTags: string[] } }} */
const sanitizeHtml = require("sanitize-html");

const megabytes = Number(process.env.MEGABYTES ?? 8);
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

/** @type {string[]} */
const bodies = [];
for (let bytes = 0, n = 1; bytes < megabytes * 1e6; n++) {
	bodies.push(body(n));
	bytes += body(n).length;
}

const options = { allowedTags: [...sanitizeHtml.defaults.allowedTags, "img"] };
const ways = {
	"sanitize-html": () => bodies.map((html) => sanitizeHtml(html, options)),
	clean: () => bodies.map((html) => cleanHtml(html)),
};

/** @type {Record<string, number[]>} */
const times = { "sanitize-html": [], clean: [] };
for (let round = 0; round <= rounds; round++) {
	for (const [name, run] of Object.entries(ways)) {
		const start = performance.now();
		run();
		if (round > 0) times[name]?.push(performance.now() - start);
	}
}

const median = (/** @type {number[]} */ list) =>
	list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
const [alone, cleaned] = [median(times["sanitize-html"] ?? []), median(times.clean ?? [])];
console.log(`${megabytes} MB in ${bodies.length} bodies, medians of ${rounds}:`);
console.log(
	`sanitize-html alone ${alone.toFixed(0)} ms, clean ${cleaned.toFixed(0)} ms, ratio ${(cleaned / alone).toFixed(2)}`,
);
