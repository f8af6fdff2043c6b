import { escapeHtml, unescapeHtml } from "./entities.ts";
import { type Attributes, replaceTags, writeTag } from "./tags.ts";

/** What became of an address that a body names. */
export type Fate =
	/** It is elsewhere now: a page or file of this site, or wherever `media` says. */
	| { to: string }
	/** It was on one of the old blogs, and the archive does not hold it. */
	| "lost"
	/** It has nothing to do with the old blogs. */
	| "foreign";

export interface Guide {
	fateOf(address: string, kind: "link" | "medium"): Fate;
	/** The words for a reader who points at a link that leads nowhere any more. */
	lostLink: string;
	/** The words that stand where a picture was. */
	lostMedium(alt: string): string;
}

const names = new Set(["a", "img", "video", "audio", "source"]);

/** Leads the links and media of a cleaned body to where they are now, and marks what is lost. */
export function leadLinks(html: string, guide: Guide): string {
	return replaceTags(html, names, (name, attributes) =>
		name === "a" ? leadLink(attributes, guide) : leadMedium(name, attributes, guide),
	);
}

function leadLink(attributes: Attributes, guide: Guide): string | null {
	const href = attributes.get("href");
	if (href === undefined || href.startsWith("#")) return null;
	const address = unescapeHtml(href);
	const fate = guide.fateOf(address, "link");
	if (fate === "foreign") return null;
	const kept = new Map(attributes);
	if (fate === "lost") {
		if (!/^https?:/i.test(address)) kept.delete("href");
		kept.set("class", "lost");
		kept.set("title", escapeHtml(guide.lostLink));
	} else {
		kept.set("href", escapeHtml(fate.to));
		kept.delete("target");
		kept.delete("rel");
	}
	return writeTag("a", kept);
}

function leadMedium(name: string, attributes: Attributes, guide: Guide): string | null {
	const src = attributes.get("src");
	if (src === undefined || src.startsWith("data:")) return null;
	const address = unescapeHtml(src);
	const fate = guide.fateOf(address, "medium");
	if (fate === "foreign") return null;
	if (fate !== "lost") {
		const kept = new Map(attributes);
		kept.set("src", escapeHtml(fate.to));
		kept.delete("srcset");
		return writeTag(name, kept);
	}
	if (name === "source") return "";
	const words = escapeHtml(guide.lostMedium(unescapeHtml(attributes.get("alt") ?? "")));
	const mark = `<span class="lost-media" data-address="${escapeHtml(address)}">${words}</span>`;
	return name === "img" ? mark : `${mark}${writeTag(name, new Map([["hidden", ""]]))}`;
}
