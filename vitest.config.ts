import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Before any worker starts: the same clock and the same words on every machine.
process.env.TZ = "UTC";
process.env.LC_ALL = "C";

const COMMON = { exclude: ["tests/e2e/**", "node_modules/**"], setupFiles: ["tests/setup.ts"] };

export default defineConfig({
  plugins: [react()],
  test: {
    maxWorkers: 2,
    // A second try would hide what fails now and then.
    retry: 0,
    projects: [
      // A .test.ts runs without a DOM unless its first line is `// @vitest-environment jsdom`.
      { extends: true, test: { ...COMMON, name: "unit", environment: "node", include: ["tests/**/*.test.ts"] } },
      { extends: true, test: { ...COMMON, name: "component", environment: "jsdom", include: ["tests/**/*.test.tsx"] } },
    ],
  },
});
