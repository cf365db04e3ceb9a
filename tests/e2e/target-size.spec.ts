/** Targets are large enough, and no drawing crosses a text. */
import type { Page } from "@playwright/test";
import { boxOf, openTimeline, openView } from "./support/app";
import { expect, test } from "./support/guard";

/** The area in which a press hits the target: its box and the space around it. Runs in the page. */
function smallTargets([selector, minPx]: readonly [string, number]): string[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((target) => {
    if (target.closest("section[data-event-id]")) target.scrollIntoView({ block: "center" });
    const { left, top, width, height } = target.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const isHit = (atX: number, atY: number) => {
      const hit = document.elementFromPoint(atX, atY);
      return hit === target || target.contains(hit);
    };
    if (width === 0 || !isHit(x, y)) return []; // scrolled away or covered
    const reach = minPx / 2 - 2; // hit testing rounds, even more inside scrolled elements
    const isLarge = isHit(x, y - reach) && isHit(x, y + reach) && isHit(x - reach, y) && isHit(x + reach, y);
    return isLarge ? [] : [`${target.getAttribute("aria-label") ?? target.textContent} ${width} × ${height}`];
  });
}

const small = (page: Page, selector: string, minPx: number) => page.evaluate(smallTargets, [selector, minPx] as const);

test("badges, actors and the ends of the brush are at least 24 px large", async ({ page }) => {
  await openTimeline(page, "?event=west-warns-sanctions");
  expect(await small(page, "#timeline .badge, section[data-event-id] button, .brush-handle", 24)).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the buttons of the filters are 44 px high", async ({ page }) => {
    await openView(page, "?status=disputed");
    const filters = page.getByRole("region", { name: "Filters" });
    await expect(filters.getByRole("button", { name: "Topic" })).toBeVisible();
    expect(await small(page, "[aria-label='Filters'] button", 44)).toEqual([]);
  });

  test("the controls of the share dialog are 44 px high", async ({ page }) => {
    // High enough to show all of it.
    await page.setViewportSize({ width: 390, height: 2_400 });
    await openView(page, "?event=bucha&status=confirmed");
    await page.keyboard.press("s");
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      expect(
        await small(page, "dialog :is(button, label:has(input), select, input:not([type=radio], [type=checkbox]))", 44),
      ).toEqual([]);
    }
  });

  test("the buttons of the sheet fit in the narrowest screen, in Ukrainian too", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await openView(page, "?event=bucha&lang=uk");
    for (const button of await page.locator("section[data-stop] button").all()) {
      const box = await button.boundingBox();
      expect(box === null ? 0 : box.x + box.width, (await button.getAttribute("aria-label")) ?? "").toBeLessThanOrEqual(
        320,
      );
    }
  });
});

test("the buttons for matches beyond the edges hide no event", async ({ page }) => {
  for (const [width, search] of [
    [1440, "lane=information&from=2022-01-01&to=2022-12-31"],
    [1024, "q=kyiv&from=2022-02-01&to=2022-12-31"],
    [390, "view=timeline&lane=information&from=2022-01-01&to=2022-12-31"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await openTimeline(page, `?${search}`);
    const lanes = await boxOf(page.locator(".lanes-scroller"));
    const hints = page.getByRole("button", { name: /match(es)? (before|after)/ });
    await expect(hints.first()).toBeVisible();
    for (const hint of await hints.all())
      await expect.poll(async () => (await boxOf(hint)).y, search).toBeGreaterThanOrEqual(lanes.y + lanes.height);
    expect((await boxOf(hints.last())).x + (await boxOf(hints.last())).width, search).toBeLessThanOrEqual(width);
  }
});

test("the line of possible days does not cross the label of its event", async ({ page }) => {
  await openTimeline(page, "?from=2024-09-01&to=2024-12-31&lane=foreign-support&detail=labels");
  const event = page.locator('#timeline .ev[data-event-id="north-korea-troops"]');
  const [line, title] = [await boxOf(event.locator(".ev-days")), await boxOf(event.locator(".ev-title"))];
  expect(line.x + line.width).toBeGreaterThan(title.x);
  expect(line.y).toBeGreaterThanOrEqual(title.y + title.height);
});

test("names of lanes and their counts stay inside their lanes", async ({ page }) => {
  // The view in which the lanes are lowest and the names longest.
  await openTimeline(page, "?lang=uk&event=bucha");
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll(".lane-heads li")].flatMap((lane) => {
      const box = lane.getBoundingClientRect();
      return [...lane.querySelectorAll(".lane-name, .lane-count")].flatMap((label) => {
        const { top, bottom } = label.getBoundingClientRect();
        return top < box.top - 1 || bottom > box.bottom + 1 ? [label.textContent] : [];
      });
    }),
  );
  expect(outside).toEqual([]);
});
