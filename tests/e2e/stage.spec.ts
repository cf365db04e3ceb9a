/** The stage has rows and dates from the start, stays aligned with its axis, and does not animate under reduced motion. */
import {
  DAY_MS,
  boxOf,
  dateAt,
  details,
  drawnEvent,
  drawnEvents,
  isStill,
  middleOf,
  openTimeline,
  shapeOf,
} from "./support/app";
import { expect, test } from "./support/guard";

const YEAR_2022 = "?from=2022-01-01&to=2022-12-31";

test("every event has its row as soon as the page has opened, however slow the fonts are", async ({ page }) => {
  // Longer than the app waits for fonts: it draws once without them, and again with new elements.
  await page.route(/\.woff2/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 450));
    await route.continue();
  });
  await page.setViewportSize({ width: 1024, height: 900 });
  for (const query of [YEAR_2022, "?from=2024-08-01&to=2025-05-16&lang=uk"]) {
    await openTimeline(page, query);
    const rows = await drawnEvents(page).evaluateAll((events) =>
      events.map((event) => (event as HTMLElement).style.getPropertyValue("--row")),
    );
    expect(rows).not.toContain("");
    expect(new Set(rows).size).toBeGreaterThan(2);
  }
});

test("every shape is on its day", async ({ page }) => {
  const window = { start: Date.parse("2022-01-01"), end: Date.parse("2023-01-01") };
  await openTimeline(page, YEAR_2022);
  for (const [id, day] of [
    ["finland-sweden-apply", "2022-05-18"],
    ["russia-mobilisation", "2022-09-21"],
    ["annexation-four-regions", "2022-09-30"],
  ] as const) {
    const noon = Date.parse(day) + DAY_MS / 2;
    const { x } = await middleOf(shapeOf(page, id));
    // A pixel is 7 hours here.
    expect(Math.abs((await dateAt(page, x, window)) - noon), id).toBeLessThanOrEqual(DAY_MS / 2);
  }
});

test("finding a word beside the window does not scroll the stage away from its axis", async ({ page }) => {
  await openTimeline(page, "?from=2022-04-01&to=2022-08-31");
  const before = await boxOf(shapeOf(page, "finland-sweden-apply"));
  for (const id of ["full-scale-invasion", "russia-mobilisation", "kherson-counteroffensive"]) {
    await drawnEvent(page, id).evaluate((event) => event.scrollIntoView({ inline: "center" }));
    expect(await boxOf(shapeOf(page, "finland-sweden-apply")), id).toEqual(before);
  }
});

test("nothing glides under reduced motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openTimeline(page, YEAR_2022);
  // Every width of the bar during the change.
  const widths = await page.evaluate(async () => {
    const width = () =>
      Math.round(
        document.querySelector('[data-event-id="kherson-counteroffensive"] .ev-bar')?.getBoundingClientRect().width ??
          0,
      );
    const seen = new Set([width()]);
    document.querySelector<HTMLElement>('button[aria-label="Zoom in"]')?.click();
    for (let i = 0; i < 30; i += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      seen.add(width());
    }
    return [...seen];
  });
  expect(widths).toHaveLength(2);
  await isStill(page);
  await drawnEvent(page, "finland-sweden-apply").locator(".glyph").click();
  await expect(details(page)).toBeVisible();
  const longest = await page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map((one) => Number(one.effect?.getComputedTiming().duration ?? 0))),
  );
  expect(longest).toBeLessThanOrEqual(1);
});
