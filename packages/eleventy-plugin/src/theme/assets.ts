import { readFileSync } from "node:fs";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

/** The theme's stylesheet and script, as they stand beside this file. */
export const assets: Readonly<Record<"style" | "feedStyle" | "script", () => string>> = {
	style: () => read("./style.css"),
	feedStyle: () => read("./feed.css"),
	script: () => read("./script.js"),
};
