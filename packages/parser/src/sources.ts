/** Finding and reading sources alone, without the readers of their formats. */
export type { InputDocument } from "./input/input.ts";
export { findSources } from "./sources/find-sources.ts";
export type { HttpOptions } from "./sources/http-options.ts";
export { readSources } from "./sources/read-sources.ts";
export type { Source, Unreadable } from "./sources/source.ts";
