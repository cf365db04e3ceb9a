import { defineConfig } from "@playwright/test";
import { NO_BROWSER, findBrowser } from "./scripts/find-browser.mjs";
import { NO_OTHER_HOSTS } from "./tests/e2e/support/no-other-hosts";

const found = findBrowser();
if (!found) throw new Error(NO_BROWSER);
const launchOptions = { ...found, args: [...found.args, `--host-resolver-rules=${NO_OTHER_HOSTS}`] };

/** Tests the built app: run `npm run build` first. `baseURL` comes from the fixture in tests/e2e/support/guard.ts. */
export default defineConfig({
  // `npm run test:fire` has the long matrices.
  testDir: process.env["TEST_FIRE"] ? "tests/fire" : "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // One stall of a shared machine in half an hour of tests is no fault of the page. What passes at the second try alone is
  // printed by name and reason in the last table, and more than two such tests fail the run (scripts/test-counts.mjs).
  retries: process.env["TEST_FIRE"] ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  globalSetup: "./tests/e2e/support/global-setup.ts",
  reporter: [["list"], ["json", { outputFile: ".cache/playwright.json" }]],
  use: {
    launchOptions,
    locale: "en-GB",
    timezoneId: "UTC",
    // Every test begins as on a first visit; offline.spec.ts is about the worker.
    serviceWorkers: "block",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    // A trace of every test costs a fifth of the run; what fails is tried again, with one.
    trace: process.env["TEST_FIRE"] ? "retain-on-failure" : "on-first-retry",
  },
});
