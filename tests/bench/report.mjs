/** From the figures of all runs to the tables of docs/benchmarks.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import * as prettier from "prettier";
import { CAP_MS, median } from "./measure.mjs";
import { HERE, ROOT } from "./prepare.mjs";

/** @typedef {import("./types").Figure} Figure */
/** @typedef {import("./types").Measures} Measures */
/** @typedef {import("./types").Result} Result */

const DOCS = join(ROOT, "docs", "benchmarks.md");

/** @type {[key: string, title: string, digits: number][]} */
const FIRST = [
  ["ready", "ready, ms", 0],
  ["settled", "final window shown, ms", 0],
  ["dataReady", "data read, ms", 0],
  ["zoomStep", "zoom step, ms", 0],
  ["nodes", "DOM elements", 0],
  ["timelineNodes", "of these, timeline", 0],
  ["heapMb", "heap, MB", 1],
  ["kilobytes", "transferred, kB", 0],
];
/** @type {[key: string, title: string, digits: number][]} */
const MOVING = [
  ["P50", "p50", 1],
  ["P95", "p95", 1],
  ["Max", "max", 0],
  ["Dropped", "dropped of 120", 0],
  ["Cpu", "CPU per frame, ms", 1],
];
/** @type {[key: string, title: string, digits: number, unit: string][]} */
const FIRST_VIEW = [
  ["fcp", "first paint (FCP)", 0, "ms"],
  ["lcp", "largest paint (LCP)", 0, "ms"],
  ["ready", "first event in the timeline", 0, "ms"],
  ["blocking", "total blocking time, from the first paint until 3 s after the first event", 0, "ms"],
  ["cls", "layout shift (CLS)", 3, ""],
  ["clickToDrawer", "click on an event to details painted", 0, "ms"],
  ["inp", "the same interaction as measured by the browser (INP)", 0, "ms"],
  ["kilobytes", "transferred, all", 0, "kB"],
  ["scriptKilobytes", "… scripts", 0, "kB"],
  ["styleKilobytes", "… styles", 0, "kB"],
  ["fontKilobytes", "… fonts", 0, "kB"],
  ["heapMb", "heap with details open", 1, "MB"],
];

/** @type {[key: string, title: string][]} */
const WEIGHT = [
  ["ready", "ready, ms"],
  ["kilobytes", "transferred, kB"],
  ["scriptKilobytes", "scripts, kB"],
  ["styleKilobytes", "styles, kB"],
  ["fontKilobytes", "fonts, kB"],
];

/**
 * What is compared: a figure of ours at one size with a figure of a peer at one, where less is better.
 * @type {{ what: string, key: string, ours: number, peer: string, theirs: number }[]}
 */
const RATIOS = [
  ...["vis", "height"].flatMap((peer) => [
    { what: "ready", key: "ready", ours: 100_000, peer, theirs: 10_000 },
    { what: "CPU per frame while panning", key: "panCpu", ours: 100_000, peer, theirs: 10_000 },
    { what: "CPU per frame while panning", key: "panCpu", ours: 100_000, peer, theirs: 100 },
    { what: "pan p95", key: "panP95", ours: 100_000, peer, theirs: 10_000 },
    { what: "zoom p95", key: "zoomP95", ours: 100_000, peer, theirs: 10_000 },
    { what: "zoom step", key: "zoomStep", ours: 100_000, peer, theirs: 10_000 },
    { what: "heap", key: "heapMb", ours: 100_000, peer, theirs: 10_000 },
  ]),
  { what: "ready", key: "ready", ours: 100_000, peer: "timelinejs", theirs: 10_000 },
  ...[1_000, 10_000].flatMap((size) =>
    ["vis", "height", "cluster", "timelinejs"].flatMap((peer) => [
      { what: "ready", key: "ready", ours: size, peer, theirs: size },
      { what: "zoom step", key: "zoomStep", ours: size, peer, theirs: size },
      { what: "CPU per frame while panning", key: "panCpu", ours: size, peer, theirs: size },
      { what: "pan p95", key: "panP95", ours: size, peer, theirs: size },
    ]),
  ),
];

