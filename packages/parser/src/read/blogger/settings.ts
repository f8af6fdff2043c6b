import { htmlToText } from "../../html/text.ts";
import type { Site } from "../../model/site.ts";
import type { Element } from "../../xml/element.ts";
import { field } from "./entry.ts";

type Known = Partial<Pick<Site, "title" | "description" | "language" | "timeZone">>;

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/** The settings of a blog that its site has a place for. All others, the owners' addresses among them, are passed over. */
const settings: Record<string, (value: string) => Known> = {
	BLOG_DESCRIPTION: (value) => ({ description: htmlToText(value) }),
	BLOG_LOCALE: (value) =>
		/^[a-z]{2,3}(?:[_-]\w{2,8})*$/i.test(value) ? { language: value.replaceAll("_", "-") } : {},
	BLOG_NAME: (value) => ({ title: htmlToText(value) }),
	BLOG_TIME_ZONE: (value) => (isTimeZone(value) ? { timeZone: value } : {}),
};

/** What an entry of kind `settings` says of the site. */
export function readSetting(entry: Element): Known {
	const name = field(entry, "atom:id").split(".settings.").at(-1) ?? "";
	const value = field(entry, "atom:content");
	return value !== "" && Object.hasOwn(settings, name) ? (settings[name]?.(value) ?? {}) : {};
}
