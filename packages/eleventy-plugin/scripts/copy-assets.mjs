// Puts the theme's files, its stylesheets minified, and the font from its package beside the compiled code.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transform } from "lightningcss";

const source = (name) => new URL(`../src/theme/${name}`, import.meta.url);
const theme = (name) => new URL(`../dist/theme/${name}`, import.meta.url);
const font = (name) => fileURLToPath(import.meta.resolve(`@fontsource-variable/source-serif-4/${name}`));

/** The theme's stylesheet, a file for each of its layers; they are one on the site. */
const layers = ["layers", "fonts", "tokens", "base", "layout", "parts", "prose", "print"];
const stylesheets = { "style.css": layers.map((name) => `style/${name}.css`), "feed.css": ["feed.css"] };

for (const [filename, parts] of Object.entries(stylesheets)) {
	const written = Buffer.concat(parts.map((name) => readFileSync(source(name))));
	writeFileSync(theme(filename), transform({ filename, code: written, minify: true }).code);
}
copyFileSync(source("script.js"), theme("script.js"));
copyFileSync(font("files/source-serif-4-latin-wght-normal.woff2"), theme("source-serif-4.woff2"));
copyFileSync(font("files/source-serif-4-latin-wght-italic.woff2"), theme("source-serif-4-italic.woff2"));
copyFileSync(font("LICENSE"), theme("source-serif-4.LICENSE"));
