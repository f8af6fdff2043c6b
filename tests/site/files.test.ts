import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildExample } from "./example.ts";

type Files = Map<string, Buffer>;

function read(folder: string): Files {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
	return new Map(paths.sort().map((path) => [relative(folder, path), readFileSync(path)]));
}

let files: Files;
let remove: () => void;
beforeAll(() => {
	const built = buildExample();
	files = read(built.folder);
	remove = built.remove;
});
afterAll(() => remove());

const pages = () => [...files].filter(([path]) => path.endsWith(".html"));
const documentOf = (bytes: Buffer) => parseHTML(bytes.toString("utf8")).document;

test("building twice gives the same bytes", () => {
	const again = buildExample();
	const other = read(again.folder);
	again.remove();
	expect([...other.keys()]).toEqual([...files.keys()]);
	expect([...files].filter(([path, bytes]) => !other.get(path)?.equals(bytes)).map(([path]) => path)).toEqual(
		[],
	);
});

test("there is a page for each of the 22 entries", () => {
	const entries = pages().filter(([, bytes]) => documentOf(bytes).querySelector("article.entry") !== null);
	expect(entries).toHaveLength(22);
});

test("every internal link, anchor and asset resolves", () => {
	const anchorsOf = (bytes: Buffer) =>
		new Set([...documentOf(bytes).querySelectorAll("[id]")].map((element) => element.getAttribute("id")));
	const anchors = new Map(pages().map(([path, bytes]) => [path, anchorsOf(bytes)]));
	const broken: string[] = [];
	for (const [path, bytes] of pages()) {
		const base = `https://2020psh.example/${path.replace(/index\.html$/, "")}`;
		for (const element of documentOf(bytes).querySelectorAll("[href], [src]")) {
			const address = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
			if (/^(data|mailto):/.test(address)) continue;
			const { origin, pathname, hash } = new URL(address, base);
			if (origin !== "https://2020psh.example") continue;
			const target = decodeURIComponent(pathname)
				.slice(1)
				.replace(/(^|\/)$/, "$1index.html");
			const anchor = decodeURIComponent(hash.slice(1));
			if (!files.has(target)) broken.push(`${path} → ${address}`);
			else if (anchor !== "" && !anchors.get(target)?.has(anchor))
				broken.push(`${path} → ${address}: no anchor`);
		}
	}
	expect(broken).toEqual([]);
});

test("the HTML validates", async () => {
	const validator = new HtmlValidate({
		extends: ["html-validate:standard", "html-validate:document"],
		rules: {
			"long-title": "off",
			"require-sri": "off",
			"no-trailing-whitespace": "off",
			// The texts of old posts are what they were.
			"prefer-native-element": "off",
			"wcag/h30": "off",
		},
	});
	const faults: string[] = [];
	for (const [path, bytes] of pages()) {
		const { results } = await validator.validateString(bytes.toString("utf8"));
		for (const { messages } of results)
			faults.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`));
	}
	expect(faults.slice(0, 25)).toEqual([]);
});

test("structured data parse and say what they are", () => {
	for (const [path, bytes] of pages()) {
		for (const script of documentOf(bytes).querySelectorAll('script[type="application/ld+json"]')) {
			const data = JSON.parse(script.textContent ?? "");
			expect(data["@context"], path).toBe("https://schema.org");
		}
	}
});

test("a post's page names other posts by title only", () => {
	const excerpts = new Map<string, string>();
	for (const [, bytes] of pages().filter(([path]) => path === "index.html" || path.startsWith("page/"))) {
		for (const card of documentOf(bytes).querySelectorAll("article.card")) {
			const summary = card.querySelector(".p-summary")?.textContent ?? "";
			const address = card.querySelector("a.u-url")?.getAttribute("href");
			if (summary.length > 60 && address != null) excerpts.set(address, summary.slice(0, 60));
		}
	}
	expect(excerpts.size).toBeGreaterThan(10);
	for (const [path, bytes] of pages()) {
		const document = documentOf(bytes);
		if (document.querySelector("article.entry") === null) continue;
		const text = document.body.textContent ?? "";
		for (const [address, excerpt] of excerpts)
			if (`/${path}` !== `${address}index.html`)
				expect(text.includes(excerpt), `${path}: ${excerpt}`).toBe(false);
	}
});

describe("weight", () => {
	const size = (path: string) => files.get(path)?.length ?? Number.NaN;

	test("CSS under 20 KB, script under 10 KB", () => {
		expect(size("blog-archive/style.css")).toBeLessThan(20_000);
		expect(size("blog-archive/script.js")).toBeLessThan(10_240);
	});

	test("no page asks another host for anything", () => {
		for (const [path, bytes] of pages()) {
			const asking = documentOf(bytes).querySelectorAll("[src], link[rel=stylesheet], link[rel=preload]");
			const asked = [...asking]
				// A player behind <details> loads when it is opened, which is the reader's own wish.
				.filter((element) => element.closest("details") === null)
				.map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "")
				.filter((address) => /^(https?:)?\/\//.test(address));
			expect(asked, path).toEqual([]);
		}
	});
});
