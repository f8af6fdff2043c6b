import type { Reporter, TestModule } from "vitest/node";

/** Prints `N passed, N failed` (and `, N skipped`) as the last line; in CI a skipped test fails the run. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		const counts = { passed: 0, failed: errors.length, skipped: 0 };
		for (const module of modules) {
			if (module.state() === "failed" && module.errors().length > 0) counts.failed++;
			for (const test of module.children.allTests()) {
				const { state } = test.result();
				if (state !== "pending") counts[state]++;
			}
		}
		if (process.env.CI && counts.skipped > 0) process.exitCode = 1;
		const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
		process.once("exit", () => console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`));
	}
}
