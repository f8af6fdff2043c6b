import type { SavedMedia } from "../../options/link-options.ts";

/** Parts of a path or address as people would compare them: decoded, composed. */
function partsOf(path: string): string[] {
	return path
		.split(/[\\/]/)
		.filter((part) => part !== "" && part !== ".")
		.map((part) => {
			try {
				return decodeURIComponent(part).normalize("NFC");
			} catch {
				return part.normalize("NFC");
			}
		});
}

function sharedEnd(one: readonly string[], other: readonly string[]): number {
	let count = 0;
	while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count)) count++;
	return count;
}

/** `chart-300x200.png`, which WordPress made of `chart.png`. */
const resized = /-[0-9]{1,5}x[0-9]{1,5}(?=\.[a-z0-9]{1,5}$)/i;

/**
 * Finds the files that stand for addresses of an old blog: by as much of the path as agrees, then by the name
 * alone, where only one file has it.
 */
export class SavedFiles {
	readonly #byName = new Map<string, { file: string; parts: string[] }[]>();
	readonly #url: string;

	constructor({ files, url }: SavedMedia) {
		this.#url = url;
		for (const file of [...files].sort()) {
			const parts = partsOf(file.replaceAll("%", "%25"));
			const name = parts.at(-1);
			if (name === undefined) continue;
			const namesakes = this.#byName.get(name);
			if (namesakes === undefined) this.#byName.set(name, [{ file, parts }]);
			else namesakes.push({ file, parts });
		}
	}

	/**
	 * The new address of a file; `null` where it was not saved. On a `foreign` host only a file whose path begins
	 * with that host is meant.
	 */
	find(address: string, foreign: boolean): string | null {
		if (!URL.canParse(address)) return null;
		const { hostname, pathname } = new URL(address);
		return (
			this.#match(hostname, pathname, foreign) ??
			this.#match(hostname, pathname.replace(resized, ""), foreign)
		);
	}

	#match(hostname: string, pathname: string, foreign: boolean): string | null {
		const wanted = [hostname, ...partsOf(pathname)];
		const namesakes = this.#byName.get(wanted.at(-1) ?? "") ?? [];
		const scored = namesakes.map(({ file, parts }) => ({ file, shared: sharedEnd(wanted, parts) }));
		const most = scored.reduce((best, { shared }) => Math.max(best, shared), 0);
		if (foreign && most < wanted.length) return null;
		const [found, ...others] = scored.filter(({ shared }) => shared === most);
		return found === undefined || others.length > 0 ? null : savedAddress(this.#url, found.file);
	}
}

/** The address of a saved file in a folder that will be at `url`. */
export function savedAddress(url: string, file: string): string {
	const path = file
		.split(/[\\/]/)
		.filter((part) => part !== "" && part !== ".")
		.map(encodeURIComponent)
		.join("/");
	return `${url.endsWith("/") ? url : `${url}/`}${path}`;
}
