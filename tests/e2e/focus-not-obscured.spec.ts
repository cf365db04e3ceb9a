/** Details that overlay the page cover no text of the list and nothing focusable. */
import type { Page } from "@playwright/test";
import { boxOf, details, isStill, openTimeline, openView } from "./support/app";
import { expect, test } from "./support/guard";
import { marks, openMap, rests } from "./support/map";

/** Tabs to the end of the page. @returns the names of controls that are entirely covered */
async function coveredStops(page: Page): Promise<string[]> {
  const covered: string[] = [];
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return "the end";
      const { left, top, width, height } = active.getBoundingClientRect();
      const isSeen = [0.1, 0.5, 0.9].some((nextLane) =>
        [0.2, 0.5, 0.8].some((down) => {
          const hit = document.elementFromPoint(left + width * nextLane, top + height * down);
          return hit !== null && (active.contains(hit) || hit.contains(active));
        }),
      );
      return isSeen ? undefined : (active.getAttribute("aria-label") ?? active.textContent ?? active.tagName);
    });
    if (found === "the end") break;
    if (found !== undefined) covered.push(found);
  }
  return covered;
}

/** Whether the element with the focus is a mark of the map, under nothing. */
const isMarkInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const active = document.activeElement?.closest("[data-map] [data-place-id]");
    const { left = 0, top = 0, width = 0, height = 0 } = active?.getBoundingClientRect() ?? {};
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && active?.contains(hit) === true;
  });

for (const [width, height] of [
  [390, 844],
  [1024, 768],
] as const) {
  test(`no mark of the map has the focus under the details or the legend, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openMap(page, "&event=bucha&at=48.6,31.2,5");
    await expect(details(page)).toBeVisible();
    await page.getByRole("button", { name: "Legend" }).click();
    await expect(page.getByRole("region", { name: "Legend" })).toBeVisible();
    await marks(page).first().focus();
    await rests(page);
    for (const key of ["End", "Home", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"]) {
      await page.keyboard.press(key);
      await expect.poll(() => isMarkInSight(page), key).toBe(true);
    }
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("no row of the list has the focus under the sheet", async ({ page }) => {
    await openView(page, "?event=grain-deal&lane=economy");
    const rows = page.getByRole("main").getByRole("article");
    const sheet = await boxOf(details(page));
    const opened = await boxOf(page.locator("article[data-event-id='grain-deal']").getByRole("link"));
    expect(opened.y + opened.height, "the title of the open event").toBeLessThanOrEqual(sheet.y);
    await rows.first().getByRole("link").focus();
    expect(await coveredStops(page)).toEqual([]);
  });

  test("nothing behind the tallest sheet can have the focus", async ({ page }) => {
    await openView(page, "?event=grain-deal");
    await details(page).getByRole("button", { name: "Show more" }).click();
    await expect(details(page)).toHaveAttribute("data-stop", "full");
    await expect(page.getByRole("main")).toBeHidden();
    await details(page).getByRole("button", { name: "Close details" }).click();
    await expect(page.getByRole("main")).toBeVisible();
  });
});

for (const [width, height] of [
  [1024, 768],
  [800, 600],
] as const) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("every control beside the timeline can be seen when it has the focus", async ({ page }) => {
      await openTimeline(page, "?event=bucha");
      await isStill(page);
      expect(await coveredStops(page)).toEqual([]);
    });

    test("every control beside the map and of its list can be seen when it has the focus", async ({ page }) => {
      await openMap(page, "&event=bucha&from=2022-03-01&to=2022-03-31");
      expect(await coveredStops(page)).toEqual([]);
    });

    test("the list is readable next to the details", async ({ page }) => {
      await openView(page, "?view=list&event=bucha");
      const row = await boxOf(page.getByRole("main").getByRole("article").first());
      const panel = await boxOf(details(page));
      expect(row.x + row.width).toBeLessThanOrEqual(panel.x);
    });
  });
}
