import "@testing-library/jest-dom/vitest";
import { readFileSync } from "node:fs";
import { afterEach, expect, vi } from "vitest";

// Timeouts against hanging, not limits of speed: a busy machine takes many times as long as an idle one.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

if (typeof document !== "undefined") {
  const { cleanup, configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: 10_000 });
  afterEach(cleanup);
}

// Property tests have the same inputs in every run; a failure prints the seed and the path to its smallest example.
const { testPath } = expect.getState();
if (testPath !== undefined && readFileSync(testPath, "utf8").includes("fast-check")) {
  const { configureGlobal } = await import("fast-check");
  configureGlobal({ seed: Number(process.env["RANDOM_SEED"] ?? 2014) });
}
