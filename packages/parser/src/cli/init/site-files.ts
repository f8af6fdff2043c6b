import type { ContentFile } from "../../convert/options.ts";

/** What a new site is told. */
export interface NewSite {
	url: string;
	title: string | undefined;
	language: string | undefined;
	timeZone: string | undefined;
	/** The version of this package, which is the plugin's too. */
	version: string;
}

const config = ({ url, title, language, timeZone }: NewSite): string => {
	const site = Object.entries({ url, title, language, timeZone })
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `\t\t\t${name}: ${JSON.stringify(value)},`);
	return `import blogArchive from "eleventy-plugin-blog-archive";

export default function (eleventyConfig) {
	eleventyConfig.addPlugin(blogArchive, {
		sources: ["sources"],
		site: {
			// Where the finished site will be: feeds, the sitemap and canonical links say it.
${site.join("\n")}
		},
	});
}

// Your own pages and overrides go into site/; the finished site is written to _site/.
export const config = { dir: { input: "site", output: "_site" } };
`;
};

const packageJson = ({ version }: NewSite): string =>
	`${JSON.stringify(
		{
			name: "blog-archive-site",
			private: true,
			type: "module",
			scripts: {
				build: "eleventy --quiet",
				start: "eleventy --serve --quiet",
				check: "blog-archive check sources",
			},
			dependencies: {
				"@11ty/eleventy": "^3.1.0",
				"blog-archive-parser": `^${version}`,
				"eleventy-plugin-blog-archive": `^${version}`,
			},
		},
		null,
		"\t",
	)}\n`;

const readme = `# An archive of a blog

What is left of the blog stands in \`sources/\`. Eleventy builds the site from it:

    npm install
    npm start            # shows the site at http://localhost:8080 and rebuilds it when something changes
    npm run build        # writes it to _site/, ready for any web server
    npm run check        # says what was found, lost and unsure in the sources

- Set the address and the title of the site in \`eleventy.config.js\`.
- More feeds, exports or dumps of pages of the same blog? Put them into \`sources/\`; they are merged.
- Pages of your own go into \`site/\`.
`;

/** The files of a new Eleventy site, besides its sources. */
export function siteFiles(site: NewSite): ContentFile[] {
	return [
		{ path: "package.json", content: packageJson(site) },
		{ path: "eleventy.config.js", content: config(site) },
		{ path: "README.md", content: readme },
		{ path: ".gitignore", content: "node_modules/\n_site/\n" },
		{ path: "site/.gitkeep", content: "" },
	];
}
