/** Exploring by pointer: the timeline, its overview strip, its lane names and buttons. */
import {
  DAY_MS,
  badges,
  boxOf,
  dateAt,
  details,
  drawnEvent,
  drawnEvents,
  emptyPosition,
  fullestBadge,
  isStill,
  laneNames,
  middleOf,
  openTimeline,
  shapeOf,
  spanOf,
  stage,
  windowAfter,
  windowInAddress,
} from "./support/app";
import { expect, test } from "./support/guard";

const YEAR_2022 = "?from=2022-01-01&to=2022-12-31";
const BOTH = { start: Date.parse("2022-01-01"), end: Date.parse("2023-01-01") };

test("the first view shows all years in eight lanes, each with its count", async ({ page }) => {
  await openTimeline(page);
  await expect(laneNames(page).getByRole("listitem")).toHaveCount(8);
  const counts = await laneNames(page).locator(".lane-count").allTextContents();
  const pairs = counts.map((count) => /^(\d+) of (\d+)$/.exec(count)?.slice(1).map(Number) ?? []);
  for (const [inView, total] of pairs) expect(inView).toBe(total);
  expect(pairs.reduce((sum, [, total = 0]) => sum + total, 0)).toBe(136);
  expect(windowInAddress(page)).toBeUndefined();
  await expect(page.locator(".axis-tick.is-major:not([hidden])").filter({ hasText: "2014" })).toBeVisible();
  await expect(page.locator(".axis-tick.is-major:not([hidden])").filter({ hasText: "2025" })).toBeVisible();
});

test("the wheel zooms, and the date under the pointer stays there", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  const { x, y, width } = await boxOf(stage(page));
  const at = { x: x + width * 0.3, y: y + 40 };
  await page.mouse.move(at.x, at.y);
  let before = BOTH;
  for (const notches of [1, 1, -1, 2]) {
    const date = await dateAt(page, at.x, before);
    await page.mouse.wheel(0, -100 * notches);
    const after = await windowAfter(page, before);
    expect(spanOf(after) / spanOf(before)).toBeCloseTo(1.15 ** -notches, 1);
    // The URL has whole days.
    expect(Math.abs((await dateAt(page, at.x, after)) - date)).toBeLessThanOrEqual(DAY_MS);
    before = after;
  }
});

test("an event under the pointer stays under it while the wheel turns", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  const at = await middleOf(shapeOf(page, "russia-mobilisation"));
  await page.mouse.move(at.x, at.y);
  for (const notch of [-100, -100, -100, 100, 100]) {
    await page.mouse.wheel(0, notch);
    await isStill(page);
    expect(Math.abs((await middleOf(shapeOf(page, "russia-mobilisation"))).x - at.x)).toBeLessThanOrEqual(1.5);
  }
});

test("a drag that leaves upwards and is released outside ends", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  const from = await emptyPosition(page);
  const before = (await middleOf(shapeOf(page, "russia-mobilisation"))).x;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const { y } = await boxOf(stage(page));
  await page.mouse.move(from.x, y - 60, { steps: 8 });
  await page.mouse.up();
  await page.mouse.move(from.x, from.y, { steps: 4 });
  await page.mouse.move(from.x - 150, from.y, { steps: 8 });
  await isStill(page);
  expect(Math.abs((await middleOf(shapeOf(page, "russia-mobilisation"))).x - before)).toBeLessThanOrEqual(1);
});

test("a drag pans one to one and replaces the address", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  const entries = await page.evaluate(() => history.length);
  const from = await emptyPosition(page);
  const before = (await middleOf(shapeOf(page, "russia-mobilisation"))).x;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y, { steps: 6 });
  await page.mouse.move(from.x - 120, from.y, { steps: 6 });
  await isStill(page);
  expect(Math.abs((await middleOf(shapeOf(page, "russia-mobilisation"))).x - before + 120)).toBeLessThanOrEqual(2);
  // The pointer rests before the button is released, so nothing glides.
  await page.mouse.up();
  const after = await windowAfter(page, BOTH);
  const { width } = await boxOf(stage(page));
  const requested = BOTH.start + (120 / width) * spanOf(BOTH);
  expect(Math.abs(after.start - requested)).toBeLessThanOrEqual(2 * DAY_MS);
  expect(spanOf(after)).toBe(spanOf(BOTH));
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test("Shift and the wheel pan", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  const { x, y } = await emptyPosition(page);
  await page.mouse.move(x, y);
  await page.keyboard.down("Shift");
  await page.mouse.wheel(0, 200);
  await page.keyboard.up("Shift");
  const after = await windowAfter(page, BOTH);
  expect(spanOf(after)).toBe(spanOf(BOTH));
  expect(after.start).toBeGreaterThan(BOTH.start);
});

