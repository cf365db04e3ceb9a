/**
 * `node --expose-gc scripts/run-cli.mjs measure-reading FILE [RUNS]`: medians of the time to parse a chronicle and of
 * the heap it occupies. Source of the figures in docs/performance.md.
 */
import { readFileSync } from "node:fs";
import { parseJsonText } from "../model/json-text";
import { readChronicle } from "../model/chronicle/read-chronicle";
import type { ChronicleResult } from "../model/chronicle/read-steps";

const RUNS = 7;
/** At module level, so that it is not collected early. */
let retained: ChronicleResult | undefined;
const MB = 1024 * 1024;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const collect = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MB;
};

export function main([file, runs = String(RUNS)]: readonly string[]): Promise<number> {
  if (file === undefined) {
    console.error("Usage: node --expose-gc scripts/run-cli.mjs measure-reading FILE [RUNS]");
    return Promise.resolve(2);
  }
  const parseMs: number[] = [];
  const readMs: number[] = [];
  const heapMb: number[] = [];
  let eventCount = 0;
  for (let run = 0; run < Number(runs); run += 1) {
    const before = collect();
    retained = readOnce(file, parseMs, readMs);
    heapMb.push(collect() - before);
    eventCount = retained?.chronicle?.events.length ?? 0;
    retained = undefined;
  }
  console.log(`${eventCount} events, medians of ${runs}, Node ${process.versions.node}`);
  console.log(`parse    ${median(parseMs).toFixed(0)} ms, fastest ${Math.min(...parseMs).toFixed(0)} ms`);
  console.log(`validate ${median(readMs).toFixed(0)} ms, fastest ${Math.min(...readMs).toFixed(0)} ms`);
  if (globalThis.gc) console.log(`heap     ${median(heapMb).toFixed(1)} MB of the result`);
  return Promise.resolve(0);
}

/** A separate function, so that only the result stays reachable. */
function readOnce(file: string, parseMs: number[], readMs: number[]): ChronicleResult {
  const text = readFileSync(file, "utf8");
  const startMs = performance.now();
  const json = parseJsonText(text);
  const parsedMs = performance.now();
  const result = readChronicle(json.ok ? json.value : undefined);
  parseMs.push(parsedMs - startMs);
  readMs.push(performance.now() - parsedMs);
  return result;
}
