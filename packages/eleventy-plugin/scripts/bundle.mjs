// Puts the plugin into one file, over what the compiler wrote for its entry: Eleventy takes more than a millisecond for each module.
// The theme's files stay beside the module that reads them.
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const bundle = await rolldown({
	input: { index: path("src/index.ts"), "theme/assets": path("src/theme/assets.ts") },
	platform: "node",
	external: /^[^./]/,
});
await bundle.write({ dir: path("dist"), sourcemap: process.argv.includes("--sourcemap") });
