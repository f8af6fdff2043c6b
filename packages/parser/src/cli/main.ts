#!/usr/bin/env node
import { run } from "./run.ts";

// Whoever reads our output has had enough (`| head`): stop quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

process.exitCode = await run(process.argv.slice(2));
