import type { Terminal } from "./terminal.ts";

const patience = 1000;
const interval = 200;

function bytes(count: number): string {
	return count < 1e6 ? `${Math.round(count / 1e3)} kB` : `${(count / 1e6).toFixed(count < 1e8 ? 1 : 0)} MB`;
}

function clock(seconds: number): string {
	const whole = Math.max(0, Math.round(seconds));
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function bar(done: number): string {
	const width = 20;
	const full = Math.round(done * width);
	return `${"█".repeat(full)}${"░".repeat(width - full)}`;
}

/**
 * Shows a person how far the reading of a document is, with rate and time left; only on a terminal, and only when it
 * takes more than a moment.
 */
export async function* withProgress(
	chunks: AsyncIterable<Uint8Array>,
	{ name, size }: { name: string; size: number | null },
	{ interactive }: Terminal,
): AsyncGenerator<Uint8Array> {
	const began = Date.now();
	let shown = 0;
	let read = 0;
	try {
		for await (const chunk of chunks) {
			yield chunk;
			read += chunk.length;
			const now = Date.now();
			if (!interactive || now - began < patience || now - shown < interval) continue;
			shown = now;
			const rate = (read / (now - began)) * 1000;
			const share = size === null || size === 0 ? null : read / size;
			const left = share === null ? "" : ` ${bar(share)} ${Math.floor(share * 100)} %`;
			const rest = share === null || size === null ? "" : `, ${clock((size - read) / rate)} left`;
			process.stderr.write(`\r\u001b[K${name}${left} ${bytes(read)}, ${bytes(rate)}/s${rest}`);
		}
	} finally {
		if (shown > 0) process.stderr.write("\r\u001b[K");
	}
}
