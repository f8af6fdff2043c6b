import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getTransformedRoutes, isHandler, type RouteWithSrc, redirectsSchema } from "@vercel/routing-utils";
import { Ajv } from "ajv";
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
	has?: { type: "query"; key: string; value: string }[];
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

const validRedirects = new Ajv({ strict: false }).compile(redirectsSchema);

/** Where Vercel's own library says that a request leads. */
function ledByVercel(redirects: Redirect[], path: string): string | null {
	expect(validRedirects(redirects), JSON.stringify(validRedirects.errors)).toBe(true);
	const { routes, error } = getTransformedRoutes({ redirects });
	expect(error).toBe(null);
	const url = new URL(path, "https://new.example");
	const led = (routes ?? [])
		.filter((route): route is RouteWithSrc => !isHandler(route))
		.find(
			(route) =>
				new RegExp(route.src ?? "").test(url.pathname) &&
				(route.has ?? []).every(
					(one) =>
						one.type === "query" &&
						new RegExp(`^(?:${one.value})$`).test(url.searchParams.get(one.key) ?? ""),
				),
		);
	return led?.headers?.Location ?? null;
}

test("the rules for Vercel satisfy its schema, and their signs stand for themselves", async () => {
	const { files } = await build({ files: { "archive.json": blog }, options: '{ rules: ["vercel"] }' });
	const { redirects } = JSON.parse(files.get("vercel.json") ?? "") as { redirects: Redirect[] };
	const led = (path: string): string | null => ledByVercel(redirects, path);
	expect(led("/?utm_source=x&p=1888")).toBe("/2013/06/mutuals/");
	expect(led("/?p=12")).toBe("/2013/06/%E6%97%A5%E6%9C%AC%E8%AA%9E/");
	expect(led("/archives/a+b%20(c).$d%E2%82%AC/")).toBe("/2013/06/odd/");
	expect(led("/feed/atom")).toBe("/atom.xml");
	for (const path of ["/", "/?p=18880", "/2013/06/mutuals/", "/archives/aab%20(c).$d%E2%82%AC/"])
		expect([path, led(path)]).toEqual([path, null]);
});

test("where there are more rules than Vercel takes, paths stand in its bulk file", async () => {
	const posts = Array.from({ length: 1100 }, (_, index) =>
		post({ slug: `n${index}`, legacyId: index + 1, url: `http://old.example/old/n${index}/` }),
	);
	const many = archive(posts, [site({ url: "http://old.example/" })]);
	const { files } = await build({
		files: { "archive.json": many },
		options: '{ rules: ["vercel"], theme: false }',
	});
	const { redirects, bulkRedirectsPath } = JSON.parse(files.get("vercel.json") ?? "");
	expect(ledByVercel(redirects, "/?p=1100")).toBe("/2013/06/n1099/");
	const bulk = JSON.parse(files.get(bulkRedirectsPath) ?? "") as Redirect[];
	expect(bulk).toContainEqual({ source: "/old/n1099/", destination: "/2013/06/n1099/", permanent: true });
	const paths = redirects.filter((one: Redirect) => one.source.startsWith("/old/"));
	expect(paths.length + bulk.filter(({ source }) => /^\/old\/n\d+$/.test(source)).length).toBe(1100);
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
