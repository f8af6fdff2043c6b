// How long a site takes to build: this plugin beside a bare Eleventy site of as many pages, and Hugo.
//
//   node tests/bench/site.mjs [POSTS] [ROUNDS]
//
// Everything is written to memory-backed storage; the ways alternate, and the median of the rounds counts.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { feedOf, generatedPosts } from "./generated-blog.mjs";

const posts = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 5);
const tests = join(import.meta.dirname, "..");
const eleventy = join(tests, "node_modules/@11ty/eleventy/cmd.cjs");
const root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "blog-archive-bench-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));

/** @type {(path: string, text: string) => void} */
function write(path, text) {
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** @type {(folder: string) => number} */
const pagesIn = (folder) =>
	readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".html")).length;

/** @type {(folder: string, config: string) => void} */
function eleventySite(folder, config) {
	write(`${folder}/package.json`, '{ "type": "module" }');
	write(`${folder}/eleventy.config.js`, config);
	symlinkSync(join(tests, "node_modules"), join(root, folder, "node_modules"));
}

/** Runs a command in a folder and measures it; a node process tells its peak of memory. @type {(folder: string, command: string, args: string[]) => Promise<{ seconds: number, megabytes: number | null }>} */
async function measure(folder, command, args) {
	rmSync(join(root, folder, "_site"), { recursive: true, force: true });
	const start = process.hrtime.bigint();
	const child = spawn(command, args, { cwd: join(root, folder), stdio: ["ignore", "ignore", "pipe"] });
	let words = "";
	child.stderr.on("data", (data) => {
		words += data;
	});
	const code = await new Promise((resolve) => child.on("close", resolve));
	const seconds = Number(process.hrtime.bigint() - start) / 1e9;
	if (code !== 0) throw new Error(`${folder}: ${words}`);
	const peak = /PEAK (\d+)/.exec(words)?.[1];
	return { seconds, megabytes: peak === undefined ? null : Math.round(Number(peak) / 1024) };
}

const peak =
	'data:text/javascript,process.on("exit",()=>console.error("PEAK "+process.resourceUsage().maxRSS))';
/** @type {(folder: string) => () => ReturnType<typeof measure>} */
const runEleventy = (folder) => () =>
	measure(folder, process.execPath, ["--import", peak, eleventy, "--quiet"]);

const blog = generatedPosts(posts);
write("feed.xml", feedOf(blog));

const options = (/** @type {string} */ more) =>
	`{ sources: "../feed.xml", search: false, site: { url: "https://new.example", language: "en" }${more} }`;
const pluginConfig = (/** @type {string} */ more) =>
	`import blogArchive from "eleventy-plugin-blog-archive";
export default (config) => { config.addPlugin(blogArchive, ${options(more)}); };`;
eleventySite("cold", pluginConfig(""));
eleventySite("cached", pluginConfig(', cache: "../cache"'));

await runEleventy("cached")();
const pages = pagesIn(join(root, "cached/_site"));

eleventySite("floor", "export default () => {};");
write(
	"floor/pages.11ty.js",
	`const body = ${JSON.stringify(blog[0]?.html)};
const pages = Object.freeze(Array.from({ length: ${pages} }, (_, number) => ({ number })));
export const data = { pagination: { data: "pages", size: 1, alias: "one" }, pages,
	permalink: ({ one }) => "/" + one.number + "/", eleventyExcludeFromCollections: true };
export default ({ one }) => "<!doctype html><html lang=en><meta charset=utf-8><title>" + one.number + "</title><main>" + body + "</main></html>";`,
);

/** @type {Record<string, () => ReturnType<typeof measure>>} */
const ways = { floor: runEleventy("floor"), cached: runEleventy("cached"), cold: runEleventy("cold") };

if (spawnSync("hugo", ["version"]).status === 0) {
	write(
		"hugo/config.json",
		JSON.stringify({
			baseURL: "https://new.example/",
			title: "Blog",
			paginate: 10,
			publishDir: "_site",
			permalinks: { post: "/:year/:month/:slug/" },
			markup: { goldmark: { renderer: { unsafe: true } } },
			rssLimit: 20,
		}),
	);
	for (const one of blog) {
		const { title, slug, date, categories, tags, html } = one;
		write(
			`hugo/content/post/${slug}.html`,
			`${JSON.stringify({ title, slug, date, categories, tags }, null, 1)}\n\n${html}`,
		);
	}
	const head =
		"<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ .Title }}</title><link rel=canonical href={{ .Permalink }}></head><body><main>";
	const card =
		'<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><time>{{ .Date.Format "2 January 2006" }}</time><p>{{ .Summary }}</p></article>';
	const pager =
		'{{ with .Paginator }}{{ if .HasPrev }}<a href="{{ .Prev.URL }}">newer</a>{{ end }}{{ if .HasNext }}<a href="{{ .Next.URL }}">older</a>{{ end }}{{ end }}';
	const terms =
		'{{ range .GetTerms "categories" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}';
	write(
		"hugo/layouts/_default/single.html",
		`${head}<h1>{{ .Title }}</h1><time>{{ .Date.Format "2 January 2006" }}</time>{{ .Content }}${terms}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</main></body></html>`,
	);
	write(
		"hugo/layouts/_default/list.html",
		`${head}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}${card}{{ end }}${pager}</main></body></html>`,
	);
	write(
		"hugo/layouts/index.html",
		`${head}{{ $p := .Paginate .Site.RegularPages }}{{ range $p.Pages }}${card}{{ end }}${pager}</main></body></html>`,
	);
	ways.hugo = () => measure("hugo", "hugo", ["--quiet"]);
}

/** @type {Record<string, { seconds: number, megabytes: number | null }[]>} */
const results = {};
for (let round = 0; round < rounds; round++)
	for (const [way, run] of Object.entries(ways)) results[way] = [...(results[way] ?? []), await run()];

const median = (/** @type {number[]} */ numbers) =>
	[...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const floor = median((results.floor ?? []).map(({ seconds }) => seconds));
console.log(`${posts} posts, ${pages} pages, median of ${rounds}\n`);
console.log("| way | s | of the floor | ms a page | MB |\n| --- | --- | --- | --- | --- |");
for (const [way, list] of Object.entries(results)) {
	const seconds = median(list.map((one) => one.seconds));
	const memory = list[0]?.megabytes === null ? "" : median(list.map((one) => one.megabytes ?? 0));
	console.log(
		`| ${way} | ${seconds.toFixed(2)} | ${(seconds / floor).toFixed(2)} | ${((seconds / pages) * 1000).toFixed(2)} | ${memory} |`,
	);
}
