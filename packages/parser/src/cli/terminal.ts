/** Where a command's words go; results are written by `result.ts`. */
export interface Terminal {
	/** Says something to the person on standard error, unless told to be quiet. */
	say(line: string): void;
	/** Standard error is watched by a person. */
	interactive: boolean;
	quiet: boolean;
}

export function openTerminal(quiet: boolean): Terminal {
	return {
		say: (line) => {
			if (!quiet) process.stderr.write(`${line}\n`);
		},
		interactive: !quiet && process.stderr.isTTY === true,
		quiet,
	};
}

/** Whether a stream shows colours; `NO_COLOR` and `FORCE_COLOR` are heeded. */
export function showsColour(stream: NodeJS.WriteStream): boolean {
	const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
	if (NO_COLOR) return false;
	if (FORCE_COLOR) return FORCE_COLOR !== "0";
	return stream.isTTY === true && TERM !== "dumb";
}
