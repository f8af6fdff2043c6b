import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { archive, post, site } from "./archive.ts";
import { build } from "./eleventy.ts";

const blog = archive(
	[
		post({ slug: "mutuals", legacyId: 1888, url: "http://www.old.example/?p=1888" }),
		post({ slug: "日本語", legacyId: 12 }),
		post({ slug: "odd", url: "http://old.example/archives/a+b%20(c).$d%E2%82%AC/" }),
	],
	[site({ url: "http://old.example/" })],
);

interface Worker {
	fetch(request: Request, env: { ASSETS: { fetch(request: Request): Response } }): Promise<Response>;
}

interface Redirect {
	source: string;
	has?: { type: string; key: string; value: string }[];
	destination: string;
	permanent: boolean;
}

test("the worker for Cloudflare leads old addresses on and leaves others to the files", async () => {
	const { folder, files } = await build({
		files: { "archive.json": blog },
		options: '{ rules: ["cloudflare"] }',
	});
	const module = join(folder, "worker.mjs");
	writeFileSync(module, files.get("_worker.js") ?? "");
	const { default: worker } = (await import(pathToFileURL(module).href)) as { default: Worker };
	const env = { ASSETS: { fetch: () => new Response("a file") } };
	const ask = (path: string): Promise<Response> =>
		worker.fetch(new Request(`https://new.example${path}`), env);
	const led = async (path: string): Promise<string | null> => (await ask(path)).headers.get("location");
	expect(await led("/?p=1888")).toBe("https://new.example/2013/06/mutuals/");
	expect(await led("/?utm_source=x&p=12")).toBe("https://new.example/2013/06/%E6%97%A5%E6%9C%AC%E8%AA%9E/");
	expect(await led("/archives/a+b%20(c).$d%E2%82%AC/")).toBe("https://new.example/2013/06/odd/");
	expect(await led("/feed/atom/")).toBe("https://new.example/atom.xml");
	for (const path of ["/", "/2013/06/mutuals/", "/?unrelated=1", "/%E0%A4%A"])
		expect(await (await ask(path)).text(), path).toBe("a file");
});

test("the rules for Vercel are JSON, and their signs stand for themselves", async () => {
	const { files } = await build({ files: { "archive.json": blog }, options: '{ rules: ["vercel"] }' });
	const { redirects } = JSON.parse(files.get("vercel.json") ?? "") as { redirects: Redirect[] };
	expect(redirects).toContainEqual({
		source: "/",
		has: [{ type: "query", key: "p", value: "1888" }],
		destination: "/2013/06/mutuals/",
		permanent: true,
	});
	const odd = redirects.find(({ destination }) => destination === "/2013/06/odd/");
	expect(odd?.source).toBe("/archives/a\\+b%20\\(c\\)\\.\\$d%E2%82%AC{/}?");
});

test("Caddy's file maps both spellings of a path and looks at queries first", async () => {
	const { files } = await build({ files: { "archive.json": blog }, options: '{ rules: ["caddy"] }' });
	const text = files.get("blog-archive.caddy") ?? "";
	expect(text).toContain('\t"/?1888" "/2013/06/mutuals/"\n');
	expect(text).toContain('\t"/feed/atom" "/atom.xml"\n\t"/feed/atom/" "/atom.xml"\n');
	expect(text.indexOf("{query.p}")).toBeLessThan(text.indexOf("map {path} {"));
	const depth = [...text.replace(/"[^"]*"/g, "")].reduce(
		(open, sign) => open + (sign === "{" ? 1 : sign === "}" ? -1 : 0),
		0,
	);
	expect(depth).toBe(0);
});
