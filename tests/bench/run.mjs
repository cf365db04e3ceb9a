/**
 * `npm run bench`: this app and its peers with the same events in one browser and one run. See docs/benchmarks.md.
 *   --short           1,000 and 10,000 events, 2 runs, fewer frames, TimelineJS once: under 3 minutes
 *   --runs N          runs of which the median is taken (5)
 *   --sizes N,N       how many events (100,1000,10000,100000)
 *   --pages ID,ID     floor, vis, height, cluster, timelinejs, throughline, memory, map; map alone writes its own tables
 *   --app FOLDER      measures this built app instead of building one
 *   --no-write        only prints
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Chromium } from "./browser.mjs";
import { CAP_MS, measure, measureFirstView, measureWeight } from "./measure.mjs";
import { CACHE, HERE, ROOT, buildApp, buildPages, filesOf, installPeers, loadGenerator } from "./prepare.mjs";
import { plotOf } from "./plot.mjs";
import { reportOf, writeReport } from "./report.mjs";
import { Site } from "./site.mjs";
import { MEMORY_SIZES, SUBJECTS, subjectOf } from "./subjects.mjs";

/** @typedef {import("./types").Measures} Measures */
/** @typedef {import("./types").Result} Result */

const { values: options } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    runs: { type: "string" },
    sizes: { type: "string" },
    pages: { type: "string", default: SUBJECTS.join() },
    app: { type: "string" },
    "no-write": { type: "boolean", default: false },
  },
});
const isShort = options.short;
const runs = wholeNumber(options.runs ?? (isShort ? "2" : "5"));
const sizes = (options.sizes ?? (isShort ? "1000,10000" : "100,1000,10000,100000")).split(",").map(wholeNumber);
const pages = options.pages.split(",");
const effort = isShort ? { steps: 3, frames: 60 } : { steps: 5, frames: 120 };
const CHRONICLE = "data/russia-ukraine-war.json";

const startMs = performance.now();
const site = new Site();
const chromium = new Chromium();
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.once(signal, () => void chromium.close().finally(() => process.exit(130)));

try {
  await bench();
} finally {
  site.close();
  await chromium.close();
}

async function bench() {
  installPeers();
  const app = await buildApp(options.app === undefined ? undefined : resolve(ROOT, options.app));
  await fillSite(app);
  const origin = await site.open();
  const browser = await chromium.version();
  const measuredFromMs = performance.now();
  const opensFiles = pages.includes("throughline") && (await takesSource(origin));

  /** @type {Map<string, Result & { runs: Measures[] }>} */
  const results = new Map();
  /** @type {Measures[]} */
  const firstViews = [];
  /** @type {{ name: string, runs: Measures[] }[]} */
  const weights = embedsIn(origin).map(({ name }) => ({ name, runs: [] }));
  for (let run = 1; run <= runs; run++) {
    for (const [id, size] of subjectsIn(run)) {
      const subject = subjectOf(id, size, origin, opensFiles);
      const key = `${id} ${size}`;
      const result = results.get(key) ?? { subject: id, name: subject.name, size, runs: [] };
      results.set(key, result);
      // A page that hung for a minute would hang again.
      const isHopeless = result.runs.some((figures) => figures["ready"] === `> ${CAP_MS / 1000} s`);
      if (isHopeless) continue;
      const figures = await withRetry(() => measure(chromium, subject, effort));
      result.runs.push(figures);
      announce(`run ${run}: ${subject.name}, ${size}: ${brief(figures)}`);
    }
    if (pages.includes("throughline")) {
      const figures = await withRetry(() => measureFirstView(chromium, `${origin}/app/?lang=en`));
      firstViews.push(figures);
      // What is fetched hardly changes from run to run.
      for (const [i, { address, events }] of (isShort && run > 1 ? [] : embedsIn(origin)).entries())
        weights[i]?.runs.push(await withRetry(() => measureWeight(chromium, address, events)));
      announce(`run ${run}: first view: ${brief(figures)}`);
    }
    // Every run begins with a new browser.
    await chromium.close();
  }

  const minutes = (performance.now() - measuredFromMs) / 60_000;
  const ordered = [...results.values()].sort((a, b) => a.size - b.size);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(
    join(CACHE, "results.json"),
    JSON.stringify({ browser, results: ordered, firstViews, weights }, undefined, 2),
  );
  const clusters = pages.includes("map") ? await clustersOf() : [];
  const report = reportOf(ordered, firstViews, weights, clusters, {
    runs,
    frames: effort.frames,
    browser,
    isShort,
    minutes,
  });
  console.log(report);
  if (!options["no-write"]) {
    await writeReport(options.pages === "map" ? "map" : isShort ? "short" : "full", report);
    announce("Written to docs/benchmarks.md.");
    if (!isShort && options.pages !== "map") writeFileSync(join(ROOT, "docs", "img", "growth.svg"), plotOf(ordered));
  }
  announce(`${((performance.now() - startMs) / 1000).toFixed(0)} s in all.`);
}

