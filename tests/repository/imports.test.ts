import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { stages } from "./stages.ts";

const repository = resolve(import.meta.dirname, "../..");

function sources(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
		.map((entry) => join(entry.parentPath, entry.name));
}

function imports(file: string): string[] {
	const text = readFileSync(file, "utf8");
	return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] as string);
}

/** `read/rss/item.ts` belongs to stage `read`, part `rss`; `parse.ts` is a stage of its own. */
function place(path: string): { stage: string; part: string | null } {
	const [stage = "", part, ...rest] = path.split("/");
	return { stage, part: rest.length > 0 ? (part as string) : null };
}

for (const [name, { order, only, partitioned }] of Object.entries(stages)) {
	const root = join(repository, "packages", name, "src");
	const files = sources(root);
	const rank = (stage: string) => order.findIndex((entry) => entry.includes(stage));

	test(`${name}: every file belongs to a known stage`, () => {
		const strangers = files.map((file) => relative(root, file)).filter((file) => rank(place(file).stage) < 0);
		expect(strangers).toEqual([]);
	});

	test(`${name}: imports go one way, and siblings never import siblings`, () => {
		const wrong = files.flatMap((file) => {
			const from = relative(root, file);
			const here = place(from);
			return imports(file)
				.filter((specifier) => specifier.startsWith("."))
				.map((specifier) => relative(root, resolve(dirname(file), specifier)))
				.filter((to) => {
					const there = place(to);
					if (there.stage !== here.stage) return rank(there.stage) >= rank(here.stage);
					if (!partitioned.includes(here.stage)) return false;
					return here.part !== null && there.part !== null && there.part !== here.part;
				})
				.map((to) => `${from} imports ${to}`);
		});
		expect(wrong).toEqual([]);
	});

	test(`${name}: no files import each other in a circle`, () => {
		const settled = new Set<string>();
		const circles: string[] = [];
		const follow = (file: string, way: readonly string[]): void => {
			if (settled.has(file)) return;
			const at = way.indexOf(file);
			if (at >= 0) {
				circles.push([...way.slice(at), file].map((one) => relative(root, one)).join(" → "));
				return;
			}
			for (const specifier of imports(file))
				if (specifier.startsWith(".")) follow(resolve(dirname(file), specifier), [...way, file]);
			settled.add(file);
		};
		for (const file of files) follow(file, []);
		expect(circles).toEqual([]);
	});

	test(`${name}: each wrapped library is imported by one file`, () => {
		const importers = Object.keys(only).map((library) => [
			library,
			files
				.filter((file) => imports(file).some((one) => one === library || one.startsWith(`${library}/`)))
				.map((file) => relative(root, file)),
		]);
		expect(Object.fromEntries(importers)).toEqual(only);
	});
}
