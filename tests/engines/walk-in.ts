/** Takes each step of a walk in one engine, and starts its browser anew where it ended by itself. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Driver, Engine } from "./driver";
import { Page } from "./page";
import type { Sites } from "./support/serve";
import { HARMLESS, type Step } from "./walk/step";

export type StepResult = {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly error?: string;
  /** Why the first try failed, of a step that passed at its second. */
  readonly firstError?: string;
};
export type EngineResult = {
  readonly name: string;
  readonly version?: string;
  readonly status: "passed" | "failed" | "skipped";
  readonly reason?: string;
  readonly steps: readonly StepResult[];
};

const SHOTS = ".cache/engines-shots";
const SIZE = { width: 1440, height: 900 };

/** Prints each step. A failed one is tried once more, in a new browser if the first one ended. */
export async function walkIn(
  engine: Engine,
  steps: readonly Step[],
  serve: () => Promise<Sites>,
): Promise<EngineResult> {
  const { name } = engine;
  const reason = engine.missing();
  if (reason !== undefined) {
    console.log(`${name}: left out, ${reason}`);
    return { name, status: "skipped", reason, steps: [] };
  }
  const startMs = performance.now();
  const results: StepResult[] = [];
  let driver: Driver | undefined;
  let sites: Sites | undefined;
  try {
    sites = await serve();
    driver = await engine.start();
    console.log(`\n${name}: ${driver.version}`);
    for (const step of steps) {
      let result = await take(step, driver, sites, name);
      if (!result.ok) {
        driver = await running(engine, driver);
        result = afterFirst(result, await take(step, driver, sites, name));
        if (!result.ok) driver = await running(engine, driver);
      }
      results.push(result);
      print(result);
    }
    const failed = results.filter(({ ok }) => !ok).length;
    console.log(
      `  ${results.length - failed} passed, ${failed} failed in ${seconds(performance.now() - startMs).trim()}`,
    );
    return { name, version: driver.version, status: failed > 0 ? "failed" : "passed", steps: results };
  } catch (error) {
    const message = textOf(error);
    console.log(`${name}: FAILED to start: ${message}`);
    return { name, status: "failed", reason: message, steps: results };
  } finally {
    await driver?.stop();
    await sites?.close();
  }
}

/** As with the tests of Playwright, one stall of a shared machine is no fault of the page; the last table names the step. */
function afterFirst(first: StepResult, second: StepResult): StepResult {
  return second.ok && first.error !== undefined ? { ...second, firstError: first.error } : second;
}

/** @returns the driver, or one of a new browser if the old one crashed */
async function running(engine: Engine, driver: Driver): Promise<Driver> {
  const windows = await driver.windows().catch(() => []);
  if (windows.length > 0) return driver;
  await driver.stop();
  return engine.start();
}

async function take(step: Step, driver: Driver, sites: Sites, engine: string): Promise<StepResult> {
  const startMs = performance.now();
  const error = await attempt(step, driver, sites, engine);
  const ms = Math.round(performance.now() - startMs);
  return { name: step.name, ok: error === undefined, ms, ...(error === undefined ? {} : { error }) };
}

/** @returns what went wrong, if anything did */
async function attempt(step: Step, driver: Driver, sites: Sites, engine: string): Promise<string | undefined> {
  let error: string | undefined;
  try {
    const home = await driver.currentWindow();
    try {
      await walk(step, driver, sites, engine);
    } catch (caught) {
      error = textOf(caught);
      await shoot(driver, `${engine}-${step.name.replaceAll(/\W+/g, "-")}.png`);
    }
    await tidy(driver, home);
  } catch (caught) {
    return `the browser ended: ${error ?? textOf(caught)}`;
  }
  return error;
}

async function walk(step: Step, driver: Driver, sites: Sites, engine: string): Promise<void> {
  const page = new Page(driver);
  await page.resize(SIZE);
  // The browser stores choices of the previous step, such as the language. No step is about the first visit.
  await page
    .run(() => {
      localStorage.clear();
      localStorage.setItem("throughline.choices.1", '{"isWelcomed":true}');
    })
    .catch(() => undefined);
  await step.run({ page, sites, engine });
  const complaints = (await page.takeComplaints()).filter((line) => !HARMLESS.test(line) && !step.allowed?.test(line));
  if (complaints.length > 0) throw new Error(`the page complains: ${complaints.slice(0, 4).join(" | ")}`);
}

async function shoot(driver: Driver, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await driver.screenshot().then(
    (png) => writeFileSync(join(SHOTS, name), Buffer.from(png, "base64")),
    () => undefined,
  );
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

function print({ name, ok, ms, error, firstError }: StepResult): void {
  console.log(`  ${ok ? "ok    " : "FAILED"} ${seconds(ms)}  ${name}`);
  if (error !== undefined) console.log(`         ${error}`);
  if (firstError !== undefined) console.log(`         at the second try; the first: ${firstError}`);
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`.padStart(7);
