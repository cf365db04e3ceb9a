/** Files dropped on the page or pasted: they open or the page says why not, and Back leaves them. */
import type { CDPSession, Page } from "@playwright/test";
import { mkdir, writeFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import { makeZip } from "../fixtures/make-zip";
import { openView, partLoaded } from "./support/app";
import { expect, test } from "./support/guard";
import { makeStory } from "./support/user-stories";

const TABLE = "title,date\nFirst,2020-01-01\nSecond,2021-01-01\n";
const bar = (page: Page) => page.getByRole("region", { name: "Opened file" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const notices = (page: Page) => page.getByRole("status", { name: "Notices" });

type Dragged = {
  readonly files?: readonly string[];
  readonly items?: readonly { readonly mimeType: string; readonly data: string }[];
};

/** By the real drag and drop of the browser, with its default actions. */
async function drop(page: Page, { files = [], items = [] }: Dragged, at = { x: 300, y: 300 }): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const data = { items: [...items], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...at, data });
  await session.detach();
}
const link = (address: string): Dragged => ({
  items: [
    { mimeType: "text/uri-list", data: address },
    { mimeType: "text/plain", data: address },
  ],
});

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.locator("body").press("Control+V");
}

const aFile = async (path: string, text: string): Promise<string> => {
  await writeFile(path, text);
  return path;
};

/** Once the code that opens dropped files is loaded. */
async function openReady(page: Page, query = ""): Promise<void> {
  await openView(page, query);
  await partLoaded(page, "LocalFiles");
}

