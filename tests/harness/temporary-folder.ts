import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives the whole run a folder for temporary files of its own, and removes it with all that tests and their processes leave there. */
export function setup(): () => void {
	const folder = mkdtempSync(join(tmpdir(), "blog-archive-tests-"));
	// The servers of some tests give up their rights before they read.
	chmodSync(folder, 0o755);
	for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = folder;
	return () => rmSync(folder, { recursive: true, force: true });
}
