import type { Author } from "../model/post.ts";

const address = /[^\s<>()"',:;]+@[^\s<>()"',:;]+/;

/** The author that `Name`, `mail@host (Name)`, `Name <mail@host>`, `Name (mail@host)` or `mail@host` names; `null` for none. */
export function readPerson(written: string): Author | null {
	const text = written.replace(/\s+/g, " ").trim();
	if (text === "") return null;
	const email =
		text.length > 500 || !text.includes("@") ? undefined : address.exec(text)?.[0]?.replace(/^mailto:/i, "");
	if (email === undefined) return { name: text, slug: "" };
	const name = text
		.replace(email, "")
		.replace(/mailto:/i, "")
		.replace(/[()<>"[\]]/g, " ")
		.replace(/\s+/g, " ")
		.trim();
	return { name: name || (email.split("@")[0] as string), slug: "", email };
}

/** Adds an author unless there is one of that name already, whose gaps it then fills. */
export function addAuthor(authors: Author[], author: Author | null): void {
	if (author === null) return;
	const same = authors.find(({ name }) => name.toLowerCase() === author.name.toLowerCase());
	if (same === undefined) authors.push(author);
	else Object.assign(same, { ...author, ...same });
}
