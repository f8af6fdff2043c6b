import type { PartName } from "../options/part-names.ts";
import type { SiteModel } from "../site/model.ts";
import { type Html, raw } from "./html.ts";

type Maker = (about: unknown, site: SiteModel, original: () => string) => string;

/** A part of a page, made by the site's own function where it has one. */
export function part(name: PartName, about: unknown, site: SiteModel, make: () => Html): Html {
	const own = site.settings.partials[name] as Maker | undefined;
	return own === undefined ? make() : raw(own(about, site, () => make().text));
}
