/** Runs the benchmarks; `--large` adds what takes minutes. */
await import("./feeds.mjs");
await import("./merge.mjs");
await import("./clean.mjs");
