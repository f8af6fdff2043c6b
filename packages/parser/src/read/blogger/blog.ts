import { isTimeZone } from "../../dates/local-time.ts";
import { addAuthor } from "../../feed/people.ts";
import {
	ignoreOfSite,
	type SiteMeaning,
	type SiteMeanings,
	setBuilt,
	setText,
	siteModules,
} from "../../feed/site-modules.ts";
import { htmlToText } from "../../html/text.ts";
import type { Site } from "../../model/site.ts";
import { attribute, type Element, textOf } from "../../xml/element.ts";
import { field } from "./entry.ts";

/** The id of the blog, which its feeds have too; that of the export ends in `.archive`. */
const setId: SiteMeaning = ({ site }, element) => {
	site.guid ??=
		textOf(element)
			.trim()
			.replace(/\.archive$/, "") || null;
};

/** Of the links only that to the blog is one that readers followed. */
const setAddress: SiteMeaning = (feed, element) => {
	if (attribute(element, "rel") === "alternate")
		feed.site.url ??= feed.address(attribute(element, "href") ?? "", element);
};

const addOwner: SiteMeaning = ({ site }, element) => {
	const name = field(element, "atom:name");
	const url = field(element, "atom:uri");
	const address = /^https?:\/\/[^\s/]/i.test(url) ? { url } : {};
	addAuthor(site.authors, name === "" ? null : { name, slug: "", ...address });
};

/** What the elements beside the entries say about the blog. */
const blog: SiteMeanings = new Map<string, SiteMeaning>([
	["atom:author", addOwner],
	["atom:category", ignoreOfSite],
	["atom:generator", setText("generator")],
	["atom:id", setId],
	["atom:link", setAddress],
	["atom:subtitle", setText("description")],
	["atom:title", setText("title")],
	["atom:updated", setBuilt],
]);

export const blogTables: readonly SiteMeanings[] = [blog, siteModules];

type Known = Partial<Pick<Site, "title" | "description" | "language" | "timeZone">>;

/** The settings that a site has a place for. All others, the owners' addresses among them, are passed over. */
const settings: ReadonlyMap<string, (value: string) => Known> = new Map<string, (value: string) => Known>([
	["BLOG_DESCRIPTION", (value) => ({ description: htmlToText(value) })],
	[
		"BLOG_LOCALE",
		(value) => (/^[a-z]{2,3}(?:[_-]\w{2,8})*$/i.test(value) ? { language: value.replaceAll("_", "-") } : {}),
	],
	["BLOG_NAME", (value) => ({ title: htmlToText(value) })],
	["BLOG_TIME_ZONE", (value) => (isTimeZone(value) ? { timeZone: value } : {})],
]);

/** Takes what an entry of kind `settings` says of the site, where nobody said it yet. */
export function takeSetting(site: Site, entry: Element): void {
	const name = field(entry, "atom:id").split(".settings.").at(-1) ?? "";
	const value = field(entry, "atom:content");
	const known = value === "" ? undefined : settings.get(name)?.(value);
	for (const [key, said] of Object.entries(known ?? {})) site[key as keyof Known] ??= said;
}