test("the wheel over the names of the lanes does not zoom", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  const at = await middleOf(laneNames(page));
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -300);
  // Only the wheel over the stage, in the other direction, counts.
  const { x, y } = await emptyPosition(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 100);
  const after = await windowAfter(page, BOTH);
  expect(spanOf(after) / spanOf(BOTH)).toBeCloseTo(1.15, 1);
});

test("a double click on the background halves the window, with Shift it doubles it", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  const { x, y } = await emptyPosition(page);
  const date = await dateAt(page, x, BOTH);
  await page.mouse.dblclick(x, y);
  const near = await windowAfter(page, BOTH);
  expect(spanOf(near) / spanOf(BOTH)).toBeCloseTo(0.5, 1);
  expect(Math.abs((await dateAt(page, x, near)) - date)).toBeLessThanOrEqual(DAY_MS);
  const position = await emptyPosition(page);
  await page.keyboard.down("Shift");
  await page.mouse.dblclick(position.x, position.y);
  await page.keyboard.up("Shift");
  const far = await windowAfter(page, near);
  expect(spanOf(far) / spanOf(near)).toBeCloseTo(2, 1);
  expect(await details(page).count()).toBe(0);
});

test("a double click on an event fits its dates with a margin", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  const at = await middleOf(drawnEvent(page, "mariupol-siege").locator(".ev-title"));
  await page.mouse.click(at.x, at.y);
  // The first click opens the details, which narrows the timeline; the date stays in place.
  await expect(details(page)).toBeVisible();
  await isStill(page);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  const [start, end] = [Date.parse("2022-02-24"), Date.parse("2022-05-21")];
  const margin = (end - start) * 0.15;
  await expect.poll(() => Math.abs((windowInAddress(page)?.start ?? 0) - (start - margin))).toBeLessThanOrEqual(DAY_MS);
  await expect.poll(() => Math.abs((windowInAddress(page)?.end ?? 0) - (end + margin))).toBeLessThanOrEqual(DAY_MS);
});

test("a click opens the details, and the date stays in place on the screen", async ({ page }) => {
  await openTimeline(page, `${YEAR_2022}&detail=labels`);
  const before = await middleOf(shapeOf(page, "full-scale-invasion"));
  await drawnEvent(page, "full-scale-invasion").locator(".ev-title").click();
  const title = "Russia launches full-scale invasion of Ukraine";
  const panel = page.getByRole("region", { name: title });
  await expect(panel).toBeVisible();
  await expect(panel).toHaveAttribute("data-event-id", "full-scale-invasion");
  await expect(panel.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await expect(panel).toContainText("24 February 2022");
  await expect(page).toHaveURL(/event=full-scale-invasion/);
  await expect(page).toHaveTitle(new RegExp(`^${title}`));
  await isStill(page);
  expect(Math.abs((await middleOf(shapeOf(page, "full-scale-invasion"))).x - before.x)).toBeLessThanOrEqual(1.5);
  await panel.getByRole("button", { name: "Close details" }).click();
  await expect(details(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/event=/);
  await isStill(page);
  expect(Math.abs((await middleOf(shapeOf(page, "full-scale-invasion"))).x - before.x)).toBeLessThanOrEqual(1.5);
});

test("where the details lie over the timeline, the window does not move at all", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await openTimeline(page, YEAR_2022);
  await drawnEvent(page, "bucha").locator(".glyph").click();
  await expect(details(page)).toBeVisible();
  await isStill(page);
  expect(windowInAddress(page)).toEqual(BOTH);
});

test("an event far at the edge is brought into view when its details open", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  await drawnEvent(page, "oil-price-cap").locator(".glyph").click();
  await expect(details(page)).toHaveAttribute("data-event-id", "oil-price-cap");
  await isStill(page);
  const stageBox = await boxOf(stage(page));
  const { x } = await middleOf(shapeOf(page, "oil-price-cap"));
  expect(x).toBeGreaterThan(stageBox.x);
  expect(x).toBeLessThan(stageBox.x + stageBox.width);
});

