import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		root: import.meta.dirname,
		include: ["**/*.test.ts"],
		globalSetup: ["./harness/temporary-folder.ts"],
		setupFiles: ["./harness/properties.ts"],
		reporters: ["default", "./harness/closing-line.ts"],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		coverage: {
			allowExternal: true,
			include: ["**/packages/*/dist/**/*.js"],
			exclude: ["**/node_modules/**", "**/tests/**"],
			reporter: ["text-summary", "html"],
			reportOnFailure: true,
			reportsDirectory: join(import.meta.dirname, "../coverage"),
		},
	},
});
