/**
 * `npm run bench:stage [-- FILE …]`: what a stage shows without a click, with cards and as labels alone. Without a file: the
 * bundled chronicle, five weeks of it, and the example. Counts and shares, no times: they depend on fonts, not on the machine.
 *   --app FOLDER      a built app, such as an older one (dist)
 *   --before FOLDER   another one, whose letters are compared with instead of labels alone
 */
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { runnerImport } from "vite";
import { NO_BROWSER, findBrowser } from "../../scripts/find-browser.mjs";
import { ROOT, buildApp } from "./prepare.mjs";
import { table } from "./report.mjs";
import { Site } from "./site.mjs";

/** @typedef {import("../e2e/support/stage-content").StageContent} StageContent */
/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ name: string, query: string, file?: string }} Shown */

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
/** @type {readonly Shown[]} */
const OURS = [
  { name: "bundled chronicle", query: "" },
  ...[
    ["2014-02-18", "2014-02-26"],
    ["2022-02-21", "2022-03-01"],
    ["2022-09-26", "2022-10-04"],
    ["2023-06-20", "2023-06-28"],
    ["2025-05-08", "2025-05-16"],
  ].map(([from, to]) => ({ name: `… from ${from} to ${to}`, query: `from=${from}&to=${to}` })),
  { name: "Thimble Hill, the example", query: "src=examples/thimble-hill/chronicle.json" },
];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { app: { type: "string" }, before: { type: "string" } },
});

const { openTimeline, isStill, stageContent, dropFile } = await testSupport();
const site = new Site();
const launch = findBrowser();
if (!launch) throw new Error(NO_BROWSER);
site.addFolder("/now/", await buildApp(options.app === undefined ? undefined : resolve(options.app)));
if (options.before !== undefined) site.addFolder("/before/", await buildApp(resolve(options.before)));
const origin = await site.open();
const browser = await chromium.launch(launch);
try {
  console.log(await report());
} finally {
  await browser.close();
  site.close();
}

async function report() {
  const shown =
    positionals.length === 0 ? OURS : positionals.map((file) => ({ name: basename(file), query: "", file }));
  const rows = [];
  for (const one of shown)
    for (const size of SIZES) {
      const before =
        options.before === undefined
          ? await contentOf("now", { ...one, query: `${one.query}&detail=labels` }, size)
          : await contentOf("before", one, size);
      rows.push(rowOf(one, size, before, await contentOf("now", one, size)));
    }
  const old = options.before === undefined ? "labels alone" : "before";
  return table([
    ["stage", `letters, ${old}`, "now", "times", `covered, ${old}`, "now", "cards", "briefs", "badges"],
    ...rows,
  ]);
}

/** @param {"now" | "before"} app @param {Shown} shown @param {{ width: number, height: number }} size @returns {Promise<StageContent>} */
async function contentOf(app, { query, file }, size) {
  const context = await browser.newContext({
    baseURL: `${origin}/${app}/`,
    viewport: size,
    locale: "en-GB",
    timezoneId: "UTC",
    serviceWorkers: "block",
  });
  // What is shown to newcomers would lie on the stage.
  await context.addInitScript(() => localStorage.setItem("throughline.choices.1", '{"isWelcomed":true}'));
  try {
    const page = await context.newPage();
    await openTimeline(page, `?lang=en&${query}`);
    if (file !== undefined) await open(page, file);
    return await page.evaluate(stageContent);
  } finally {
    await context.close();
  }
}

/** Until the first event of the file is drawn. @param {Page} page @param {string} file */
async function open(page, file) {
  const title = await page.title();
  await dropFile(page, basename(file), readFileSync(file, "utf8"));
  await page.waitForFunction((earlier) => document.title !== earlier, title);
  await page.locator("#timeline .ev[data-event-id]").first().waitFor({ state: "attached" });
  await isStill(page);
}

/**
 * @param {Shown} shown @param {{ width: number, height: number }} size @param {StageContent} before @param {StageContent} now
 * @returns {readonly string[]}
 */
function rowOf({ name }, { width, height }, before, now) {
  const share = (/** @type {number} */ of) => `${Math.round(of * 100)} %`;
  const number = (/** @type {number} */ of) => of.toLocaleString("en-GB");
  return [
    `${name}, ${width} × ${height}`,
    number(before.letters),
    number(now.letters),
    (now.letters / before.letters).toFixed(1),
    share(before.coverage),
    share(now.coverage),
    ...[now.cards, now.briefs, now.badges].map(number),
  ];
}

/** The functions of the browser tests, which are TypeScript. */
async function testSupport() {
  const load = (/** @type {string} */ name) =>
    runnerImport(join(ROOT, "tests/e2e/support", `${name}.ts`), { configFile: false, logLevel: "error" });
  const [app, content, drop] = await Promise.all(["app", "stage-content", "drop-file"].map(load));
  return /** @type {typeof import("../e2e/support/app") & typeof import("../e2e/support/stage-content") & typeof import("../e2e/support/drop-file")} */ ({
    ...app?.module,
    ...content?.module,
    ...drop?.module,
  });
}
