// Puts the theme's real files beside the compiled code.
import { copyFileSync } from "node:fs";

for (const name of ["style.css", "feed.css", "script.js"])
	copyFileSync(
		new URL(`../src/theme/${name}`, import.meta.url),
		new URL(`../dist/theme/${name}`, import.meta.url),
	);
