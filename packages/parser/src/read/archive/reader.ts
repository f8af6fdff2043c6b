import type { Input } from "../../input/input.ts";
import type { Reader } from "../reader.ts";
import { readJson } from "./read-json.ts";
import { readNdjson } from "./read-ndjson.ts";

const isNdjson = ({ head }: Input): boolean =>
	/^\s*\{\s*"type"\s*:\s*"(?:capture|post|diagnostic|summary)"/.test(head.slice(0, 1024));

const isArchive = (input: Input): boolean =>
	/^\s*\{/.test(input.head.slice(0, 1024)) &&
	['"version"', '"sites"', '"posts"', '"captures"'].every((name) => input.text.includes(name));

/** What `parse` itself prints, as JSON or NDJSON. */
export const archiveReader: Reader = {
	format: "archive",
	detect: (input) => (isNdjson(input) || isArchive(input) ? 1 : 0),
	read: (input) => (isNdjson(input) ? readNdjson(input) : readJson(input)),
};
