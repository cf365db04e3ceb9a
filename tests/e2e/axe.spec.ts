/** axe, with the tags of WCAG 2.2 AA, in every state of the page. */
import { details, drawnEvents, goTo, isStill, openTimeline, openView } from "./support/app";
import { expectNoViolations, expectNoViolationsInThemes } from "./support/axe";
import { expect, test } from "./support/guard";

test("the timeline, in three themes", async ({ page }) => {
  await openTimeline(page, "?from=2021-10-01&to=2023-03-31");
  await expectNoViolationsInThemes(page);
});

test("the details, in three themes", async ({ page }) => {
  await openTimeline(page, "?event=mariupol-siege");
  await expect(page.locator("section[data-event-id] svg[role=img]")).toBeVisible();
  await expectNoViolationsInThemes(page);
});

test("the list, in three themes", async ({ page }) => {
  await openView(page, "?view=list&event=bucha");
  await expectNoViolationsInThemes(page);
});

test("each filter panel", async ({ page }) => {
  await openTimeline(page, "?actor=turkiye");
  for (const name of [/^Topic/, /^Actor/, /^Place/, /^Dates/, /^Status/]) {
    const button = page.getByRole("region", { name: "Filters" }).getByRole("button", { name });
    await button.click();
    await expectNoViolations(page);
    await page.keyboard.press("Escape");
  }
});

test("search with results, and nothing found", async ({ page }) => {
  await openTimeline(page);
  await page.getByRole("combobox", { name: "Search events" }).fill("grain");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectNoViolations(page);
  await goTo(page, "?q=prisoners&status=disputed&actor=turkiye");
  await expect(drawnEvents(page)).toHaveCount(0);
  await expectNoViolations(page);
});

test("keys, about and the menus", async ({ page }) => {
  await openTimeline(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More" }).click();
  await expectNoViolations(page);
  await page.getByRole("menuitem", { name: /About/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoViolations(page);
});

test("sharing, in three themes", async ({ page }) => {
  await openView(page, "?event=grain-deal&from=2022-02-01&to=2023-04-30&lane=economy");
  await page.keyboard.press("s");
  for (const name of ["Link", "Embed", "Cite"]) {
    await page.getByRole("tab", { name }).click();
    if (name === "Embed") {
      const preview = page.getByTitle("Preview of the embedded timeline").contentFrame();
      await expect(preview.getByText("Black Sea grain deal signed in Istanbul").first()).toBeVisible();
    }
    await expectNoViolationsInThemes(page);
  }
});

test("Ukrainian, with a notice", async ({ page }) => {
  await openTimeline(page, "?lang=uk&event=nobody");
  await expect(page.getByRole("status").filter({ hasText: "nobody" })).toBeVisible();
  await expectNoViolations(page);
});

test.describe("a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("its list, sheet, filters and timeline", async ({ page }) => {
    await openView(page);
    await expectNoViolations(page);
    await goTo(page, "?event=bucha");
    await expect(details(page)).toBeVisible();
    await expectNoViolations(page);
    await goTo(page, "?view=timeline");
    await expect(drawnEvents(page).first()).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoViolations(page);
  });

  test("sharing, in Ukrainian", async ({ page }) => {
    await openView(page, "?event=bucha&lang=uk");
    await page.keyboard.press("s");
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await expectNoViolations(page);
    }
  });
});

for (const [width, height] of [
  [320, 640],
  [640, 420],
  [720, 450],
] as const) {
  test(`nothing is cut off sideways at ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const lang of ["en", "uk"]) {
      await openView(page, `?lang=${lang}`);
      for (const query of ["?", "?view=timeline", "?event=grain-deal"]) {
        await goTo(page, query);
        if (query.includes("event")) await expect(details(page)).toBeVisible();
        await isStill(page);
        const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
        expect(over, `${lang} ${query}`).toBeLessThanOrEqual(0);
      }
    }
  });
}
