/** Prepares the measurement: peers, the built app, the pages, the files of events. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, runnerImport } from "vite";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const HERE = fileURLToPath(new URL(".", import.meta.url));
export const CACHE = join(ROOT, ".cache", "bench");

const INSTALLED = join(HERE, "node_modules", ".bench-lock");

/** Installs the peers if the lock file has changed. */
export function installPeers() {
  const lock = readFileSync(join(HERE, "package-lock.json"), "utf8");
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, "utf8") === lock) return;
  console.error("Installing what is compared with (tests/bench) …");
  const { status } = spawnSync("npm", ["ci"], {
    cwd: HERE,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("npm ci in tests/bench failed");
  writeFileSync(INSTALLED, lock);
}

/** @param {string | undefined} given  a folder with a built app @returns {Promise<string>} the folder of the app */
export async function buildApp(given) {
  if (given !== undefined) {
    if (!existsSync(join(given, "index.html"))) throw new Error(`there is no index.html in ${given}`);
    return given;
  }
  const outDir = join(CACHE, "app");
  const inputs = ["src", "public", "scripts", "index.html", "vite.config.ts", "package-lock.json"];
  if (!isOlder(join(outDir, "index.html"), inputs)) return outDir;
  console.error("Building the app …");
  await build({ root: ROOT, logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** @returns {Promise<string>} the folder of the peer pages that need a bundle */
export async function buildPages() {
  const outDir = join(CACHE, "pages");
  const pages = join(HERE, "pages");
  if (isOlder(join(outDir, "vis.html"), ["src", "tests/bench/pages", "tests/bench/package-lock.json"])) {
    const { module } = await runnerImport(join(ROOT, "scripts/vite/css-options.ts"), { configFile: false });
    await build({
      root: pages,
      configFile: false,
      publicDir: false,
      logLevel: "error",
      css: module.cssOptions(),
      build: {
        outDir,
        emptyOutDir: true,
        target: "es2022",
        chunkSizeWarningLimit: 2_000,
        rolldownOptions: { input: [join(pages, "vis.html"), join(pages, "memory.html")] },
      },
    });
  }
  return outDir;
}

/** The generator of `npm run generate`, bundled for Node. @returns {Promise<Generator>} */
export async function loadGenerator() {
  const file = join(CACHE, "generator", "generate-chronicle.mjs");
  const sources = ["generate-chronicle.ts", "generate-events.ts", "generate-places.ts"].map((name) =>
    join("src", "cli", name),
  );
  if (isOlder(file, sources)) {
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: "error",
      build: {
        ssr: true,
        outDir: join(CACHE, "generator"),
        emptyOutDir: true,
        target: "node20",
        rolldownOptions: {
          input: {
            "generate-chronicle": join(ROOT, "src/cli/generate-chronicle.ts"),
            "generate-events": join(ROOT, "src/cli/generate-events.ts"),
            "generate-places": join(ROOT, "src/cli/generate-places.ts"),
          },
          output: { entryFileNames: "[name].mjs" },
        },
      },
    });
  }
  const events = await import(pathToFileURL(join(CACHE, "generator", "generate-events.mjs")).href);
  const chronicle = await import(pathToFileURL(file).href);
  const places = await import(pathToFileURL(join(CACHE, "generator", "generate-places.mjs")).href);
  return { ...events, ...places, ...chronicle };
}

/** @typedef {typeof import("../../src/cli/generate-events") & typeof import("../../src/cli/generate-places") & typeof import("../../src/cli/generate-chronicle")} Generator */

/** The same events in the format of each page. @param {Generator} generator @param {number} size */
export function filesOf(generator, size) {
  const { chronicleChunks, idOf, isoDay, laneIdOf, laneLabelOf, makeEvents, titleOf, LANE_COUNT } = generator;
  const events = makeEvents(size);
  /** @param {(event: { id: string, title: string, start: number, end: number, lane: number }) => unknown} shape */
  const list = (shape) =>
    Array.from({ length: size }, (_, i) => {
      const [start = 0, end = 0, lane = 0] = [events.startDays[i], events.endDays[i], events.lanes[i]];
      return shape({ id: idOf(i), title: titleOf(events, i), start, end, lane });
    });
  return {
    chronicle: () => Buffer.from([...chronicleChunks(size)].join("")),
    /** As many places as events. */
    map: () => Buffer.from([...chronicleChunks(size, { places: size })].join("")),
    vis: () => {
      const groups = Array.from({ length: LANE_COUNT }, (_, lane) => ({
        id: laneIdOf(lane),
        content: laneLabelOf(lane),
      }));
      const items = list(({ id, title, start, end, lane }) => ({
        id,
        content: title,
        start: isoDay(start),
        ...(end > start ? { end: isoDay(end + 1) } : {}),
        group: laneIdOf(lane),
      }));
      return asJson({ groups, items });
    },
    timelineJs: () => {
      /** @param {number} day */
      const date = (day) => {
        const [year, month, ofMonth] = isoDay(day).split("-").map(Number);
        return { year, month, day: ofMonth };
      };
      const slides = list(({ id, title, start, end, lane }) => ({
        unique_id: id,
        start_date: date(start),
        ...(end > start ? { end_date: date(end) } : {}),
        text: { headline: title },
        group: laneLabelOf(lane),
      }));
      return asJson({ events: slides });
    },
  };
}

/** @param {unknown} value */
const asJson = (value) => Buffer.from(JSON.stringify(value));

/** @param {string} output @param {readonly string[]} inputs  below the project's folder */
function isOlder(output, inputs) {
  if (!existsSync(output)) return true;
  const builtMs = statSync(output).mtimeMs;
  return inputs.some((input) => newestMs(join(ROOT, input)) > builtMs);
}

/** @param {string} path @returns {number} */
function newestMs(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), mtimeMs);
}
