interface Stages {
	/** Folders (or files) of `src`, lowest first; those of one entry stand side by side. */
	order: string[][];
	/** Stages whose folders must not import one another. */
	partitioned: string[];
	/** The only files that import a wrapped library. */
	only: Record<string, string[]>;
}

/** The direction of the data, for the test of imports. */
export const stages: Record<string, Stages> = {
	parser: {
		order: [
			["diagnostics"],
			["model"],
			["language", "addresses"],
			["html", "dates", "lines", "xml"],
			["identity"],
			["options"],
			["input"],
			["feed"],
			["sources"],
			["read"],
			["merge"],
			["clean"],
			["parse.ts", "parse-stream.ts"],
			["write", "convert"],
			["index.ts", "sources.ts", "stream.ts", "write.ts"],
			["cli"],
		],
		partitioned: ["read"],
		only: {
			luxon: ["dates/local-time.ts"],
			"fast-xml-parser": ["xml/general.ts"],
			feed: ["write/feed.ts"],
			htmlparser2: ["html/tokenize.ts"],
			linkedom: ["html/document.ts"],
			"sanitize-html": ["clean/sanitizer.ts"],
			tinyglobby: ["sources/find-sources.ts"],
			turndown: ["convert/markdown.ts"],
			"markdown-it": ["html/markdown.ts"],
		},
	},
	"eleventy-plugin": {
		order: [
			["eleventy", "time", "words"],
			["options"],
			["addresses"],
			["links", "load"],
			["site"],
			["files"],
			["feeds", "redirects"],
			["theme"],
			["data", "overrides"],
			["pages"],
			["index.ts"],
		],
		partitioned: [],
		only: { diff: ["theme/word-changes.ts"], pagefind: ["pages/search-index.ts"] },
	},
};
