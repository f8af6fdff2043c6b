// What this project and its neighbours make of the same documents. Needs npm and a network: the neighbours are installed in the run's own folder.
import { dump, feeds, wxr } from "./compare/documents.mjs";
import { elevenImport, feedsmith, install, ours, versions, wordpressExport } from "./compare/tools.mjs";
import { posts, verdict, writers } from "./compare/writers.mjs";
import { workFolder } from "./measure.mjs";

const named = (/** @type {string} */ name) => (name in versions ? `${name} ${versions[name]}` : name);

/** @param {string} folder @returns {Promise<import("./page.mjs").Table>} */
async function reading(folder) {
	const rows = [];
	for (const [name, { bytes, posts: all, type = "rss" }] of Object.entries(feeds)) {
		const counts = [
			ours(bytes).posts.length,
			(await elevenImport(folder, bytes, type)).length,
			await feedsmith(folder, bytes),
		];
		rows.push([name, ...counts.map((count) => `${count} of ${all}`)]);
	}
	return {
		title: "Posts found in feeds of three posts, whole and damaged",
		columns: ["feed", "blog-archive-parser", named("@11ty/import"), named("feedsmith")],
		rows,
	};
}

/** @param {string} folder @returns {Promise<import("./page.mjs").Table>} */
async function exporting(folder) {
	const files = await wordpressExport(folder, wxr);
	const archive = ours(wxr);
	const text = archive.posts
		.map(({ html, comments }) => html + comments.items.map((one) => one.html).join(""))
		.join("");
	const theirs = files.join("\n");
	const yes = (/** @type {boolean} */ is) => (is ? "yes" : "no");
	const drafts = archive.posts.filter(({ status }) => status === "draft").length;
	return {
		title: "A WordPress export of two posts, a page and a draft, with an approved comment and one of spam",
		columns: ["", "blog-archive-parser", named("wordpress-export-to-markdown")],
		rows: [
			["posts and pages that were public", archive.posts.length - drafts, files.length],
			["drafts, marked as such", drafts, files.filter((file) => file.includes("A draft")).length],
			["the approved comment", yes(text.includes("Well said.")), yes(theirs.includes("Well said."))],
			["the spam left out", yes(!text.includes("Cheap pills")), yes(!theirs.includes("Cheap pills"))],
			["`[caption]` made a figure", yes(!text.includes("caption]")), yes(!theirs.includes("caption\\]"))],
			[
				"the names of categories (not their slugs)",
				yes(archive.posts[0]?.categories[0]?.name === "Harbour"),
				yes(theirs.includes("Harbour")),
			],
		],
	};
}

/** @param {string} folder @returns {Promise<import("./page.mjs").Table>} */
async function writing(folder) {
	const rows = [];
	for (const [name, post] of Object.entries(posts)) {
		const verdicts = [];
		for (const write of Object.values(writers)) verdicts.push(verdict(await write(folder, post), post));
		rows.push([name, ...verdicts]);
	}
	return {
		title: "An RSS feed of one post: whether it is well-formed, and its title what it was",
		columns: ["the post has", ...Object.keys(writers).map(named)],
		rows,
	};
}

/** @returns {import("./page.mjs").Table} */
function dumping() {
	const { posts: found } = ours(dump);
	return {
		title: "A page of two posts as plain text, which none of the others reads",
		columns: ["post", "date", "author", "categories", "comments"],
		rows: found.map(({ title, published, authors, categories, comments }) => [
			title,
			published?.iso ?? "",
			authors.map((author) => author.name).join(", "),
			categories.map((term) => term.name).join(", "),
			comments.count ?? "",
		]),
	};
}

/** @returns {Promise<import("./page.mjs").Table[]>} */
export async function bench() {
	const folder = workFolder();
	install(folder);
	return [await reading(folder), await exporting(folder), dumping(), await writing(folder)];
}
