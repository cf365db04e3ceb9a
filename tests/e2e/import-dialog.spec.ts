/** The import dialog in a browser: corrections, mapping by keyboard, encodings, downloads. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import { openView, partLoaded } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { dropFile } from "./support/drop-file";
import { expect, test } from "./support/guard";

const BROKEN = `date,end,title,theme
2022-02-24,,Invasion,Military
2022-02-26,2021-05-20,Siege,Military
2022-24-03,,Letter,Military
3/4/2022,,Bucha,Military
,,Same day,Military
30 Feb 2022,,Talks,Military
`;

const bar = (page: Page) => page.getByRole("region", { name: "Opened file" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Check the import" });

async function openChecked(page: Page, name: string, text: string, query = "?view=list"): Promise<void> {
  await openView(page, query);
  await partLoaded(page, "LocalFiles");
  await dropFile(page, name, text);
}

test("a broken table is corrected and opens", async ({ page }) => {
  await openChecked(page, "broken.csv", BROKEN);
  await expect(page.getByRole("article")).toHaveCount(2);
  await bar(page).getByRole("button", { name: "Check the import" }).click();
  await dialog(page).getByRole("button", { name: "Use 2022-03-24" }).click();
  await dialog(page).getByRole("button", { name: "Day first" }).click();
  await dialog(page).getByRole("button", { name: "Same as above" }).click();
  await dialog(page).getByRole("button", { name: "Edit row 7, date" }).click();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole("button", { name: "Edit row 7, date" }).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("28 Feb 2022");
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: "Use 2022-05-20" }).click();
  await expect(dialog(page)).toContainText("Nothing to look at");
  await dialog(page).getByRole("button", { name: "Open 6 events" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(bar(page).getByRole("button", { name: "Check the import" })).toBeFocused();
  await expect(page.getByRole("article")).toHaveCount(6);
  await expect(page.getByRole("article").filter({ hasText: "Siege" })).toContainText("20 May 2022");
});

test("a table without known headings asks, is mapped by keyboard, and the choice is remembered", async ({ page }) => {
  const table = "Foo;Bar\n2001-02-03;Bridge opens\n2002-03-04;Market burns\n";
  await openChecked(page, "foreign.csv", table);
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole("tab", { name: "2 Columns" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(dialog(page).getByRole("tab", { name: "1 File" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const choose = async (name: string, role: string) => {
    const select = dialog(page).getByRole("combobox", { name: `Used as: ${name}` });
    for (let tries = 0; tries < 12 && !(await select.evaluate((one) => one === document.activeElement)); tries += 1)
      await page.keyboard.press("Tab");
    await expect(select).toBeFocused();
    await page.keyboard.type(role);
    await expect(dialog(page).getByText(`“${name}” is now used as: ${role}.`)).toBeAttached();
  };
  await choose("Foo", "Date");
  await choose("Bar", "Title");
  await expect(dialog(page).getByRole("button", { name: "Open 2 events" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("article")).toHaveCount(2);
  await page.reload();
  await partLoaded(page, "LocalFiles");
  await dropFile(page, "second.csv", "Foo;Bar\n1999-01-01;Another file\n");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("second");
});

test("an encoding is tried before it is used", async ({ page }) => {
  await openChecked(page, "text.csv", "title,date\nПодія,2001\n");
  await bar(page).getByRole("button", { name: "Check the import" }).click();
  await dialog(page).getByRole("tab", { name: "1 File" }).click();
  await expect(dialog(page).getByRole("cell", { name: "Подія" })).toBeVisible();
  await dialog(page).getByRole("combobox", { name: "Encoding" }).selectOption({ label: "Cyrillic (DOS)" });
  await expect(dialog(page).getByRole("cell", { name: "Подія" })).toHaveCount(0);
  await expect(page.getByRole("article")).toContainText("Подія");
});

test("the corrected file is saved with its separator", async ({ page }) => {
  await openChecked(page, "mine.csv", 'title;date\nA;2022-24-02\n"B; C";2001\n');
  await bar(page).getByRole("button", { name: "Check the import" }).click();
  await dialog(page).getByRole("button", { name: "Use 2022-02-24" }).click();
  const saving = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Corrected file" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("mine-corrected.csv");
  expect(await readFile(await saved.path(), "utf8")).toBe('title;date\nA;2022-02-24\n"B; C";2001\n');
});

test("a workbook is checked by sheet, corrected, and saved as a table", async ({ page }, info) => {
  const sheets = [
    {
      name: "Lamp",
      rows: [
        ["Titel", "Datum"],
        ["Lit", "2022-24-02"],
        ["Sold", "2001"],
      ],
    },
    {
      name: "Harbour",
      rows: [
        ["Titel", "Datum"],
        ["Pier", "1999"],
      ],
    },
  ];
  const path = info.outputPath("trip.xlsx");
  await mkdir(info.outputPath(), { recursive: true });
  await writeFile(path, await writeXlsx({ sheets }));
  await openView(page, "?view=list");
  await partLoaded(page, "LocalFiles");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: /Open file/ }).click();
  await (await choosing).setFiles(path);
  await bar(page).getByRole("button", { name: "Check the import" }).click();
  await dialog(page).getByRole("button", { name: "Use 2022-02-24" }).click();
  await expect(dialog(page).getByRole("button", { name: "Open 2 events" })).toBeVisible();
  const saving = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Corrected file" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("trip-corrected.csv");
  expect(await readFile(await saved.path(), "utf8")).toBe("\u{FEFF}Titel,Datum\nLit,2022-02-24\nSold,2001\n");
  await dialog(page).getByRole("tab", { name: "1 File" }).click();
  await dialog(page).getByRole("combobox", { name: "Sheet" }).selectOption("Harbour");
  await dialog(page).getByRole("button", { name: "Read this sheet" }).click();
  await expect(dialog(page).getByRole("cell", { name: "Pier" })).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Open 1 event" })).toBeVisible();
});

test("axe finds nothing in any step, wide and narrow", async ({ page }) => {
  await openChecked(page, "broken.csv", BROKEN);
  await bar(page).getByRole("button", { name: "Check the import" }).click();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 700 });
    for (const name of ["1 File", "2 Columns", "3 Check"]) {
      await dialog(page).getByRole("tab", { name }).click();
      await expectNoViolations(page);
      const panel = dialog(page).getByRole("tabpanel").first();
      expect(await panel.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    }
    await dialog(page)
      .getByRole("tab", { name: /^All rows/ })
      .click();
    await dialog(page).getByRole("button", { name: "Edit row 2" }).click();
    await expectNoViolations(page);
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
  }
});
