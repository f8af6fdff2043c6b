import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type HttpOptions, parse, readSources } from "blog-archive-parser";
import { expect, onTestFinished, test } from "vitest";
import { folderWith } from "../harness/folder.ts";
import { runCommand } from "../harness/run-command.ts";

/** A server on this machine which is gone when the test is over; gives its address. */
async function serve(answer: RequestListener): Promise<string> {
	const server = createServer(answer);
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	onTestFinished(() => void server.close());
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const read = (address: string, options: HttpOptions = {}) =>
	readSources([address], { allowPrivate: true, ...options });

test("a document comes with its address and headers, after redirects, unpacked", async () => {
	const host = await serve((request, response) => {
		if (request.url === "/old") return response.writeHead(301, { location: "/feed.xml" }).end();
		const headers = { "content-type": "text/xml; charset=koi8-r", "content-encoding": "gzip" };
		response.writeHead(200, headers).end(gzipSync("<rss/>"));
	});
	const { documents, unreadable } = await read(`${host}/old`);
	expect(unreadable).toEqual([]);
	expect(documents).toMatchObject([
		{ url: `${host}/feed.xml`, headers: { "content-type": "text/xml; charset=koi8-r" } },
	]);
	expect(String(documents[0]?.bytes)).toBe("<rss/>");
	expect(documents[0]?.headers).not.toHaveProperty("content-encoding");
});

test("what was fetched before is asked for only if it changed", async () => {
	const cache = folderWith({});
	const asked: IncomingMessage["headers"][] = [];
	const host = await serve((request, response) => {
		asked.push(request.headers);
		if (request.headers["if-none-match"] === '"1"') return response.writeHead(304).end();
		response.writeHead(200, { etag: '"1"', "last-modified": "Mon, 03 Jun 2013 10:17:44 GMT" }).end("<rss/>");
	});
	const first = await read(host, { cache });
	const second = await read(host, { cache });
	expect(String(second.documents[0]?.bytes)).toBe("<rss/>");
	expect(second.documents[0]?.headers).toEqual(first.documents[0]?.headers);
	expect(asked[0]).not.toHaveProperty("if-none-match");
	expect(asked[1]).toMatchObject({
		"if-none-match": '"1"',
		"if-modified-since": "Mon, 03 Jun 2013 10:17:44 GMT",
	});
	expect(readdirSync(cache)).toHaveLength(2);
});

const reasons: [string, RequestListener, HttpOptions, string][] = [
	["an error", (_, response) => void response.writeHead(410).end(), {}, "the server answered 410 Gone"],
	[
		"redirects without end",
		(_, response) => void response.writeHead(302, { location: "/" }).end(),
		{},
		"it redirects more than 10 times",
	],
	[
		"a redirect to a file",
		(_, response) => void response.writeHead(302, { location: "file:///etc/passwd" }).end(),
		{},
		"it redirects to file:, which is not read",
	],
	[
		"too much, however small it is packed",
		(_, response) =>
			void response.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync("x".repeat(1e6))),
		{ maxBytes: 1000 },
		"the document is larger than 1000 bytes",
	],
	["silence", () => {}, { timeout: 0.2 }, "no answer within 0.2 seconds"],
	[
		"a trickle without end",
		(_, response) => {
			const drops = setInterval(() => response.write("x"), 20);
			response.on("close", () => clearInterval(drops));
		},
		{ timeout: 0.3 },
		"no answer within 0.3 seconds",
	],
	[
		"a broken connection",
		(request) => void request.socket.destroy(),
		{},
		"the host broke off the connection",
	],
];

test.each(reasons)("%s fails with its reason", async (_, answer, options, reason) => {
	const host = await serve(answer);
	const { documents, unreadable } = await read(host, options);
	expect(documents).toEqual([]);
	expect(unreadable).toEqual([{ source: host, reason }]);
});

