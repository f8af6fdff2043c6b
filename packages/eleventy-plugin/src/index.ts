/** The plugin. */
export default function blogArchive(_eleventyConfig: unknown, _options: unknown): void {}
