import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

/** The font's files, which are copied as they are. */
export const fontFiles: readonly string[] = ["source-serif-4.woff2", "source-serif-4-italic.woff2"];

/** Where a file of the theme stands on this machine. */
export const themeFile = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The theme's stylesheet and script, as they stand beside this file. */
export const assets: Readonly<Record<"style" | "feedStyle" | "script", () => string>> = {
	style: () => read("./style.css"),
	feedStyle: () => read("./feed.css"),
	script: () => read("./script.js"),
};
