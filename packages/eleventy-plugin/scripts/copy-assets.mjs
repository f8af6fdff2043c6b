// Puts the theme's real files, and the font from its package, beside the compiled code.
import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const theme = (name) => new URL(`../dist/theme/${name}`, import.meta.url);
const font = (name) => fileURLToPath(import.meta.resolve(`@fontsource-variable/source-serif-4/${name}`));

for (const name of ["style.css", "feed.css", "script.js"])
	copyFileSync(new URL(`../src/theme/${name}`, import.meta.url), theme(name));
copyFileSync(font("files/source-serif-4-latin-wght-normal.woff2"), theme("source-serif-4.woff2"));
copyFileSync(font("files/source-serif-4-latin-wght-italic.woff2"), theme("source-serif-4-italic.woff2"));
copyFileSync(font("LICENSE"), theme("source-serif-4.LICENSE"));
