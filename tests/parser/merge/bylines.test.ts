import { parse } from "blog-archive-parser";
import { expect, test } from "vitest";

/** Who is found to have written a post of `admin` in which that line stands first, or last. */
function authorOf(line: string, place: "first" | "last"): string {
	const text = "Some words about the council, its budget and what became of both in the end.";
	const body = (place === "first" ? [line, text, text] : [text, text, line])
		.map((one) => `<p>${one}</p>`)
		.join("");
	const bytes = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A blog</title><link>http://blog.example</link>
<item><title>On budgets</title><dc:creator>admin</dc:creator><description><![CDATA[${body}]]></description></item></channel></rss>`;
	return (
		parse({ bytes })
			.posts[0]?.authors.map(({ name }) => name)
			.join(", ") ?? ""
	);
}

test.each([
	["This is a guest post by Tim Cooper FRSA, senior manager at a council", "first", "Tim Cooper"],
	["Guest post by Dr. Ann O'Neil:", "first", "Dr. Ann O'Neil"],
	["A guest blog by Jane van der Berg of Acme", "last", "Jane van der Berg"],
	["Guest post: Jane Doe on housing", "first", "Jane Doe"],
	["By Jane Doe", "first", "Jane Doe"],
	["This post was written by Jane Doe.", "last", "Jane Doe"],
	["This article is by Jane Doe, a researcher", "first", "Jane Doe"],
	["Paul Buddery is Partner at 2020 Public Services", "last", "Paul Buddery"],
	["Jane Doe (@jane) is chief executive of a charity", "last", "Jane Doe"],
	["About the author: Jane Doe is a writer", "last", "Jane Doe"],
	["The author is Jane Doe, head of policy.", "last", "Jane Doe"],
	["Ein Gastbeitrag von Hans Müller", "first", "Hans Müller"],
	["Par Jean Dupont", "first", "Jean Dupont"],
	["Door Jan de Vries", "first", "Jan de Vries"],
] as const)("%s (%s)", (line, place, name) => {
	expect(authorOf(line, place)).toBe(name);
});

test.each([
	["By Popular Demand", "first"],
	["By Friday Morning", "first"],
	["By the way, Jane Doe was there", "first"],
	["Public Services is a member of the Trust", "last"],
	["The Commission is a partner of the council", "last"],
	["London is the capital", "last"],
	["Jane Doe was at the match", "last"],
] as const)("nobody is named by: %s (%s)", (line, place) => {
	expect(authorOf(line, place)).toBe("admin");
});