test.describe("a dropped file", () => {
  test("gets its own history entry: Back shows the chronicle before, Forward the file, also the second of one name", async ({
    page,
  }, info) => {
    await mkdir(info.outputPath("b"), { recursive: true });
    const first = await aFile(info.outputPath("same.csv"), TABLE);
    const second = await aFile(info.outputPath("b/same.csv"), "title,date\nOther,1999-01-01\n");
    await openReady(page, "?view=list&lane=military");
    const before = await heading(page).textContent();
    await drop(page, { files: [first] });
    await expect(bar(page)).toContainText("2 events");
    await drop(page, { files: [second] });
    await expect(bar(page)).toContainText("1 event");
    await page.goBack();
    await expect(bar(page)).toContainText("2 events");
    await page.goBack();
    await expect(heading(page)).toHaveText(before ?? "");
    await expect(page).toHaveURL(/\?lane=military&view=list$/);
    await page.goForward();
    await expect(bar(page)).toContainText("2 events");
    await page.goForward();
    await expect(bar(page)).toContainText("1 event");
    await expect(bar(page)).toContainText("same.csv");
  });

  test("that cannot be opened leaves URL and Back working", async ({ page }, info) => {
    await openReady(page);
    await drop(page, { files: [await aFile(info.outputPath("empty.csv"), "")] });
    await expect(page.getByRole("alert")).toContainText("empty.csv");
    await page.getByRole("button", { name: "List", exact: true }).click();
    await expect(page).toHaveURL(/view=list$/);
    await page.goBack();
    await expect(page).not.toHaveURL(/view=/);
    await expect(heading(page)).toContainText("war");
  });

  for (const [place, query] of [
    ["the stage", "?mode=present&story=nato-enlargement&step=2"],
    ["the presenter window", "?mode=presenter&story=nato-enlargement&step=2"],
    ["the quiz", "?mode=quiz"],
    ["the paper", "?mode=paper"],
    ["a frame's page", "?mode=embed"],
  ]) {
    test(`on ${place} never takes the page away`, async ({ page }, info) => {
      await page.goto(`./${query}`);
      await page.waitForLoadState("networkidle");
      const address = page.url();
      await drop(page, { files: [await aFile(info.outputPath("a.csv"), TABLE)] });
      await drop(page, link("https://data.example/a.csv"));
      await page.waitForTimeout(500);
      expect(new URL(page.url()).search).toBe(new URL(address).search);
      await expect(page.locator("#root")).not.toBeEmpty();
    });
  }

  test("in the editor of a story, or over an open dialog, never takes the page away", async ({ page }, info) => {
    await makeStory(page, "Mine", ["minsk II"]);
    const file = await aFile(info.outputPath("a.csv"), TABLE);
    await drop(page, { files: [file] });
    await expect(page.getByRole("region", { name: "Edit story" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(notices(page)).toContainText("Files cannot be opened here");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await drop(page, { files: [file] });
    await expect(heading(page)).toHaveText("a");
  });

  test("is one of several, or a folder: a message says what happened", async ({ page }, info) => {
    const folder = info.outputPath("folder");
    await mkdir(folder, { recursive: true });
    await openReady(page);
    await drop(page, { files: [folder] });
    await expect(notices(page)).toContainText("The folder “folder” has no table and no timeline.");
    await drop(page, {
      files: [await aFile(info.outputPath("one.csv"), TABLE), await aFile(info.outputPath("two.csv"), TABLE)],
    });
    await expect(notices(page)).toContainText("Only one file can be open at a time. Opened: “one.csv”.");
    await expect(heading(page)).toHaveText("one");
  });
});

test.describe("a dropped link", () => {
  test("to data opens it, and Back leads from it", async ({ page }) => {
    await openReady(page);
    const before = await heading(page).textContent();
    await drop(page, link(new URL("data/russia-ukraine-war.json", page.url()).href));
    await expect(page).toHaveURL(/\?src=data\/russia-ukraine-war\.json$/);
    await expect(bar(page)).toContainText("events");
    await page.goBack();
    await expect(bar(page)).toHaveCount(0);
    await expect(heading(page)).toHaveText(before ?? "");
  });

  for (const [address, message] of [
    ["http://data.example/a.csv", "is not encrypted"],
    ["https://192.168.0.1/a.csv", "in your own network"],
    ["https://me:secret@data.example/a.csv", "name or password"],
    ["javascript:alert(1)", "cannot be opened"],
    ["data:text/csv,title", "cannot be opened"],
  ] as const) {
    test(`${address} is not opened, with the reason`, async ({ page }) => {
      await openReady(page);
      await drop(page, { items: [{ mimeType: "text/uri-list", data: address }] });
      await expect(notices(page)).toContainText(message);
      await expect(page).not.toHaveURL(/src=/);
      await expect(heading(page)).toContainText("war");
    });
  }

  test("of another view of this page shows that view", async ({ page }) => {
    await openReady(page);
    await drop(page, link(new URL("?event=bucha", page.url()).href));
    await expect(page.locator("section[data-event-id=bucha]")).toBeVisible();
  });
});

test("an Excel workbook with pictures opens from a ZIP, read in the worker, and its sheet can be changed", async ({
  page,
}, info) => {
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
  const sheet = (name: string, titles: readonly string[]) => ({
    name,
    rows: [["Titel", "Datum", "Bild"], ...titles.map((title) => [title, day("2014-02-27"), "lamp.png"])],
  });
  const workbook = await writeXlsx({ sheets: [sheet("Lamp", ["Lit", "Sold"]), sheet("Harbour", ["Pier"])] });
  const path = info.outputPath("trip.zip");
  await mkdir(info.outputPath(), { recursive: true });
  const picture = Uint8Array.from("\x89PNG\r\n\x1a\n", (sign) => sign.charCodeAt(0));
  await writeFile(
    path,
    makeZip([
      { path: "trip/table.xlsx", content: workbook },
      { path: "trip/lamp.png", content: picture },
    ]),
  );
  await openReady(page);
  const worker = page.waitForEvent("worker", (one) => one.url().includes("chronicle.worker"));
  await drop(page, { files: [path] });
  await worker;
  await expect(bar(page)).toContainText("2 events · Excel workbook · 1 picture");
  await bar(page).getByRole("combobox", { name: "Sheet" }).selectOption("Harbour");
  await bar(page).getByRole("button", { name: "Read the file this way" }).click();
  await expect(bar(page)).toContainText("1 event · Excel workbook");
});

test.describe("what is pasted", () => {
  for (const [what, text, title] of [
    ["rows of a spreadsheet", "title\tdate\nFirst\t2020-01-01\nSecond\t2021-01-01\n", "Pasted table"],
    ["a table with commas", TABLE, "Pasted table"],
    ["JSON", '[{"title":"One","date":"2020-01-01"}]', "Pasted text"],
  ] as const) {
    test(`opens as a file of this device: ${what}`, async ({ page }) => {
      await openReady(page);
      await paste(page, text);
      await expect(bar(page)).toContainText(title);
      await expect(bar(page)).toContainText("The file stays on this device");
      await page.goBack();
      await expect(heading(page)).toContainText("war");
      await expect(bar(page)).toHaveCount(0);
    });
  }

  test("is refused with a message when it cannot be opened, and left alone in a field", async ({ page }) => {
    await openReady(page, "?view=list");
    await paste(page, "Dear all, see you soon.");
    await expect(notices(page)).toContainText("not a table, data or a link");
    await notices(page).getByRole("button").first().click();
    const field = page
      .getByRole("searchbox")
      .or(page.getByRole("combobox", { name: /search/i }))
      .first();
    await field.click();
    await page.keyboard.press("Control+V");
    await expect(field).toHaveValue("Dear all, see you soon.");
    await expect(notices(page)).not.toContainText("not a table");
  });
});
