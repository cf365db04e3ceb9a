/** The table of a draft: keys, a real clipboard, undo, and how it looks to axe. */
import type { Page } from "@playwright/test";
import { openView } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { expect, test } from "./support/guard";

/** A draft of the bundled chronicle, shown as a table. */
async function openTable(page: Page, query = ""): Promise<void> {
  await openView(page, query);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Your timelines/ }).click();
  await page.getByRole("button", { name: /^Edit a copy of/ }).click();
  await page.getByRole("region", { name: "Editing" }).getByText("Table", { exact: true }).click();
  await expect(grid(page)).toBeVisible();
}

const grid = (page: Page) => page.getByRole("grid", { name: "Table of events" });
/** @param column  0 is the checkbox, 1 the number, 2 the date, 3 the title */
const cell = (page: Page, row: number, column: number) => page.locator(`[data-place="${row}:${column}"]`);
const report = (page: Page) => page.locator("[data-report]");

/** What a spreadsheet would paste into the focused cell. */
const paste = (page: Page, text: string) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test.describe("the table of a draft", () => {
  test("is edited with the keys, takes pasted rows and moves dates, each one step of undo", async ({ page }) => {
    await openTable(page);
    const rows = Number(await grid(page).getAttribute("aria-rowcount"));
    await cell(page, 0, 2).click();
    const first = (await cell(page, 0, 2).textContent()) ?? "";
    await page.keyboard.type("3/4/2022");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText("which number is the day");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("20 November 2013");
    await page.keyboard.press("Tab");
    await expect(cell(page, 0, 2)).toHaveText("2013-11-20");
    await expect(cell(page, 0, 3)).toBeFocused();

    // The last row is far out of sight; it is empty.
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(cell(page, rows - 2, 2)).toBeFocused();
    await expect(cell(page, rows - 2, 2)).toBeInViewport();
    await paste(page, '2025-06-01\tFirst\n31.02.2025\tSecond\n2025-06-03\t"Third ""one"""\n');
    await expect(report(page)).toContainText("2 rows added, 1 value not read.");
    await expect(report(page)).toContainText("Pasted row 2, Date, “31.02.2025”");
    await expect(grid(page)).toHaveAttribute("aria-rowcount", String(rows + 2));
    await expect(cell(page, rows - 1, 3)).toHaveText('Third "one"');

    await page.keyboard.press("Control+Home");
    await page.keyboard.press(" ");
    await page.getByRole("button", { name: "Shift dates" }).click();
    await page.getByRole("textbox", { name: "By how much" }).fill("2");
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(cell(page, 0, 2)).toHaveText("2013-11-22");
    await cell(page, 0, 2).click();
    for (const text of ["2013-11-20", "2013-11-20", first]) {
      await page.keyboard.press("Control+z");
      await expect(cell(page, 0, 2)).toHaveText(text);
    }
    await expect(grid(page)).toHaveAttribute("aria-rowcount", String(rows));
  });

  test("has nothing that axe objects to, wide and light", async ({ page }) => {
    await openTable(page, "?theme=light");
    await cell(page, 0, 0).click();
    await expectNoViolations(page);
    await cell(page, 2, 2).click();
    await page.keyboard.type("soon");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
    await expectNoViolations(page);
  });

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

    test("scrolls sideways with the titles in sight, has large targets and legible colours", async ({ page }) => {
      await openTable(page, "?theme=dark");
      await cell(page, 0, 2).tap();
      await page.keyboard.press("End");
      await expect(cell(page, 0, 3)).toBeInViewport({ ratio: 0.9 });
      const sizes = await grid(page)
        .locator("[role=gridcell], [role=columnheader]")
        .evaluateAll((cells) =>
          cells.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height]),
        );
      expect(Math.min(...sizes.flat())).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await expectNoViolations(page, { theme: "dark" });
    });
  });
});
