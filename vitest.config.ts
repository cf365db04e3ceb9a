import react from "@vitejs/plugin-react";
import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { slimVis } from "./scripts/vite/slim-vis.ts";

// Before any worker starts: the same clock and the same words on every machine.
process.env.TZ = "UTC";
process.env.LC_ALL = "C";

declare module "vitest" {
  // Which vis-timeline a test runs on.
  interface ProvidedContext {
    vis: "whole" | "cut";
  }
}

const VIS_FILE = /[\\/]node_modules[\\/]vis-[^?]+$/;

const COMMON = { exclude: ["tests/e2e/**", "node_modules/**"], setupFiles: ["tests/setup.ts"] };

export default defineConfig({
  plugins: [react()],
  test: {
    maxWorkers: 2,
    // A second try would hide what fails now and then.
    retry: 0,
    // A guard against hanging, on a busy machine too.
    testTimeout: 30_000,
    provide: { vis: "whole" },
    projects: [
      // A .test.ts runs without a DOM unless its first line is `// @vitest-environment jsdom`.
      { extends: true, test: { ...COMMON, name: "unit", environment: "node", include: ["tests/**/*.test.ts"] } },
      { extends: true, test: { ...COMMON, name: "component", environment: "jsdom", include: ["tests/**/*.test.tsx"] } },
      {
        // All that touches vis-timeline once more, on what the build leaves of it.
        extends: true,
        plugins: [
          {
            ...slimVis(),
            apply: undefined,
            // Read here, Vite does not look for the source maps, which name files that are not in the packages.
            load: (id) => (VIS_FILE.test(id) ? readFileSync(id, "utf8") : undefined),
          },
        ],
        test: {
          ...COMMON,
          name: "cut vis",
          environment: "jsdom",
          include: ["tests/timeline/{vis-{adapter,contract,internals},remade-elements,timeline-view}.test.{ts,tsx}"],
          provide: { vis: "cut" },
          // Node imports all other packages itself, without plugins.
          server: { deps: { inline: [VIS_FILE] } },
        },
      },
    ],
  },
});
