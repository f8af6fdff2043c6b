import { rmSync } from "node:fs";

/** The exit codes that shells expect of what a signal ended. */
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Stopping = keyof typeof codes;
const signals = Object.keys(codes) as Stopping[];

const paths = new Set<string>();

function discard(): void {
	for (const path of paths) rmSync(path, { recursive: true, force: true });
}

function stop(signal: Stopping): void {
	process.exit(codes[signal]);
}

/**
 * Notes a file or folder that stands there only while the work lasts: should the process end before, it is removed. Only as long as
 * there is one, signals are handled here; the system's own way ends a process also while it computes.
 */
export function beginUnfinished(path: string): void {
	if (paths.size === 0) {
		process.on("exit", discard);
		for (const signal of signals) process.on(signal, stop);
	}
	paths.add(path);
}

/** The file or folder is finished, or gone. */
export function endUnfinished(path: string): void {
	if (!paths.delete(path) || paths.size > 0) return;
	process.off("exit", discard);
	for (const signal of signals) process.off(signal, stop);
}
