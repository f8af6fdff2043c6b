/** Static site generators whose conventions are known. */
export type Generator = "eleventy" | "hugo" | "jekyll" | "astro";

/** How an archive becomes content files. */
export interface ConvertOptions {
	to: "markdown" | "html";
	/** The generator that the files are for. */
	for: Generator;
}

/** The file of a post. */
export interface PostFile extends ContentFile {
	post: string;
}

/** One file, with its path below the folder of the site. */
export interface ContentFile {
	path: string;
	content: string;
}
