import type { Terminal } from "./terminal.ts";

/** Work that is done sooner needs no progress shown. */
const patience = 1000;
const interval = 200;

/** A line on a person's terminal that tells how far the work is, once it takes more than a moment. */
export class Progress {
	readonly #interactive: boolean;
	readonly began: number = Date.now();
	#shown = 0;

	constructor({ interactive }: Pick<Terminal, "interactive">) {
		this.#interactive = interactive;
	}

	/** Shows the line in the place of the last one, unless that has just come. */
	show(line: () => string): void {
		const now = Date.now();
		if (!this.#interactive || now - this.began < patience || now - this.#shown < interval) return;
		this.#shown = now;
		process.stderr.write(`\r\u001b[K${line()}`);
	}

	/** Takes the line away. */
	end(): void {
		if (this.#shown > 0) process.stderr.write("\r\u001b[K");
		this.#shown = 0;
	}
}

function bytes(count: number): string {
	return count < 1e6 ? `${Math.round(count / 1e3)} kB` : `${(count / 1e6).toFixed(count < 1e8 ? 1 : 0)} MB`;
}

function clock(seconds: number): string {
	const whole = Math.max(0, Math.round(seconds));
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A bar for a share between 0 and 1. */
export function bar(done: number): string {
	const width = 20;
	const full = Math.round(done * width);
	return `${"█".repeat(full)}${"░".repeat(width - full)}`;
}

/** Shows how far the reading of a document is, with rate and time left. */
export async function* withProgress(
	chunks: AsyncIterable<Uint8Array>,
	{ name, size }: { name: string; size: number | null },
	terminal: Terminal,
): AsyncGenerator<Uint8Array> {
	const progress = new Progress(terminal);
	let read = 0;
	const line = (): string => {
		const rate = (read / (Date.now() - progress.began)) * 1000;
		const known = size !== null && size > 0;
		const left = known ? ` ${bar(read / size)} ${Math.floor((read / size) * 100)} %` : "";
		const rest = known ? `, ${clock((size - read) / rate)} left` : "";
		return `${name}${left} ${bytes(read)}, ${bytes(rate)}/s${rest}`;
	};
	try {
		for await (const chunk of chunks) {
			yield chunk;
			read += chunk.length;
			progress.show(line);
		}
	} finally {
		progress.end();
	}
}
