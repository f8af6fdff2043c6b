import { XMLValidator } from "fast-xml-parser";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { archive, comment, post, site } from "./archive.ts";
import { build } from "./eleventy.ts";

/** Ends whatever it may stand in: attributes, titles, scripts, comments, CDATA, lines of rule files. */
const attack = `x"'><img src=x onerror=alert(1)></title></style></textarea></script><script>alert(2)</script>--><svg/onload=alert(3)>]]><!--<script>\n  /* /evil 200`;
const address = `javascript:alert(4)//"><img src=x onerror=alert(5)>`;
const cunning = ` \u0001jAva\nscript:alert(6)`;

const hostileTerm = { name: attack, slug: attack, parent: attack };
const person = { name: attack, slug: attack, url: address, otherSlugs: [attack] };

const hostileSite = site({
	title: attack,
	description: attack,
	language: attack,
	generator: attack,
	feedUrl: address,
	rights: attack,
	guid: attack,
	authors: [person],
	categories: [hostileTerm],
	image: { url: address, title: attack },
});

const body = `<p id="x" onclick="alert(7)">${attack}<a href="${cunning}">a</a></p>`;

const hostilePost = (kind: "post" | "page" | "report", slug: string) =>
	post({
		slug,
		kind,
		id: attack + slug,
		title: attack,
		subtitle: attack,
		publisher: attack,
		rights: attack,
		language: attack,
		excerpt: attack,
		url: `http://old.example/${attack}`,
		guid: { value: address, isPermaLink: true },
		authors: [person],
		categories: [hostileTerm],
		tags: [hostileTerm],
		taxonomies: { [attack]: [hostileTerm] },
		meta: { [attack]: [attack] },
		media: [{ url: address, title: attack, type: attack }],
		enclosures: [{ url: cunning, type: attack, length: null }],
		outline: [{ level: 1, text: attack, id: attack }],
		footnotes: [{ number: attack, id: attack, html: body }],
		html: body,
		text: attack,
		confidence: 0.4,
		confidenceNotes: [attack],
		sources: { title: [attack], html: [attack], published: [attack], [attack]: [attack] },
		conflicts: [
			{ field: "title", kept: attack, others: [attack, cunning], othersFrom: [[attack], [attack]] },
			{ field: "html", kept: body, others: [body], othersFrom: [[attack]] },
			{ field: "url", kept: address, others: [address, cunning], othersFrom: [[attack], [attack]] },
			{ field: "slug", kept: attack, others: [attack], othersFrom: [[attack]] },
			{ field: attack, kept: { [attack]: attack }, others: [[attack]], othersFrom: [[attack]] },
		],
		comments: {
			count: 2,
			open: true,
			url: address,
			feedUrl: address,
			items: [
				comment({ id: attack, author: { name: attack, url: address }, html: body, text: attack }),
				comment({
					id: "second",
					parent: attack,
					author: { name: attack, url: cunning },
					html: attack,
					text: attack,
				}),
			],
		},
	});

interface Node {
	nodeName: string;
	attrs?: { name: string; value: string }[];
	childNodes?: Node[];
	content?: Node;
	value?: string;
}

/** Whether a browser, which passes over white space and controls, would run an address. */
const runs = (address: string): boolean =>
	/^(?:javascript|vbscript|data(?!:image\/)):/i.test(address.replace(/[^!-~]/g, ""));

/** What would run on a page, and its scripts: by address, or their text. */
function scan(html: string): { dangers: string[]; scripts: string[] } {
	const dangers: string[] = [];
	const scripts: string[] = [];
	const visit = (node: Node): void => {
		for (const { name, value } of node.attrs ?? []) {
			if (/^on/i.test(name) || name === "srcdoc") dangers.push(`${node.nodeName} ${name}=${value}`);
			if (["href", "src", "action", "formaction", "data", "content"].includes(name) && runs(value))
				dangers.push(`${node.nodeName} ${name}=${value}`);
		}
		if (node.nodeName === "script") {
			const type = node.attrs?.find(({ name }) => name === "type")?.value;
			const text = node.childNodes?.map(({ value }) => value).join("") ?? "";
			if (type === "application/ld+json") expect(() => JSON.parse(text)).not.toThrow();
			else scripts.push(node.attrs?.find(({ name }) => name === "src")?.value ?? text);
		}
		if (
			["iframe", "object", "embed", "svg"].includes(node.nodeName) &&
			/alert/.test(JSON.stringify(node.attrs))
		)
			dangers.push(node.nodeName);
		for (const child of node.childNodes ?? []) visit(child);
		if (node.content !== undefined) visit(node.content);
	};
	visit(parse(html) as unknown as Node);
	return { dangers, scripts };
}

const scriptsOf = (files: ReadonlyMap<string, string>): Set<string> =>
	new Set([...files].filter(([path]) => path.endsWith(".html")).flatMap(([, html]) => scan(html).scripts));

test("nothing that a source says runs on any page, breaks a feed or adds a line to a rule", async () => {
	const tame = await build({ files: { "archive.json": archive([post({ slug: "tame" })]) } });
	const posts = [
		hostilePost("post", "a"),
		hostilePost("page", "b"),
		hostilePost("report", "c"),
		post({ slug: attack, title: attack }),
	];
	const { files, code, stderr } = await build({
		files: { "archive.json": archive(posts, [hostileSite]) },
		options: '{ rules: ["netlify", "apache", "nginx", "cloudflare", "vercel", "caddy"], stubs: true }',
	});
	expect(code, stderr).toBe(0);
	const pages = [...files].filter(([path]) => path.endsWith(".html"));
	expect(pages.length).toBeGreaterThan(8);
	for (const [path, html] of pages) expect(scan(html).dangers, path).toEqual([]);
	expect(pages.filter(([, html]) => html.includes("&lt;script&gt;alert(2)")).length).toBeGreaterThan(6);
	const usual = scriptsOf(tame.files);
	expect([...scriptsOf(files)].filter((script) => !usual.has(script))).toEqual([]);
	for (const [path, text] of files) {
		if (/\.(?:xml|opml)$/.test(path)) expect(XMLValidator.validate(text), path).toBe(true);
		if (/\.json$/.test(path)) expect(() => JSON.parse(text), path).not.toThrow();
	}
	for (const name of [
		"_redirects",
		".htaccess",
		"nginx-server.conf",
		"nginx-http.conf",
		"blog-archive.caddy",
	])
		for (const line of (files.get(name) ?? "").split("\n"))
			expect(line, name).not.toMatch(/^\s*\/\* \/evil 200|<script>|"'>/);
});