/** @param {readonly Measures[]} runs @param {string} key @returns {Figure | undefined} the median, or why there is none */
export function combine(runs, key) {
  const figures = runs.map((run) => run[key]).filter((figure) => figure !== undefined);
  const numbers = figures.filter((figure) => typeof figure === "number" && Number.isFinite(figure));
  // A median of only the successful runs would be too favourable.
  if (numbers.length > figures.length / 2) return median(/** @type {number[]} */ (numbers));
  return figures.find((figure) => typeof figure === "string");
}

/** @param {number} number @param {number} [digits] */
const show = (number, digits = 0) =>
  number.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** @param {Figure | undefined} figure @param {number} digits */
const cell = (figure, digits) =>
  figure === undefined ? "–" : typeof figure === "string" ? figure : show(figure, digits);

/** @param {readonly (readonly string[])[]} rows  the first row has the headings; the first column is text */
export function table([head = [], ...rows]) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, i) => (i === 0 ? "---" : "--:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/**
 * @param {readonly Result[]} results @param {readonly Measures[]} firstViews
 * @param {readonly { name: string, runs: readonly Measures[] }[]} weights  of embedded frames
 * @param {readonly import("./clusters.mjs").Clusters[]} clusters
 * @param {{ runs: number, frames: number, browser: string, isShort: boolean, minutes: number }} about
 */
export function reportOf(results, firstViews, weights, clusters, about) {
  const label = (/** @type {Result} */ { name, size, subject }) =>
    subject === "floor" ? name : `${name}, ${show(size)}`;
  const shown = results.filter(
    ({ subject }, i) => subject !== "floor" || results.findIndex((r) => r.subject === "floor") === i,
  );
  const first = [
    ["page, events", ...FIRST.map(([, title]) => title)],
    ...shown.map((result) => [
      label(result),
      ...FIRST.map(([key, , digits]) => cell(combine(result.runs, key), digits)),
    ]),
  ];
  const moving = (/** @type {string} */ name) => [
    [`${name}, ms per frame`, ...MOVING.map(([, title]) => title)],
    ...shown
      .map((result) => [
        label(result),
        ...MOVING.map(([key, , digits]) => cell(combine(result.runs, name + key), digits)),
      ])
      .filter(([, ...cells]) => cells.some((text) => text !== "–")),
  ];
  const ratios = ratioRows(results);
  const growth = growthRows(results);
  const view = FIRST_VIEW.map(([key, title, digits, unit]) => {
    const figure = combine(firstViews, key);
    return [title, `${cell(figure, digits)}${typeof figure === "number" && unit ? ` ${unit}` : ""}`];
  });
  const failures = [
    ...results.map((result) => ({ name: label(result), runs: result.runs })),
    { name: "first view", runs: firstViews },
  ]
    .map(({ name, runs }) => ({ name, reason: runs.map((run) => run["error"]).find((text) => text !== undefined) }))
    .filter(({ reason }) => reason !== undefined)
    .map(({ name, reason }) => `- ${name}: ${String(reason).split("\n", 1)[0]}`);
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}, medians of ${about.runs} runs, ${about.frames} frames each for pan and zoom, ` +
      `${about.minutes.toFixed(1)} minutes in total. ${machine()}. Chromium ${about.browser}. ${versions()}.`,
    table(first),
    table(moving("pan")),
    table(moving("zoom")),
    ...(ratios.length > 1 ? ["Ratios to other libraries, in the same run:", table(ratios)] : []),
    ...(growth.length > 1 ? ["How the cost grows (events made in memory):", table(growth)] : []),
    ...(firstViews.length > 0
      ? ["First view of the bundled chronicle, with the CPU throttled 4×:", table([["measure", "median"], ...view])]
      : []),
    ...(weights.some(({ runs }) => runs.length > 0)
      ? [
          "An embed in a host page, until it has settled:",
          table([
            ["frame", ...WEIGHT.map(([, title]) => title)],
            ...weights.map(({ name, runs }) => [name, ...WEIGHT.map(([key]) => cell(combine(runs, key), 0))]),
          ]),
        ]
      : []),
    ...(clusters.length > 0
      ? [
          "The map, with as many places as events:",
          table([
            ["events", "brush step, ms", "layout reads in 120 frames of panning"],
            ...results
              .filter(({ subject }) => subject === "map")
              .map(({ size, runs }) => [
                show(size),
                cell(combine(runs, "brushStep"), 0),
                cell(combine(runs, "panReads"), 0),
              ]),
          ]),
          "Which places share a mark, for one step of the window, in Node:",
          table([
            ["places", "this app, ms", "supercluster, build, ms", "… and ask, ms"],
            ...clusters.map(({ size, ours, build, query }) => [
              show(size),
              show(ours, 1),
              show(build, 1),
              show(query, 2),
            ]),
          ]),
        ]
      : []),
    ...(failures.length > 0 ? ["What went wrong:", failures.join("\n")] : []),
  ].join("\n\n");
}

/** Cost of the largest number of events relative to the smallest, of those made in memory. @param {readonly Result[]} results */
function growthRows(results) {
  const made = results.filter(({ subject }) => subject === "memory").sort((a, b) => a.size - b.size);
  const [fewest, most] = [made[0], made.at(-1)];
  if (!fewest || !most || fewest === most) return [];
  const rows = ["pan", "zoom"].flatMap((name) =>
    MOVING.filter(([key]) => key === "P95" || key === "Cpu").map(([key, title]) => ({
      what: `${name}, ${title}`,
      key: name + key,
    })),
  );
  return [
    ["growth", `${show(fewest.size)} events`, `${show(most.size)} events`, "ratio"],
    ...[...rows, { what: "elements in the timeline", key: "timelineNodes" }].flatMap(({ what, key }) => {
      const [few, many] = [combine(fewest.runs, key), combine(most.runs, key)];
      if (typeof few !== "number" || typeof many !== "number") return [];
      return [[what, cell(few, 1), cell(many, 1), `**${show(many / few, 2)}×**`]];
    }),
  ];
}

/** @param {readonly Result[]} results */
function ratioRows(results) {
  const figure = (/** @type {string} */ subject, /** @type {number} */ size, /** @type {string} */ key) => {
    const result = results.find((one) => one.subject === subject && one.size === size);
    return result && combine(result.runs, key);
  };
  const rows = RATIOS.flatMap(({ what, key, ours, peer, theirs }) => {
    const [our, their] = [figure("throughline", ours, key), figure(peer, theirs, key)];
    const name = results.find(({ subject }) => subject === peer)?.name;
    const isDone = their !== `> ${CAP_MS / 1000} s`;
    if (typeof our !== "number" || name === undefined || (typeof their !== "number" && isDone)) return [];
    const ratio = typeof their === "number" ? show(their / our, 1) : `> ${show(CAP_MS / our, 0)}`;
    return [
      [
        `${what}: Throughline, ${show(ours)}, against ${name}, ${show(theirs)}`,
        cell(our, 1),
        cell(their, 1),
        `**${ratio}×**`,
      ],
    ];
  });
  return [["measure", "Throughline", "peer", "ratio"], ...rows];
}

function machine() {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Machine: ${cpus().length} cores (${cpu?.model.trim() || "unknown processor"}), ${memory} GB, ${platform()} ${release().split("-", 1)[0]} ${arch()}, Node ${process.versions.node}`;
}

function versions() {
  const ours = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const { dependencies } = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));
  const names = ["vis-timeline", "vis-data", "@knight-lab/timelinejs", "supercluster"];
  return [`Throughline ${ours.version}`, ...names.map((name) => `${name} ${dependencies[name]}`)].join(", ");
}

/** Inserts the tables into docs/benchmarks.md. @param {"short" | "full" | "map"} form @param {string} report */
export async function writeReport(form, report) {
  const text = readFileSync(DOCS, "utf8");
  const place = new RegExp(`(<!-- ${form} form -->\n)[\\s\\S]*?(<!-- end of ${form} form -->)`);
  if (!place.test(text)) throw new Error(`docs/benchmarks.md lacks the place for the ${form} form`);
  const next = text.replace(place, (_, from, to) => `${from}\n${report}\n\n${to}`);
  const options = await prettier.resolveConfig(DOCS);
  writeFileSync(DOCS, await prettier.format(next, { ...options, parser: "markdown" }));
}
