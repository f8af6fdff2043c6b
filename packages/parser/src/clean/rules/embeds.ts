import { serialize } from "../../html/serialize.ts";
import type { ElementNode, HtmlNode } from "../../html/tree.ts";
import { embedFigure } from "../embed.ts";
import type { ElementRule } from "../rule.ts";

/** The first element below that satisfies, in the document's order. */
function find(nodes: readonly HtmlNode[], satisfies: (one: ElementNode) => boolean): ElementNode | undefined {
	for (const node of nodes) {
		if (node.type === "text") continue;
		const found = satisfies(node) ? node : find(node.children, satisfies);
		if (found !== undefined) return found;
	}
}

const movieParameters = new Set(["movie", "src", "url", "filename", "data"]);

/** The address and the measures of what an `<object>` or `<embed>` plays, wherever it says so. */
function movieOf(one: ElementNode): { address: string; attributes: Record<string, string> } | null {
	const own = one.attributes.data || one.attributes.src;
	if (own) return { address: own, attributes: one.attributes };
	const parameter = find(
		one.children,
		({ name, attributes }) =>
			name === "param" &&
			movieParameters.has((attributes.name ?? "").toLowerCase()) &&
			Boolean(attributes.value),
	);
	if (parameter !== undefined)
		return { address: parameter.attributes.value as string, attributes: one.attributes };
	const inner = find(one.children, ({ name, attributes }) => name === "embed" && Boolean(attributes.src));
	return inner === undefined
		? null
		: { address: inner.attributes.src as string, attributes: { ...inner.attributes, ...one.attributes } };
}

/** The figure that {@link embedFigure} made in an earlier run, made anew; `null` where this is none. */
function sameFigure(figure: ElementNode): ElementNode | null {
	if (figure.attributes.class !== "embed") return null;
	const frame = find(figure.children, ({ name }) => name === "iframe");
	const again = frame && embedFigure(frame.attributes.src ?? "", frame.attributes, null);
	return again && serialize([again]) === serialize([figure]).replace(/>\s+</g, "><") ? again : null;
}

export const embedRules: readonly ElementRule[] = [
	{
		name: "embeds",
		what: "Players and other frames (YouTube, Vimeo, SlideShare, Flash …) become a figure with a titled link, whose player is loaded only when a reader opens it.",
		when: "every `<iframe>`, `<object>` and `<embed>`, unless it stands in such a figure already",
		on: "enter",
		elements: ["iframe", "object", "embed", "figure"],
		apply(one, body) {
			if (one.name === "figure") {
				const figure = sameFigure(one);
				return figure === null ? undefined : [figure];
			}
			const lazy = one.attributes["data-src"] || one.attributes["data-lazy-src"];
			if (lazy && one.name === "iframe") one.attributes.src = lazy;
			const movie = movieOf(one);
			const figure = movie === null ? null : embedFigure(movie.address, movie.attributes, body.base);
			return figure === null ? [] : [figure];
		},
	},
];
