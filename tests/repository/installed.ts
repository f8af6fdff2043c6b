import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What the manifest of an installed package says that matters to whoever installs it. */
export interface Installed {
	name: string;
	version: string;
	license: string;
	scripts: Record<string, string>;
}

/** The folder of a package as another one, in a folder of its own, finds it. Node's `resolve` would miss packages that export no manifest. */
function folderOf(name: string, from: string): string | null {
	const places = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
	for (const place of places) {
		try {
			const folder = join(place, name);
			readFileSync(join(folder, "package.json"));
			return folder;
		} catch {}
	}
	return null;
}

/** All packages that a package in a folder brings along, directly or not, but for optional ones (binaries of one system). */
export function broughtAlong(folder: string): Installed[] {
	const found = new Map<string, Installed>();
	const visit = (from: string): void => {
		const { dependencies = {} } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
		for (const name of Object.keys(dependencies)) {
			const place = folderOf(name, from);
			if (place === null) throw new Error(`${name}, which ${from} needs, is not installed.`);
			const {
				version,
				license,
				scripts = {},
			} = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
			if (found.has(`${name} ${version}`)) continue;
			found.set(`${name} ${version}`, { name, version, license, scripts });
			visit(realpathSync(place));
		}
	};
	visit(folder);
	return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
