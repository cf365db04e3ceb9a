/**
 * The way of somebody who has a spreadsheet and has never seen the app, from its address to the site that is served: with the time
 * of the machine, clicks and keys of each step. The table of docs/publishing.md is from here; pictures of the steps are in
 * `test-results/`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { details, openTimeline, timeline } from "../e2e/support/app";
import { expect, test, watch } from "../e2e/support/guard";
import { hasPython, pythonServer } from "../e2e/support/real-servers";

const SPREADSHEET = "tests/fixtures/newcomer/otter-bridge-library.xlsx";
const TABLE = ".cache/newcomer.md";
const DOWNLOAD = "library-site.zip";

/**
 * Card, Moran, Newell (1980), The keystroke-level model for user performance time with interactive systems, CACM 23(7): seconds for a
 * key of an average typist, to point, to move a hand between mouse and keyboard, to prepare mentally. Reading is not part of it.
 */
const KEY_S = 0.28;
const POINT_S = 1.1;
const HAND_S = 0.4;
const MENTAL_S = 1.35;

type Step = { readonly name: string; ms: number; clicks: number; texts: number; keys: number };

class Walk {
  readonly steps: Step[] = [];

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  async step(name: string, page: Page, run: () => Promise<void>): Promise<void> {
    const step: Step = { name, ms: 0, clicks: 0, texts: 0, keys: 0 };
    this.steps.push(step);
    const start = performance.now();
    await run();
    step.ms = performance.now() - start;
    await page.screenshot({ path: join(this.folder, `${this.steps.length}.png`) });
  }

  async click(target: Locator): Promise<void> {
    this.now.clicks += 1;
    await target.click();
  }

  /** By hand, after a click into the field. */
  async type(target: Locator, text: string): Promise<void> {
    await this.click(target);
    this.note(text);
    await target.fill(text);
  }

  /** In a terminal. */
  note(text: string): void {
    this.now.texts += 1;
    this.now.keys += text.length;
  }

  /** Markdown. */
  table(): string {
    const sum: Step = { name: "Together", ms: 0, clicks: 0, texts: 0, keys: 0 };
    for (const step of this.steps)
      for (const field of ["ms", "clicks", "texts", "keys"] as const) sum[field] += step[field];
    const rows = [...this.steps, sum].map((step) => {
      const { name, ms, clicks, keys } = step;
      return `| ${name} | ${(ms / 1000).toFixed(1)} s | ${clicks} | ${keys} | ${Math.round(handSeconds(step))} s |`;
    });
    return ["| Step | Machine | Clicks | Keys | Hand (model) |", "| --- | ---: | ---: | ---: | ---: |", ...rows].join(
      "\n",
    );
  }

  private get now(): Step {
    const step = this.steps.at(-1);
    if (!step) throw new Error("no step has begun");
    return step;
  }
}

const handSeconds = ({ clicks, texts, keys }: Step): number =>
  clicks * (MENTAL_S + POINT_S + KEY_S) + texts * (MENTAL_S + 2 * HAND_S) + keys * KEY_S;

const isUnzipThere = () => spawnSync("unzip", ["-v"], { stdio: "ignore" }).status === 0;

