/** Runs the walk in each installed engine and reports: a table, `.cache/engines.json` and the exit code. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import type { Engine } from "./driver";
import { newestChromium } from "./chromium";
import { chromiumFloor } from "./chromium-floor";
import { firefox } from "./firefox";
import { serveSites } from "./support/serve";
import { type EngineResult, walkIn } from "./walk-in";
import { STEPS } from "./walk/steps";
import { webkit } from "./webkit";

const ENGINES: readonly Engine[] = [newestChromium, chromiumFloor, firefox, webkit];
const REPORT = ".cache/engines.json";

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
  for (const engine of named.length > 0 ? named : ENGINES) {
    const walk = filters.length > 0 ? steps : steps.filter(({ name }) => engine.steps?.test(name) ?? true);
    results.push(await walkIn(engine, walk, serveSites));
  }
  mkdirSync(".cache", { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify({ engines: results }, undefined, 2)}\n`);
  return results.some(({ status }) => status === "failed") ? 1 : 0;
}
