/**
 * `npm test`: every check of the project, in order, with the time of each. Stops at the first failure, with its exit
 * code.
 * `npm run test:fire` is the long form: the large matrices of tests/fire in the browser, and twenty-five times as many
 * random inputs. It takes about an hour and is not part of CI.
 * For developers: `node scripts/test.mjs --only unit,types` runs some stages; `--list` lists them.
 * The last line reads "N passed, N failed, N skipped": unit, component and browser tests together.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browserCount, engineCount, unitCount } from "./test-counts.mjs";

/** @typedef {import("./test-counts.mjs").Count} Count */
/** @typedef {{ name: string, what: string, run: () => Promise<number>, count?: () => Count }} Stage */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const UNIT_REPORT = ".cache/vitest.json";
const BROWSER_REPORT = ".cache/playwright.json";
const ENGINE_REPORT = ".cache/engines.json";

/** The same time zone, language and colours everywhere, and no interactive prompts. */
/** @type {Record<string, string | undefined>} */
const env = { ...process.env, CI: "true", TZ: "UTC", LC_ALL: "C", FORCE_COLOR: "0", NO_COLOR: "1" };
delete env.FORCE_COLOR;

const isFire = process.argv[2] === "--fire";
if (isFire) {
  // Random inputs differ in every run; `npm test` always uses the same (tests/setup.ts).
  const seed = env.RANDOM_SEED ?? String(Date.now() % 2 ** 31);
  console.log(`RANDOM_SEED=${seed}`);
  Object.assign(env, { TEST_FIRE: "1", RANDOM_INPUTS: "50000", RANDOM_SEED: seed });
}

/** @param {string} script  of a package, below node_modules @param {string[]} args @returns {Promise<number>} exit code */
function tool(script, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, "node_modules", script), ...args], {
      cwd: ROOT,
      env,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** @type {Stage[]} */
const STAGES = [
  {
    name: "format",
    what: "prettier",
    run: () => tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  },
  {
    name: "typography",
    what: "dashes, spaces and quotation marks of the Ukrainian texts",
    run: () => tool("../scripts/typography.mjs"),
  },
  { name: "lint", what: "oxlint, who may import whom", run: () => tool("oxlint/bin/oxlint") },
  { name: "dead", what: "knip, unused code", run: () => tool("knip/bin/knip.js", "--no-progress") },
  { name: "types", what: "tsc", run: () => tool("typescript/bin/tsc") },
  {
    name: "unit",
    what: "vitest, functions and components",
    run: () => tool("vitest/vitest.mjs", "run", "--reporter=dot", "--reporter=json", `--outputFile=${UNIT_REPORT}`),
    count: () => unitCount(report(UNIT_REPORT)),
  },
  { name: "build", what: "vite build", run: () => tool("vite/bin/vite.js", "build") },
  { name: "size", what: "what is fetched before the timeline shows", run: () => tool("../scripts/check-size.mjs") },
  {
    name: "support",
    what: "what the supported browsers lack",
    run: () => tool("../scripts/check-browsers.mjs"),
  },
  { name: "browser", what: "a Chromium that starts", run: findBrowserOnce },
  {
    name: "e2e",
    what: "playwright, the built app",
    run: () => tool("@playwright/test/cli.js", "test"),
    count: () => browserCount(report(BROWSER_REPORT)),
  },
  {
    name: "engines",
    what: "a walk through the built app in the newest Chromium, Chromium 109, Firefox and WebKit",
    run: () => tool("../tests/engines/run.mjs"),
    count: () => engineCount(report(ENGINE_REPORT)),
  },
];

async function findBrowserOnce() {
  const { ensureBrowser } = await import("./find-browser.mjs");
  try {
    Object.assign(env, await ensureBrowser((line) => console.log(line)));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** @param {string} file */
function report(file) {
  return JSON.parse(readFileSync(join(ROOT, file), "utf8"));
}

/** @param {string[]} args @returns {Stage[]} */
function chosen(args) {
  if (isFire) return STAGES.filter(({ name }) => ["unit", "build", "browser", "e2e"].includes(name));
  const [flag, names = ""] = args;
  if (flag === undefined) return STAGES;
  const options = names.split(",");
  const stages = STAGES.filter(({ name }) => options.includes(name));
  if (flag !== "--only" || stages.length !== options.length) {
    console.log(`Usage: node scripts/test.mjs [--only NAME,NAME… | --fire]\n`);
    for (const { name, what } of STAGES) console.log(`  ${name.padEnd(10)} ${what}`);
    process.exit(flag === "--list" ? 0 : 2);
  }
  return stages;
}

const stages = chosen(process.argv.slice(2));
mkdirSync(join(ROOT, ".cache"), { recursive: true });
/** @type {string[]} */
const table = [];
const sum = { passed: 0, failed: 0, skipped: 0 };
let exitCode = 0;
for (const { name, what, run, count } of stages) {
  if (exitCode) {
    table.push(`  ${name.padEnd(10)} not run`);
    continue;
  }
  console.log(`\n=== ${name}: ${what}`);
  if (count) for (const file of [UNIT_REPORT, BROWSER_REPORT, ENGINE_REPORT]) rmSync(join(ROOT, file), { force: true });
  const startMs = performance.now();
  exitCode = await run();
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1).padStart(6);
  let counted = "";
  if (count) {
    try {
      const { passed, failed, skipped, notes, isFailure } = count();
      sum.passed += passed;
      sum.failed += failed;
      sum.skipped += skipped;
      if (isFailure) exitCode ||= 1;
      counted = [`${passed} passed, ${failed} failed, ${skipped} skipped`, ...notes].join(`\n${" ".repeat(14)}`);
    } catch {
      // No report: the runner itself failed.
      sum.failed += 1;
      exitCode ||= 1;
      counted = "no report";
    }
  }
  table.push(`  ${name.padEnd(10)} ${exitCode ? "FAILED " : "ok     "} ${seconds} s  ${counted || what}`);
}
console.log(`\n${table.join("\n")}\n`);
const failedStage = table.findIndex((line) => line.includes("FAILED"));
if (failedStage >= 0) console.log(`Stopped at "${stages[failedStage]?.name}".`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = exitCode;
