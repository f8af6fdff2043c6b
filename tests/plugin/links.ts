import { parseHTML } from "linkedom";

const attributes = ["href", "src", "poster", "data-places", "action"];

/** Where an address of a page leads within the output folder, or `null` where it leads elsewhere. */
function target(address: string, page: string, prefix: string): { path: string; fragment: string } | null {
	const url = new URL(address, `https://site.invalid${prefix}${page}`);
	if (url.origin !== "https://site.invalid") return null;
	const path = decodeURIComponent(url.pathname).slice(prefix.length);
	return {
		path: path === "" || path.endsWith("/") ? `${path}index.html` : path,
		fragment: url.hash.slice(1),
	};
}

/** Every link and asset of every page that leads to nothing, as `PAGE → ADDRESS`. */
export function brokenLinks(files: ReadonlyMap<string, string>, prefix = "/"): string[] {
	const pages = [...files].filter(([path]) => path.endsWith(".html"));
	const documents = new Map(pages.map(([path, text]) => [path, parseHTML(text).document]));
	const ids = new Map<string, Set<string>>();
	for (const [path, document] of documents)
		ids.set(path, new Set([...document.querySelectorAll("[id]")].map((element) => element.id)));
	const broken: string[] = [];
	for (const [page, document] of documents) {
		const selector = attributes.map((name) => `[${name}]`).join(",");
		for (const element of document.querySelectorAll(selector)) {
			for (const name of attributes) {
				const address = element.getAttribute(name);
				if (address === null || /^(?:data|mailto|tel):/i.test(address)) continue;
				const found = target(address, page.replace(/index\.html$/, ""), prefix);
				if (found === null) continue;
				const { path, fragment } = found;
				const there =
					files.has(path) && (fragment === "" || ids.get(path)?.has(decodeURIComponent(fragment)) !== false);
				if (!there) broken.push(`${page} → ${address}`);
			}
		}
	}
	return broken;
}