test("a newcomer gets from a spreadsheet to a served site", async ({ page, browser }, info) => {
  test.skip(!hasPython() || !isUnzipThere(), "python3 or unzip is not installed");
  test.setTimeout(300_000);
  const walk = new Walk(info.outputPath("steps"));
  const bar = page.getByRole("region", { name: "Opened file" });
  const check = page.getByRole("dialog", { name: "Check the import" });
  const publish = page.getByRole("dialog", { name: "Publish as a site" });

  await walk.step("Open the address of the app", page, () => openTimeline(page));
  await walk.step("Open the spreadsheet (19 rows)", page, async () => {
    await walk.click(page.getByRole("button", { name: "More" }));
    const choosing = page.waitForEvent("filechooser");
    await walk.click(page.getByRole("menuitem", { name: /Open file/ }));
    // The file itself, in the window of the system.
    walk.steps.at(-1)!.clicks += 1;
    await (await choosing).setFiles(SPREADSHEET);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "The library of Otter Bridge: list for the exhibition",
    );
    await expect(bar.getByRole("button", { name: "Check the import" })).toBeVisible();
  });
  await walk.step("Say what two columns are", page, async () => {
    await walk.click(bar.getByRole("button", { name: "Check the import" }));
    await walk.click(check.getByRole("button", { name: "Choose columns" }));
    for (const [column, role] of [
      ["More about it", "Text"],
      ["Kind of thing", "Topic"],
    ] as const) {
      walk.steps.at(-1)!.clicks += 2;
      const select = check.getByRole("combobox", { name: `Used as: ${column}` });
      // As a click does: what is chosen counts when the focus leaves the field.
      await select.focus();
      await select.selectOption({ label: role });
    }
    await walk.click(check.getByRole("tab", { name: "3 Check" }));
  });
  await walk.step("Correct four dates", page, async () => {
    await walk.click(check.getByRole("button", { name: "Day first" }));
    await walk.click(check.getByRole("button", { name: "Edit row 10, When" }));
    walk.note("28 Feb 1931⏎");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("28 Feb 1931");
    await page.keyboard.press("Enter");
    await walk.click(check.getByRole("button", { name: "Edit row 15, When" }));
    walk.note("about 1950⏎");
    await page.keyboard.type("about 1950");
    await page.keyboard.press("Enter");
    await walk.click(check.getByRole("button", { name: "Use 1934" }));
    await expect(check).toContainText("Nothing to look at");
    await walk.click(check.getByRole("button", { name: "Open 19 events" }));
    await expect(check).toHaveCount(0);
    await expect(timeline(page)).toBeVisible();
  });
  await walk.step("Open the form for the site and fill it in", page, async () => {
    await walk.click(page.getByRole("button", { name: "More" }));
    await walk.click(page.getByRole("menuitem", { name: "Publish as a site…" }));
    await walk.type(publish.getByRole("textbox", { name: "Title", exact: true }), "A hundred years of our library");
    await walk.type(publish.getByRole("textbox", { name: "Publisher", exact: true }), "Friends of the library");
    await walk.click(publish.getByRole("checkbox", { name: /^Accent colour/ }));
    await walk.type(publish.getByRole("textbox", { name: "Contact" }), "books@otter-bridge.example");
  });
  await walk.step("Make the site", page, async () => {
    await walk.click(publish.getByRole("button", { name: "Make the site" }));
    await expect(publish.getByRole("heading", { name: "The site is ready" })).toBeFocused({ timeout: 60_000 });
  });
  const archive = info.outputPath(DOWNLOAD);
  await walk.step("Save the archive", page, async () => {
    const downloading = page.waitForEvent("download");
    await walk.click(page.getByRole("button", { name: /^Save \(/ }));
    await (await downloading).saveAs(archive);
  });
  const site = info.outputPath("site");
  await walk.step("Unpack it", page, async () => {
    walk.note(`unzip -DD ${DOWNLOAD} -d site⏎`);
    execFileSync("unzip", ["-qDD", archive, "-d", site]);
  });
  const context = await browser.newContext();
  const visitor = await context.newPage();
  let server: Awaited<ReturnType<typeof pythonServer>> | undefined;
  await walk.step("Serve it", page, async () => {
    walk.note("python3 -m http.server --directory site⏎");
    server = await pythonServer(site);
  });
  const { url = "" } = server ?? {};
  const guard = await watch(context, visitor, url);
  await walk.step("Open the site", visitor, async () => {
    walk.note("localhost:8000⏎");
    await visitor.goto(url);
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("A hundred years of our library");
    await expect(visitor.locator("#timeline .ev").first()).toBeAttached();
  });
  await visitor.goto(`${url}?view=list&event=octavo-the-cat-moves-in`);
  await expect(visitor.getByRole("article")).toHaveCount(19);
  await expect(details(visitor).getByRole("heading", { name: "Octavo the cat moves in" })).toBeVisible();
  // “Where I read it” is no place.
  await expect(details(visitor)).toContainText("Memories of T. Reeve");
  // A source without a link is not one that readers can look up.
  await expect(visitor.locator(".app-count")).toHaveText("19 events");
  await visitor.goto(`${url}event/octavo-the-cat-moves-in.html`);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Octavo the cat moves in");
  await guard.check();
  await context.close();
  await server?.stop();
  mkdirSync(".cache", { recursive: true });
  writeFileSync(TABLE, `${walk.table()}\n`);
  console.log(walk.table());
});