test("the command reads addresses; one that fails costs the others nothing", async () => {
	const host = await serve((request, response) => {
		response.writeHead(request.url === "/a.txt" ? 200 : 404).end();
	});
	const args = ["parse", `${host}/a.txt`, `${host}/b.txt`, "--allow-private"];
	const { code, stdout, stderr } = await runCommand(args);
	expect(code).toBe(2);
	expect(JSON.parse(stdout).captures).toMatchObject([{ path: `${host}/a.txt` }]);
	expect(stderr).toBe(`blog-archive: cannot read ${host}/b.txt: the server answered 404 Not Found.\n`);
	const refused = await runCommand(["parse", `${host}/a.txt`]);
	expect(refused).toMatchObject({ code: 2, stdout: "" });
	expect(refused.stderr).toContain("--allow-private");
});

const page = (item: string, head = "") =>
	`<rss><channel><title>T</title>${head}<item><title>${item}</title></item></channel></rss>`;

test("further pages are fetched if they are wanted, by the link that names the next one", async () => {
	const asked: string[] = [];
	const host = await serve((request, response) => {
		asked.push(request.url ?? "");
		const number = Number(request.url?.split("/p")[1] ?? 1);
		response.writeHead(200).end(page(`${number}`, `<atom:link rel="next" href="/feed/p${number + 1}"/>`));
	});
	expect((await read(`${host}/feed`)).documents).toHaveLength(1);
	const { documents, unreadable } = await read(`${host}/feed`, { pages: 3, pause: 0 });
	expect(unreadable).toEqual([]);
	expect(documents.map(({ url }) => url)).toEqual([`${host}/feed`, `${host}/feed/p2`, `${host}/feed/p3`]);
	expect(asked).toEqual(["/feed", "/feed", "/feed/p2", "/feed/p3"]);
});

test("WordPress's feeds are asked for page after page until there are no more", async () => {
	const generator = "<generator>https://wordpress.org/?v=6.1</generator>";
	const host = await serve((request, response) => {
		const number = Number(new URL(request.url ?? "", "http://x").searchParams.get("paged") ?? 1);
		if (number > 3) return response.writeHead(404).end(page("none"));
		response.writeHead(200).end(page(`Post ${4 - number}`, generator));
	});
	const { documents, unreadable } = await read(`${host}/?feed=rss2`, { pages: 50, pause: 0 });
	expect(unreadable).toEqual([]);
	expect(documents.map(({ url }) => url?.slice(host.length))).toEqual([
		"/?feed=rss2",
		"/?feed=rss2&paged=2",
		"/?feed=rss2&paged=3",
	]);
	const { captures, posts } = parse(documents);
	expect(new Set(captures.map(({ run }) => run))).toEqual(
		new Set([captures.find(({ path }) => !path.includes("paged"))?.id]),
	);
	expect(posts).toHaveLength(3);
});

test("pages in a circle end; a page that fails costs no page before it", async () => {
	const circle = await serve((request, response) => {
		const next = request.url === "/a" ? "/b" : "/a";
		response.writeHead(200).end(page("x", `<link rel="next" href="${next}"/>`));
	});
	expect((await read(`${circle}/a`, { pages: 9, pause: 0 })).documents).toHaveLength(2);
	const failing = await serve((request, response) => {
		if (request.url !== "/feed.json") return response.writeHead(500).end();
		response
			.writeHead(200)
			.end(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", next_url: "2" }));
	});
	const { documents, unreadable } = await read(`${failing}/feed.json`, { pages: 2, pause: 0 });
	expect(documents).toHaveLength(1);
	expect(unreadable).toEqual([
		{
			source: `${failing}/feed.json`,
			reason: `its page ${failing}/2: the server answered 500 Internal Server Error`,
		},
	]);
});

test("the command fetches pages, also as a stream", async () => {
	const host = await serve((request, response) => {
		const next = request.url === "/feed" ? '<link rel="next" href="/feed/2"/>' : "";
		response.writeHead(200).end(page(`Of ${request.url}`, next));
	});
	const { stdout } = await runCommand([
		...["parse", `${host}/feed`, "--allow-private", "--pages", "5", "--format", "ndjson"],
	]);
	const titles = stdout.split("\n").flatMap((line) => /"title":"(Of [^"]*)"/.exec(line)?.[1] ?? []);
	expect(titles).toEqual(["Of /feed", "Of /feed/2"]);
});