test.describe("the strip", () => {
  const handle = (page: Parameters<typeof stage>[0], name: "Start" | "End") =>
    page.getByRole("slider", { name: `${name} of the period shown` });

  test("its brush moves by its body without changing its length", async ({ page }) => {
    await openTimeline(page, YEAR_2022);
    const at = await middleOf(page.locator(".brush"));
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x - 100, at.y, { steps: 8 });
    await page.mouse.up();
    const after = await windowAfter(page, BOTH);
    expect(after.start).toBeLessThan(BOTH.start - 200 * DAY_MS);
    expect(Math.abs(spanOf(after) - spanOf(BOTH))).toBeLessThanOrEqual(DAY_MS);
    expect(Math.abs((await middleOf(page.locator(".brush"))).x - at.x + 100)).toBeLessThanOrEqual(2);
  });

  test("its handles change one end each", async ({ page }) => {
    await openTimeline(page, YEAR_2022);
    const end = await middleOf(handle(page, "End"));
    await page.mouse.move(end.x, end.y);
    await page.mouse.down();
    await page.mouse.move(end.x + 100, end.y, { steps: 8 });
    await page.mouse.up();
    const wider = await windowAfter(page, BOTH);
    expect(wider.start).toBe(BOTH.start);
    expect(wider.end).toBeGreaterThan(BOTH.end + 200 * DAY_MS);
    const start = await middleOf(handle(page, "Start"));
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 20, start.y, { steps: 8 });
    await page.mouse.up();
    const later = await windowAfter(page, wider);
    expect(later.end).toBe(wider.end);
    expect(later.start).toBeGreaterThan(wider.start + 20 * DAY_MS);
  });

  test("a click beside the brush jumps there", async ({ page }) => {
    await openTimeline(page, YEAR_2022);
    const strip = await boxOf(page.locator(".overview-strip"));
    await page.mouse.click(strip.x + strip.width * 0.2, strip.y + strip.height / 2);
    const after = await windowAfter(page, BOTH);
    expect(Math.abs(spanOf(after) - spanOf(BOTH))).toBeLessThanOrEqual(DAY_MS);
    const brush = await middleOf(page.locator(".brush"));
    expect(Math.abs(brush.x - (strip.x + strip.width * 0.2))).toBeLessThanOrEqual(2);
  });

  test("a drag beside the brush draws a new window", async ({ page }) => {
    await openTimeline(page, YEAR_2022);
    const strip = await boxOf(page.locator(".overview-strip"));
    const y = strip.y + strip.height / 2;
    await page.mouse.move(strip.x + 200, y);
    await page.mouse.down();
    await page.mouse.move(strip.x + 320, y, { steps: 8 });
    await page.mouse.up();
    await windowAfter(page, BOTH);
    const brush = await boxOf(page.locator(".brush"));
    expect(Math.abs(brush.x - (strip.x + 200))).toBeLessThanOrEqual(3);
    expect(Math.abs(brush.width - 120)).toBeLessThanOrEqual(5);
  });

  test("its handles obey the keyboard and say where they are", async ({ page }) => {
    await openTimeline(page, YEAR_2022);
    const start = handle(page, "Start");
    await expect(start).toHaveAttribute("aria-valuetext", "January 2022");
    await start.focus();
    await page.keyboard.press("ArrowLeft");
    await expect(start).toHaveAttribute("aria-valuetext", "December 2021");
    await page.keyboard.press("Shift+ArrowLeft");
    await expect(start).toHaveAttribute("aria-valuetext", "December 2020");
    const end = handle(page, "End");
    await expect(end).toHaveAttribute("aria-valuetext", "December 2022");
    await end.focus();
    await page.keyboard.press("ArrowRight");
    await expect(end).toHaveAttribute("aria-valuetext", "January 2023");
    await page.keyboard.press("End");
    await expect(end).toHaveAttribute("aria-valuetext", /2025$/);
    await expect(end).toBeFocused();
    await expect.poll(() => windowInAddress(page)?.start).toBeLessThan(Date.parse("2021-01-01"));
  });
});

test("a badge splits into its events or opens their list, and never comes back unchanged", async ({ page }) => {
  let met = 0;
  for (const query of ["?from=2022-02-10&to=2022-04-20", "?from=2025-01-01&to=2025-05-16", ""]) {
    await openTimeline(page, query);
    const badge = badges(page).and(page.locator(":visible")).first();
    const stageBox = await boxOf(stage(page));
    const box = (await badge.count()) > 0 ? await boxOf(badge) : undefined;
    if (!box || box.x < stageBox.x || box.x + box.width > stageBox.x + stageBox.width) continue;
    met += 1;
    const count = Number((await badge.textContent())?.slice(1));
    const before = windowInAddress(page);
    await badge.click();
    const list = page.getByRole("list", { name: /^\d+ events? here$/ });
    const hasParted = () => windowInAddress(page)?.start !== before?.start;
    await expect.poll(async () => hasParted() || (await list.isVisible())).toBe(true);
    if (await list.isVisible()) {
      await expect(list.getByRole("button")).toHaveCount(count);
      await expect(list.getByRole("button").first()).toBeFocused();
      await list.getByRole("button").last().click();
      await expect(details(page)).toHaveCount(1);
      await expect(list).toHaveCount(0);
    } else {
      await isStill(page);
      const [was, is] = [before, windowInAddress(page)];
      if (was && is) expect(spanOf(was) / spanOf(is)).toBeLessThanOrEqual(4.1);
    }
  }
  expect(met).toBeGreaterThan(0);
});