/** Loaded only now: the peers may have to be installed first. */
async function clustersOf() {
  const { measureClusters } = await import("./clusters.mjs");
  return measureClusters(sizes, await loadGenerator());
}

/** What a run measures, in order. @param {number} run @returns {(readonly [id: string, size: number])[]} */
function subjectsIn(run) {
  const files = sizes.flatMap((size) => pages.map((id) => /** @type {const} */ ([id, size])));
  const memory = pages.includes("memory") && !isShort ? MEMORY_SIZES : [];
  return [
    ...files.filter(([id, size]) => id !== "memory" && !isLeftOut(id, size, run)),
    ...memory.map((size) => /** @type {const} */ (["memory", size])),
  ];
}

/** The weight for a page that embeds either; fonts of TimelineJS, from another host, are not counted. @param {string} origin */
function embedsIn(origin) {
  const theirs = subjectOf("timelinejs", sizes[0] ?? 100, origin, false);
  return [
    {
      name: "Throughline, 121 real events",
      address: `${origin}/app/?mode=embed&lang=en`,
      events: ".lanes-viewport .ev[data-event-id]",
    },
    { name: `TimelineJS, ${sizes[0]} events`, address: theirs.address, events: theirs.events },
  ];
}

/** The floor is the same at any size; TimelineJS is slow. @param {string} id @param {number} size @param {number} run */
function isLeftOut(id, size, run) {
  if (id === "floor") return size !== sizes[0];
  // At 10,000 they take up to a minute or do not finish: larger sizes show nothing new.
  if ((id === "vis" || id === "timelinejs") && size > 10_000) return true;
  // With its defaults vis does not finish 10,000 events: measured once, in the full form.
  if (id === "vis" && isShort) return size > 1_000;
  return id === "timelinejs" && isShort && (size > 1_000 || run > 1);
}

/** @param {string} app  the folder of the built app */
async function fillSite(app) {
  site.addFolder("/timelinejs/", join(HERE, "node_modules", "@knight-lab", "timelinejs", "dist"));
  const generator = await loadGenerator();
  for (const size of sizes) {
    const files = filesOf(generator, size);
    const chronicle = `/app/events/chronicle-${size}.json`;
    site.addFile(chronicle, async () => files.chronicle());
    site.addFile(`/app-${size}/${CHRONICLE}`, async () => files.chronicle());
    site.addFolder(`/app-${size}/`, app);
    site.addFile(`/events/vis-${size}.json`, async () => files.vis());
    site.addFile(`/events/timelinejs-${size}.json`, async () => files.timelineJs());
    if (pages.includes("map")) {
      site.addFile(`/app/events/map-${size}.json`, async () => files.map());
      await site.warm(`/app/events/map-${size}.json`);
    }
    for (const address of [chronicle, `/events/vis-${size}.json`, `/events/timelinejs-${size}.json`])
      await site.warm(address);
  }
  const bundled = await buildPages();
  for (const name of ["floor.html", "floor.js", "timelinejs.html", "timelinejs.js"])
    site.addFile(`/pages/${name}`, async () => readFileSync(join(HERE, "pages", name)));
  site.addFolder("/pages/", bundled);
  site.addFolder("/assets/", join(bundled, "assets"));
  site.addFolder("/app/", app);
}

/** Whether the app opens a file that the address names. @param {string} origin */
async function takesSource(origin) {
  const [size = 0] = sizes;
  const { events, address } = subjectOf("throughline", size, origin, true);
  const tab = await chromium.newTab({ events, observesVitals: false });
  site.requested.clear();
  await tab.open(address);
  await new Promise((resolve) => void setTimeout(resolve, 3_000));
  await tab.close();
  return site.requested.has(`/app/events/chronicle-${size}.json`);
}

/** @param {() => Promise<Measures>} take @returns {Promise<Measures>} */
async function withRetry(take) {
  for (const isLast of [false, true]) {
    try {
      return await take();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      announce(`${isLast ? "failed" : "trying again"}: ${reason.split("\n", 1)[0]}`);
      await chromium.close();
      if (isLast) return { ready: "failed", error: reason };
    }
  }
  return {};
}

/** @param {Measures} figures */
function brief(figures) {
  return ["ready", "zoomStep", "panP95", "panCpu", "zoomP95", "clickToDrawer", "error"]
    .filter((key) => figures[key] !== undefined)
    .map((key) => `${key} ${typeof figures[key] === "number" ? figures[key].toFixed(0) : figures[key]}`)
    .join(", ");
}

/** @param {string} line */
function announce(line) {
  console.error(line);
}

/** @param {string} text */
function wholeNumber(text) {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`a whole number is needed, got "${text}"`);
  return Number(text);
}
