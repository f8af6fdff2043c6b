#!/usr/bin/env node
import { discardUnfinished } from "./result.ts";
import { run } from "./run.ts";

for (const [signal, code] of [
	["SIGINT", 130],
	["SIGTERM", 143],
] as const)
	process.once(signal, async () => {
		await discardUnfinished();
		process.exit(code);
	});

// Whoever reads our output has had enough (`| head`): stop quietly.
process.stdout.on("error", async (error: NodeJS.ErrnoException) => {
	await discardUnfinished();
	process.exit(error.code === "EPIPE" ? 0 : 2);
});

process.exitCode = await run(process.argv.slice(2));
