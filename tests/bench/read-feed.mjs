// Run as a process of its own: reads one feed with one parser, and prints what it found.
import { parsers } from "./parsers.mjs";

const [, , parser = "", path = ""] = process.argv;
const found = await parsers[parser]?.file(path);
console.log(JSON.stringify(found));
