import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type HttpOptions, readSources } from "blog-archive-parser";
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
