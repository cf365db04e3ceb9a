/** The single-file export: made by the page, opened from a disk, presented from there. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import { details, drawnEvents, goTo, openTimeline, openView } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { dropFile } from "./support/drop-file";
import { type Guard, expect, test as base, watch } from "./support/guard";

type OpenedFile = { readonly page: Page; readonly guard: Guard; readonly context: BrowserContext };
type Fixtures = {
  /** A folder for exported files. */
  readonly disk: string;
  /** Opens a file in a page that may load that file only, which is checked at the end of the test. */
  readonly openFile: (file: string, prepare?: (context: BrowserContext) => Promise<unknown>) => Promise<OpenedFile>;
};

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line eslint/no-empty-pattern
  disk: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "throughline-disk-"));
    await provide(folder);
    await rm(folder, { recursive: true });
  },
  openFile: async ({ browser }, provide) => {
    const opened: (OpenedFile & { readonly requested: readonly string[] })[] = [];
    await provide(async (file, prepare) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await prepare?.(context);
      const page = await context.newPage();
      const guard = await watch(context, page, file);
      const requested: string[] = [];
      context.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(file) && !url.startsWith("data:")) requested.push(url);
      });
      opened.push({ page, guard, context, requested });
      await page.goto(file);
      return { page, guard, context };
    });
    for (const { guard, context, requested } of opened) {
      try {
        expect(requested).toEqual([]);
        await guard.check();
      } finally {
        await context.close();
      }
    }
  },
});

const openDialog = async (page: Page, name = "Export as one HTML file") => {
  await page.getByRole("button", { name: /More|Більше/ }).click();
  await page.getByRole("menuitem", { name }).click();
  return page.getByRole("dialog");
};

/** @returns the URL of the file on the disk */
async function makeFile(page: Page, disk: string, story = ""): Promise<string> {
  const dialog = await openDialog(page);
  if (story !== "") await dialog.getByLabel("Opens with").selectOption(story);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Export" }).click(),
  ]);
  await expect(dialog.getByText(`Exported: ${download.suggestedFilename()}`)).toBeVisible();
  const path = join(disk, download.suggestedFilename());
  await download.saveAs(path);
  return pathToFileURL(path).href;
}

test("presents from a disk, with presenter view, and sends no request", async ({ page, disk, openFile }) => {
  await openTimeline(page);
  const file = await makeFile(page, disk, "nato-enlargement");
  const { page: stage, guard, context } = await openFile(file);
  await expect(stage.getByRole("region", { name: "Presentation" })).toBeVisible();
  await stage.keyboard.press("PageDown");
  await expect.poll(() => new URL(stage.url()).searchParams.get("step")).toBe("2");

  guard.allow(/^POPUP/);
  const [presenter] = await Promise.all([context.waitForEvent("page"), stage.keyboard.press("s")]);
  await expect(presenter.getByText("Step 2 of 10").first()).toBeVisible();
  await presenter.keyboard.press("PageDown");
  await expect.poll(() => new URL(stage.url()).searchParams.get("step")).toBe("3");
  await stage.keyboard.press("PageDown");
  await expect(presenter.getByText("Step 4 of 10").first()).toBeVisible();
  await presenter.close();

  await stage.keyboard.press("Escape");
  await expect(drawnEvents(stage).first()).toBeVisible();
});

