// Puts the theme's files, its stylesheets minified, and the font from its package beside the compiled code.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transform } from "lightningcss";

const source = (name) => new URL(`../src/theme/${name}`, import.meta.url);
const theme = (name) => new URL(`../dist/theme/${name}`, import.meta.url);
const font = (name) => fileURLToPath(import.meta.resolve(`@fontsource-variable/source-serif-4/${name}`));

for (const name of ["style.css", "feed.css"]) {
	const { code } = transform({ filename: name, code: readFileSync(source(name)), minify: true });
	writeFileSync(theme(name), code);
}
copyFileSync(source("script.js"), theme("script.js"));
copyFileSync(font("files/source-serif-4-latin-wght-normal.woff2"), theme("source-serif-4.woff2"));
copyFileSync(font("files/source-serif-4-latin-wght-italic.woff2"), theme("source-serif-4-italic.woff2"));
copyFileSync(font("LICENSE"), theme("source-serif-4.LICENSE"));