test("buttons zoom about the middle and go back to all years", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  const group = page.getByRole("group", { name: "Zoom" });
  await group.getByRole("button", { name: "Zoom in" }).click();
  const near = await windowAfter(page, BOTH);
  expect(spanOf(near) / spanOf(BOTH)).toBeCloseTo(1 / 1.5, 1);
  expect(Math.abs((near.start + near.end - BOTH.start - BOTH.end) / 2)).toBeLessThanOrEqual(DAY_MS);
  await group.getByRole("button", { name: "Zoom out" }).click();
  const far = await windowAfter(page, near);
  expect(Math.abs(spanOf(far) - spanOf(BOTH))).toBeLessThanOrEqual(2 * DAY_MS);
  await group.getByRole("button", { name: "All years" }).click();
  await expect.poll(() => windowInAddress(page)).toBeUndefined();
  await expect(page).not.toHaveURL(/from=/);
});

test("the name of an era fits that era", async ({ page }) => {
  await openTimeline(page);
  await page.locator(".era-name:not([hidden])").filter({ hasText: "War of attrition" }).click();
  const window = await windowAfter(page, undefined);
  const [start, end] = [Date.parse("2022-11-12"), Date.parse("2024-08-06")];
  expect(window.start).toBeLessThanOrEqual(start);
  expect(window.end).toBeGreaterThanOrEqual(end);
  expect(spanOf(window)).toBeLessThan((end - start) * 1.15);
});

test("the name of a lane shows only that lane, and once more shows all", async ({ page }) => {
  await openTimeline(page);
  const heights = () =>
    laneNames(page)
      .getByRole("listitem")
      .evaluateAll((all) => all.map((one) => one.clientHeight));
  const before = await heights();
  const military = laneNames(page).getByRole("button", { name: /^Military/ });
  await military.click();
  await expect(military).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/lane=military/);
  await expect(military).toContainText(/(\d+) of \1/);
  // The other lanes are gone and their height is free; nothing scrolls without need.
  await expect(laneNames(page).getByRole("listitem")).toHaveCount(1);
  await isStill(page);
  const lanes = page.locator(".lanes-scroller");
  const room = await lanes.evaluate((one) => [one.scrollHeight, one.clientHeight]);
  expect(room[0]).toBe(room[1]);
  expect(await heights()).toEqual([room[1]]);
  const inOneLane = await drawnEvents(page).count();
  expect(inOneLane).toBeGreaterThan(20);
  await military.click();
  await expect(military).toHaveAttribute("aria-pressed", "false");
  await expect(page).not.toHaveURL(/lane=/);
  await isStill(page);
  expect(await heights()).toEqual(before);
});

test("an address of one topic opens on one lane as high as the screen, and nothing to scroll to", async ({ page }) => {
  await openTimeline(page, "?lane=military");
  const room = await page.locator(".lanes-scroller").evaluate((one) => [one.scrollHeight, one.clientHeight]);
  expect(room[0]).toBe(room[1]);
});

test("a pointer that rests on an event sees its date, status and source", async ({ page }) => {
  await openTimeline(page, YEAR_2022);
  const at = await middleOf(drawnEvent(page, "nord-stream-sabotage").locator(".glyph"));
  await page.mouse.move(at.x - 3, at.y);
  await page.mouse.move(at.x, at.y);
  const card = page.getByRole("tooltip");
  await expect(card).toContainText("26 September 2022");
  await expect(card).toContainText("Nord Stream pipelines sabotaged");
  await expect(card).toContainText("Confirmed");
  await expect(card).toContainText("Contested: responsibility");
  const box = await boxOf(card);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(1440);
  const away = await emptyPosition(page);
  await page.mouse.move(away.x, away.y);
  await expect(card).toHaveCount(0);
});