test("its windows find each other where the browser refuses them a channel, and again after a reload", async ({
  page,
  disk,
  openFile,
}) => {
  await openTimeline(page);
  const file = await makeFile(page, disk, "nato-enlargement");
  const {
    page: stage,
    guard,
    context,
  } = await openFile(file, (opened) =>
    opened.addInitScript(() => {
      Object.defineProperty(window, "BroadcastChannel", {
        value: function refuse() {
          throw new DOMException("not for files", "SecurityError");
        },
      });
    }),
  );
  await expect(stage.getByRole("region", { name: "Presentation" })).toBeVisible();
  guard.allow(/^POPUP/);
  const [presenter] = await Promise.all([context.waitForEvent("page"), stage.keyboard.press("s")]);
  await expect(presenter.getByText("Step 1 of 10").first()).toBeVisible();
  await presenter.keyboard.press("PageDown");
  await expect.poll(() => new URL(stage.url()).searchParams.get("step")).toBe("2");

  await stage.reload();
  await expect(stage.getByRole("region", { name: "Presentation" })).toBeVisible();
  // Presenter view sends its request again every second. A key that it sends while the stage answers crosses that answer.
  await expect(async () => {
    await presenter.keyboard.press("End");
    await expect.poll(() => new URL(stage.url()).searchParams.get("step"), { timeout: 3_000 }).toBe("10");
    await expect(presenter.getByText("Step 10 of 10").first()).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await stage.keyboard.press("Home");
  await expect(presenter.getByText("Step 1 of 10").first()).toBeVisible();
  await presenter.reload();
  await stage.keyboard.press("PageDown");
  await expect(presenter.getByText("Step 2 of 10").first()).toBeVisible();
});

test("is the whole page: search, details, map, both languages, licences and what is in it", async ({
  page,
  disk,
  openFile,
}) => {
  await openView(page, "?lang=uk");
  await openView(page, "?lang=en");
  const file = await makeFile(page, disk);
  const { page: exported } = await openFile(file);
  await expect(drawnEvents(exported).first()).toBeVisible();
  await goTo(exported, "?view=map");
  await expect(exported.locator("[data-map] [data-place-id]").first()).toBeVisible();
  await expect(exported.locator("[data-map] svg path").first()).toHaveAttribute("d", /^M/);
  await goTo(exported, "?q=Minsk");
  await expect(drawnEvents(exported).first()).toBeVisible();
  await exported.getByRole("button", { name: "More" }).click();
  for (const name of ["Export as one HTML file", "Open an example"])
    await expect(exported.getByRole("menuitem", { name })).toHaveCount(0);
  await exported.getByRole("menuitem", { name: "About this timeline" }).click();
  const about = exported.getByRole("dialog");
  await expect(about.getByText("This page is one HTML file, exported on")).toBeVisible();
  await expect(about.getByText(/SHA-256\): [\da-f]{64}/)).toBeVisible();
  await about.locator("summary", { hasText: "third-party notices" }).click();
  await expect(about.getByText("Licence: MIT").first()).toBeVisible();
  await exported.goto(`${file}?event=bucha&lang=uk&theme=dark`);
  await expect(details(exported).getByRole("heading", { level: 2 })).toBeVisible();
  await expect(details(exported).locator("svg[role=img], figure svg").first()).toBeVisible();
});

test("includes a user story with its notes, and the quiz", async ({ page, disk, openFile }) => {
  await openView(page, "?event=bucha");
  await page.getByRole("button", { name: "Add to story" }).click();
  await openDialog(page);
  const story = page.getByLabel("Opens with").locator("option", { hasText: "Untitled story" });
  const id = (await story.getAttribute("value")) ?? "";
  await page.keyboard.press("Escape");
  const file = await makeFile(page, disk, id);
  const { page: exported } = await openFile(file);
  const stage = exported.getByRole("region", { name: "Presentation" });
  await expect(stage).toContainText("Killings of civilians revealed in Bucha");
  await goTo(exported, "?mode=quiz&seed=kotira-47&questions=3");
  await exported.getByRole("button", { name: "Start" }).click();
  await expect(exported.getByText("Question 1 of 3").first()).toBeVisible();
  await goTo(exported, "?mode=paper&sheet=list");
  await expect(exported.getByText(/^Page 1 of \d+/).first()).toBeAttached();
});

/** The same file as exported by a published page, or by a page without a public URL. */
async function withHome(file: string, home: string | undefined): Promise<string> {
  const path = fileURLToPath(file);
  const text = await readFile(path, "utf8");
  const facts = /(<script type="application\/json" id="kit-facts">)(.*?)(<\/script>)/;
  const changed = text.replace(facts, (_, before: string, json: string, after: string) => {
    const { home: _none, ...others } = JSON.parse(json) as Record<string, unknown>;
    return `${before}${JSON.stringify({ ...others, ...(home === undefined ? {} : { home }) })}${after}`;
  });
  const other = path.replace(/\.html$/, home === undefined ? "-alone.html" : "-published.html");
  await writeFile(other, changed);
  return pathToFileURL(other).href;
}

test("links for a class and to stories name the published page, or say that they need one", async ({
  page,
  disk,
  openFile,
}) => {
  await openView(page);
  const made = await makeFile(page, disk);
  for (const home of ["https://timeline.example/war/", undefined]) {
    const file = await withHome(made, home);
    const { page: exported } = await openFile(file);
    await goTo(exported, "?mode=quiz&seed=kotira-47&questions=3");
    const quiz = exported.getByRole("region", { name: "Quiz" });
    await quiz.locator("summary").click();
    if (home === undefined) {
      await expect(quiz).toContainText("a class link needs one");
      await expect(quiz.getByRole("textbox", { name: "Link for the class" })).toHaveCount(0);
    } else
      await expect(quiz.getByRole("textbox", { name: "Link for the class" })).toHaveValue(
        `${home}?mode=quiz&seed=kotira-47&questions=3`,
      );
    await exported.goto(`${file}?event=bucha`);
    await exported.getByRole("button", { name: "Add to story" }).click();
    await exported.getByRole("button", { name: "Done" }).click();
    await exported.keyboard.press("p");
    const story = exported.getByRole("dialog").getByRole("article", { name: "Untitled story" }).first();
    await story.getByRole("button", { name: "Share" }).click();
    if (home === undefined) {
      await expect(story).toContainText("a link needs one");
      await expect(story.getByRole("textbox")).toHaveCount(0);
      await expect(story.getByRole("button", { name: "Download file" })).toBeVisible();
    } else {
      await expect(story.getByRole("textbox")).toHaveValue(/^https:\/\/timeline\.example\/war\/\?story=own-.*#story=/);
      await expect(story).not.toContainText("on this device only");
    }
  }
});

test("what a foreign file holds stays text in it", async ({ page, disk, openFile }) => {
  const evil = `</script><script>__pwn("kit")</script><!--<script>`;
  const chronicle = {
    format: "throughline/1",
    meta: { title: evil },
    events: [{ id: "a", date: "2022-02-24", title: evil, summary: "<img src=x onerror=__pwn('img')>" }],
  };
  await openTimeline(page);
  await dropFile(page, "evil.json", JSON.stringify(chronicle));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(evil);
  await expect(drawnEvents(page)).toHaveCount(1);
  const file = await makeFile(page, disk);
  const { page: exported } = await openFile(file);
  await expect(exported.getByRole("heading", { level: 1 })).toHaveText(evil);
  await exported.goto(`${file}?event=a`);
  await expect(details(exported).getByText("onerror", { exact: false })).toBeVisible();
});

test("reports parts that fail to load, and axe finds nothing", async ({ page, guard }) => {
  guard.allow(/one-file\.txt/);
  guard.allow(/Failed to load resource/);
  for (const theme of ["light", "dark", "contrast"]) {
    await openView(page, `?theme=${theme}`);
    const dialog = await openDialog(page);
    await page.route("**/one-file.txt", (route) => route.fulfill({ body: "<!doctype html><title>Sign in</title>" }));
    await dialog.getByRole("button", { name: "Export" }).click();
    await expect(dialog.getByText("The server sent something else")).toBeVisible();
    await page.unroute("**/one-file.txt");
    await page.route("**/one-file.txt", (route) => route.abort());
    await dialog.getByRole("button", { name: "Export" }).click();
    await expect(dialog.getByText("Could not load the parts of the file")).toBeVisible();
    await page.unroute("**/one-file.txt");
    await expectNoViolations(page);
  }
});
