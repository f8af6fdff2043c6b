/** Run as a process of its own: reads one feed with one parser; prints what it found, what that cost and its peak memory. */
import { parsers } from "./parsers.mjs";

const [, , parser = "", path = ""] = process.argv;
const found = await parsers[parser]?.file(path);
const { user, system } = process.cpuUsage();
console.log(
	JSON.stringify({ ...found, cpu: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }),
);
