// Puts each entry of the package into few files, over what the compiler wrote for it: loading a hundred modules one by one takes
// longer than reading a small feed. What only some callers need stays in chunks of its own, which load with the first need.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const entries = ["index", "stream", "write", "sources", "cli/main"];

rmSync(path("dist/chunks"), { recursive: true, force: true });
const bundle = await rolldown({
	input: Object.fromEntries(entries.map((name) => [name, path(`src/${name}.ts`)])),
	platform: "node",
	external: /^[^./]/,
});
await bundle.write({
	dir: path("dist"),
	chunkFileNames: "chunks/[name].js",
	sourcemap: process.argv.includes("--sourcemap"),
});
