// Imported into every Node process of a measured command: tells at its end what it cost (see measure.mjs).
import { appendFileSync } from "node:fs";

process.on("exit", () => {
	const { maxRSS } = process.resourceUsage();
	const { user, system } = process.cpuUsage();
	appendFileSync(
		process.env.BENCH_USAGE ?? "",
		`${JSON.stringify({ cpu: (user + system) / 1e6, megabytes: maxRSS / 1024 })}\n`,
	);
});
