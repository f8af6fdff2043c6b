import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { archive, post, site } from "./archive.ts";
import { build } from "./eleventy.ts";

/** Old addresses as requests, and where they are to lead. */
const moved: Record<string, string> = {
	"/?p=1888": "/2013/06/mutuals/",
	"/?utm_source=x&p=1888": "/2013/06/mutuals/",
	"/?p=12": "/2013/06/%E6%97%A5%E6%9C%AC%E8%AA%9E/",
	"/?page_id=7": "/about/",
	"/?feed=rss2": "/feed.xml",
	"/?m=201306": "/2013/06/",
	"/?tag=spin-outs": "/tag/spin-outs/",
	"/feed/": "/feed.xml",
	"/feed/atom/": "/atom.xml",
	"/comments/feed/": "/comments/feed.xml",
	"/category/social-economy/feed/": "/category/social-economy/feed.xml",
	"/2013_06_01_archive.html": "/2013/06/",
	"/archives/a+b%20(c).$d%E2%82%AC/": "/2013/06/odd/",
	"/old-name/": "/2013/06/renamed/",
};

const answered = ["/", "/2013/06/mutuals/", "/category/social-economy/", "/?unrelated=1"];

const blog = archive(
	[
		post({
			slug: "mutuals",
			legacyId: 1888,
			url: "http://www.old.example/?p=1888",
			categories: [{ name: "Social Economy", slug: "social-economy" }],
			tags: [{ name: "spin outs", slug: "spin-outs" }],
		}),
		post({ slug: "日本語", legacyId: 12 }),
		post({ slug: "about", kind: "page", legacyId: 7 }),
		post({ slug: "odd", url: "http://old.example/archives/a+b%20(c).$d%E2%82%AC/" }),
		post({ slug: "renamed", url: "http://old.example/old-name/" }),
	],
	[site({ url: "http://old.example/" })],
);

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	return typeof address === "object" && address !== null ? address.port : 0;
}

async function untilItAnswers(origin: string, child: ChildProcess, complaints: () => string): Promise<void> {
	for (let turn = 0; turn < 100; turn++) {
		if (child.exitCode !== null) throw new Error(`The server stopped: ${complaints()}`);
		if (
			await fetch(origin).then(
				() => true,
				() => false,
			)
		)
			return;
		await wait(50);
	}
	throw new Error(`The server does not answer: ${complaints()}`);
}

async function serve(command: string, args: string[], port: number): Promise<string> {
	const child = spawn(command, args);
	let words = "";
	child.stderr.on("data", (data: Buffer) => {
		words += data;
	});
	onTestFinished(() => {
		child.kill();
	});
	const origin = `http://127.0.0.1:${port}`;
	await untilItAnswers(origin, child, () => words);
	return origin;
}

async function ask(origin: string): Promise<Record<string, string>> {
	const answers = Object.keys(moved).map(async (path) => {
		const response = await fetch(origin + path, { redirect: "manual" });
		const location = response.headers.get("location");
		const place = location === null ? "" : location.replace(/^https?:\/\/[^/]+/, "");
		return [path, response.status === 301 ? place : `${response.status}`];
	});
	return Object.fromEntries(await Promise.all(answers));
}

async function check(origin: string): Promise<void> {
	expect(await ask(origin)).toEqual(moved);
	for (const path of answered)
		expect(`${path} ${(await fetch(origin + path, { redirect: "manual" })).status}`).toBe(`${path} 200`);
	expect((await fetch(`${origin}/nothing/`)).status).toBe(404);
}

async function builtSite(options = "{}"): Promise<{ folder: string; root: string }> {
	const { folder } = await build({ files: { "archive.json": blog }, options });
	chmodSync(folder, 0o755);
	return { folder, root: join(folder, "_site") };
}

const apache = "/usr/sbin/apache2";
test.skipIf(!existsSync(apache) && !process.env.CI)("Apache leads old addresses on", async () => {
	const { folder, root } = await builtSite();
	const port = await freePort();
	const modules = "/usr/lib/apache2/modules";
	const loaded = ["mpm_event", "authz_core", "dir", "mime", "rewrite"];
	writeFileSync(
		join(folder, "apache.conf"),
		`ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
TypesConfig /etc/mime.types
${loaded.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join("\n")}
User www-data
Group www-data
DocumentRoot ${root}
DirectoryIndex index.html
<Directory ${root}>
	AllowOverride All
	Require all granted
</Directory>
`,
	);
	await check(await serve(apache, ["-DFOREGROUND", "-f", join(folder, "apache.conf")], port));
});

const nginx = "/usr/sbin/nginx";
test.skipIf(!existsSync(nginx) && !process.env.CI)("nginx leads old addresses on", async () => {
	const { folder, root } = await builtSite();
	const port = await freePort();
	mkdirSync(join(folder, "tmp"));
	const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
		(name) => `\t${name}_temp_path ${folder}/tmp/${name};\n`,
	);
	writeFileSync(
		join(folder, "nginx.conf"),
		`daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
	access_log off;
${temporary.join("")}	include ${root}/nginx-http.conf;
	server {
		listen 127.0.0.1:${port};
		root ${root};
		absolute_redirect off;
		include ${root}/nginx-server.conf;
	}
}
`,
	);
	await check(await serve(nginx, ["-c", join(folder, "nginx.conf"), "-e", "stderr"], port));
});

const caddy = "/usr/bin/caddy";
test.skipIf(!existsSync(caddy) && !process.env.CI)("Caddy leads old addresses on", async () => {
	const { folder, root } = await builtSite('{ rules: ["caddy"] }');
	const port = await freePort();
	writeFileSync(
		join(folder, "Caddyfile"),
		`{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${root}
	import ${root}/blog-archive.caddy
	file_server
}
`,
	);
	const args = ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
	await check(await serve(caddy, args, port));
});
