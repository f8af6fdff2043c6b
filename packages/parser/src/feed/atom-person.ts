import type { Author } from "../model/post.ts";
import { type Element, isElement, textOf } from "../xml/element.ts";
import type { Feed } from "./feed.ts";
import { plainTextIn } from "./markup.ts";
import { readPerson } from "./people.ts";

/** Atom's way to name a person, also met in RSS; `null` where it names nobody. */
export function readAtomPerson(feed: Feed, element: Element): Author | null {
	const children = element.children.filter(isElement);
	if (children.length === 0) return readPerson(plainTextIn(element));
	const part = (name: string) => {
		const child = children.find((one) => one.name.replace(/^atom:/, "") === name);
		return child === undefined ? "" : textOf(child).replace(/\s+/g, " ").trim();
	};
	const [name, email, uri] = [part("name"), part("email"), part("uri") || part("url")];
	const person = name === "" ? readPerson(email) : { name, slug: "", ...(email === "" ? {} : { email }) };
	const url = uri === "" ? null : feed.address(uri, element);
	return person === null || url === null ? person : { ...person, url };
}