test.describe("the card over what a pointer rests on", () => {
  const card = (page: Parameters<typeof stage>[0]) => page.getByRole("tooltip");
  /** A card closes when the view moves, as it may while parts of the page still arrive. */
  const openQuiet = async (page: Parameters<typeof stage>[0], query = "") => {
    await openTimeline(page, query);
    await page.waitForLoadState("networkidle");
    await isStill(page);
  };
  /** Fonts may still arrive: then once more. */
  const hover = (page: Parameters<typeof stage>[0], what: ReturnType<typeof badges>) =>
    expect(async () => {
      const at = await middleOf(what);
      // What has closed its card opens it when the pointer comes, not while it stays.
      await page.mouse.move(1, 1);
      await page.mouse.move(at.x - 3, at.y);
      await page.mouse.move(at.x, at.y);
      await expect(card(page)).toBeVisible({ timeout: 3_000 });
    }).toPass();
  for (const [lang, title] of [
    ["en", "events here"],
    ["uk", "Тут"],
  ] as const) {
    test(`lists what a badge holds, in ${lang}`, async ({ page }) => {
      await openQuiet(page, `?lang=${lang}`);
      const { badge, count } = await fullestBadge(page);
      await hover(page, badge);
      await expect(card(page)).toContainText(title);
      await expect(card(page)).toContainText(String(count));
      // A further line takes no more room than a note that there is one.
      await expect(card(page).getByRole("listitem")).toHaveCount(count <= 7 ? count : 6);
      if (count > 7 && lang === "en") await expect(card(page)).toContainText(`${count - 6} more events`);
      await expect(card(page).getByRole("listitem").first()).toContainText(/\d{4}/);
      await expect(card(page)).toBeInViewport({ ratio: 1 });
    });
  }

  test("stays while the pointer is over it, and closes when it leaves", async ({ page }) => {
    await openQuiet(page);
    for (const what of [(await fullestBadge(page)).badge, drawnEvent(page, "mh17").locator(".glyph")]) {
      await hover(page, what);
      const at = await middleOf(card(page));
      await page.mouse.move(at.x, at.y, { steps: 4 });
      // Longer than the delay that lets a pointer reach the card.
      await page.waitForTimeout(600);
      await expect(card(page)).toBeVisible();
      const away = await emptyPosition(page);
      await page.mouse.move(away.x, away.y);
      await expect(card(page)).toHaveCount(0);
    }
  });

  test("closes by Esc, which closes nothing else, and comes back with the pointer", async ({ page }) => {
    await openQuiet(page, "?event=minsk-2");
    // A card closes when the view moves, as it does when the details take their place.
    await expect(details(page)).toBeVisible();
    await isStill(page);
    await hover(page, badges(page).and(page.locator(":visible")).first());
    await expect(card(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(card(page)).toHaveCount(0);
    await expect(details(page)).toBeVisible();
    const away = await emptyPosition(page);
    await page.mouse.move(away.x, away.y);
    await hover(page, badges(page).and(page.locator(":visible")).first());
    await expect(card(page)).toBeVisible();
  });

  test("leaves the wheel to the timeline below it", async ({ page }) => {
    await openQuiet(page);
    await hover(page, drawnEvent(page, "mh17").locator(".glyph"));
    const at = await middleOf(card(page));
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await expect(card(page)).toBeVisible();
    await page.mouse.wheel(0, -100);
    await expect(card(page)).toHaveCount(0);
    await expect(page).toHaveURL(/from=/);
  });

  test("is replaced by what a press opens", async ({ page }) => {
    await openQuiet(page);
    const { badge, count } = await fullestBadge(page);
    await hover(page, badge);
    await expect(card(page)).toBeVisible();
    await badge.click();
    await expect(card(page)).toHaveCount(0);
    await expect(page.getByRole("list", { name: `${count} events here` }).getByRole("button")).toHaveCount(count);
  });

  test.describe("by touch", () => {
    test.use({ hasTouch: true });

    test("does not come", async ({ page }) => {
      await openQuiet(page);
      const { badge, count } = await fullestBadge(page);
      const at = await middleOf(badge);
      await page.touchscreen.tap(at.x, at.y);
      await expect(page.getByRole("list", { name: `${count} events here` })).toBeVisible();
      await expect(card(page)).toHaveCount(0);
    });
  });
});

test("a short press that hardly moves is a click, not a drag", async ({ page }) => {
  await openTimeline(page, `${YEAR_2022}&detail=labels`);
  const at = await middleOf(drawnEvent(page, "full-scale-invasion").locator(".ev-title"));
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 3, at.y);
  await page.mouse.up();
  await expect(details(page)).toHaveAttribute("data-event-id", "full-scale-invasion");
  expect(await drawnEvents(page).count()).toBeGreaterThan(0);
});
