import sanitizeHtml from "sanitize-html";
import { linkSchemes } from "../addresses/safe-url.ts";
import { voidElements } from "../html/elements.ts";
import { classes, droppedElements, elements, globalAttributes, playerHosts } from "./policy.ts";
import { isWithinPolicy } from "./recognize.ts";

const names = Object.keys(elements);

const options: sanitizeHtml.IOptions = {
	allowedTags: names,
	allowedAttributes: Object.fromEntries(
		names.map((name) => [name, [...(elements[name] ?? []), ...globalAttributes]]),
	),
	allowedClasses: { "*": classes.map((name) => (name.endsWith("*") ? prefix(name) : name)) },
	allowedSchemes: [...linkSchemes],
	allowedSchemesByTag: { img: ["http", "https", "ftp", "data"] },
	allowedSchemesAppliedToAttributes: ["href", "src", "cite", "poster"],
	allowedIframeHostnames: [...playerHosts],
	nonTextTags: [...droppedElements],
	nonBooleanAttributes: [],
	selfClosing: [...voidElements],
	parseStyleAttributes: false,
};

function prefix(pattern: string): RegExp {
	return new RegExp(`^${pattern.slice(0, -1)}[\\w-]*$`);
}

/**
 * The last word on every body: the allow-list, enforced on the finished HTML. What the rules give keeps to the
 * list already, which a strict scan of its tags confirms at little cost; whatever that scan does not recognize
 * goes through sanitize-html, so that no mistake of the rules can matter.
 */
export function sanitize(html: string): string {
	return isWithinPolicy(html) ? html : sanitizeHtml(html, options);
}
