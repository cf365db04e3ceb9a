/** Runs the walk in each installed engine and reports: a table, `.cache/engines.json` and the exit code. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Driver, Engine } from "./driver";
import { newestChromium } from "./chromium";
import { chromiumFloor } from "./chromium-floor";
import { firefox } from "./firefox";
import { Page } from "./page";
import { type Sites, serveSites } from "./support/serve";
import { HARMLESS, type Step } from "./walk/step";
import { STEPS } from "./walk/steps";
import { webkit } from "./webkit";

const ENGINES: readonly Engine[] = [newestChromium, chromiumFloor, firefox, webkit];
const REPORT = ".cache/engines.json";
const SHOTS = ".cache/engines-shots";
const SIZE = { width: 1440, height: 900 };

type StepResult = {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly error?: string;
  /** Why the first try failed, of a step that passed at its second. */
  readonly firstError?: string;
};
type EngineResult = {
  readonly name: string;
  readonly version?: string;
  readonly status: "passed" | "failed" | "skipped";
  readonly reason?: string;
  readonly steps: readonly StepResult[];
};

/** @param args  names of engines (default: all), and words in names of steps: `webkit print` @returns exit code */
export async function main(args: readonly string[]): Promise<number> {
  if (!existsSync("dist/index.html")) {
    console.error("dist/ is not there: run `npm run build` first.");
    return 2;
  }
  const named = ENGINES.filter(({ name }) => args.includes(name));
  const filters = args.filter((word) => !ENGINES.some(({ name }) => name === word));
  const steps = STEPS.filter(({ name }) => filters.every((word) => name.includes(word)));
  const results: EngineResult[] = [];
  for (const engine of named.length > 0 ? named : ENGINES)
    results.push(
      await walkIn(engine, filters.length > 0 ? steps : steps.filter(({ name }) => engine.steps?.test(name) ?? true)),
    );
  mkdirSync(".cache", { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify({ engines: results }, undefined, 2)}\n`);
  return results.some(({ status }) => status === "failed") ? 1 : 0;
}

async function walkIn(engine: Engine, steps: readonly Step[]): Promise<EngineResult> {
  const { name } = engine;
  const reason = engine.missing();
  if (reason !== undefined) {
    console.log(`${name}: left out, ${reason}`);
    return { name, status: "skipped", reason, steps: [] };
  }
  const startMs = performance.now();
  let driver: Driver | undefined;
  let sites: Sites | undefined;
  try {
    sites = await serveSites();
    driver = await engine.start();
    console.log(`\n${name}: ${driver.version}`);
    const results: StepResult[] = [];
    for (const step of steps) {
      const result = await takeTwice(step, driver, sites, name);
      results.push(result);
      const { ok, ms, error, firstError } = result;
      console.log(`  ${ok ? "ok    " : "FAILED"} ${seconds(ms)}  ${result.name}`);
      if (error !== undefined) console.log(`         ${error}`);
      if (firstError !== undefined) console.log(`         at the second try; the first: ${firstError}`);
    }
    const failed = results.filter(({ ok }) => !ok).length;
    console.log(
      `  ${results.length - failed} passed, ${failed} failed in ${seconds(performance.now() - startMs).trim()}`,
    );
    return { name, version: driver.version, status: failed > 0 ? "failed" : "passed", steps: results };
  } catch (error) {
    const message = textOf(error);
    console.log(`${name}: FAILED to start: ${message}`);
    return { name, status: "failed", reason: message, steps: [] };
  } finally {
    await driver?.stop();
    await sites?.close();
  }
}

/** As with the tests of Playwright, one stall of a shared machine is no fault of the page; the last table names the step. */
async function takeTwice(step: Step, driver: Driver, sites: Sites, engine: string): Promise<StepResult> {
  const first = await take(step, driver, sites, engine);
  if (first.ok) return first;
  const second = await take(step, driver, sites, engine);
  return second.ok && first.error !== undefined ? { ...second, firstError: first.error } : second;
}

async function take(step: Step, driver: Driver, sites: Sites, engine: string): Promise<StepResult> {
  const startMs = performance.now();
  const page = new Page(driver);
  const home = await driver.currentWindow();
  let error: string | undefined;
  try {
    await page.resize(SIZE);
    // The browser stores choices of the previous step, such as the language. No step is about the first visit.
    await page
      .run(() => {
        localStorage.clear();
        localStorage.setItem("throughline.choices.1", '{"isWelcomed":true}');
      })
      .catch(() => undefined);
    await step.run({ page, sites, engine });
    const complaints = (await page.takeComplaints()).filter(
      (line) => !HARMLESS.test(line) && !step.allowed?.test(line),
    );
    if (complaints.length > 0) throw new Error(`the page complains: ${complaints.slice(0, 4).join(" | ")}`);
  } catch (caught) {
    error = textOf(caught);
    mkdirSync(SHOTS, { recursive: true });
    const file = join(SHOTS, `${engine}-${step.name.replaceAll(/\W+/g, "-")}.png`);
    await driver.screenshot().then(
      (png) => writeFileSync(file, Buffer.from(png, "base64")),
      () => undefined,
    );
  }
  await tidy(driver, home);
  const ms = Math.round(performance.now() - startMs);
  return { name: step.name, ok: error === undefined, ms, ...(error === undefined ? {} : { error }) };
}

/** Closes the windows that a step left open. */
async function tidy(driver: Driver, home: string): Promise<void> {
  await driver.useFrame(undefined).catch(() => undefined);
  for (const handle of await driver.windows())
    if (handle !== home) {
      await driver.useWindow(handle);
      await driver.closeWindow();
    }
  await driver.useWindow(home);
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`.padStart(7);
