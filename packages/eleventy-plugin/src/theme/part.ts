import type { SiteModel } from "../site/model.ts";
import { type Html, raw } from "./html.ts";

/** The parts of pages that the option `partials` can make otherwise. */
export type PartName =
	| "header"
	| "footer"
	| "byline"
	| "terms"
	| "card"
	| "comments"
	| "provenance"
	| "related";

export const partNames: readonly PartName[] = [
	"header",
	"footer",
	"terms",
	"card",
	"comments",
	"provenance",
	"related",
];

type Maker = (about: unknown, site: SiteModel, original: () => string) => string;

/** A part of a page, made by the site's own function where it has one. */
export function part(name: PartName, about: unknown, site: SiteModel, make: () => Html): Html {
	const own = site.settings.partials[name] as Maker | undefined;
	return own === undefined ? make() : raw(own(about, site, () => make().text));
}
