/** Nothing overlaps, nothing jumps, and a bar ends where its dates end: measured by bounding boxes. */
import { boxOf, isStill, openTimeline, openView, shapeOf, stage } from "./support/app";
import { expect, test } from "./support/guard";
import { overlapsIn } from "./support/overlaps";

const WINDOWS = [
  ["2013-11-21", "2025-05-16"],
  ["2014-01-01", "2018-12-31"],
  ["2020-01-01", "2025-05-16"],
  ["2021-10-01", "2023-03-31"],
  ["2022-01-01", "2022-12-31"],
  ["2022-02-01", "2022-04-15"],
  ["2022-02-20", "2022-03-05"],
  ["2022-02-23", "2022-02-26"],
  ["2023-06-01", "2023-08-31"],
  ["2024-08-01", "2025-05-16"],
  ["2025-03-01", "2025-05-16"],
  ["2025-05-01", "2025-05-16"],
] as const;

/** The position of every event in its lane, and the heights of the lanes. Runs in the page. */
function layoutNow(): Record<string, string> {
  const events = [...document.querySelectorAll<HTMLElement>("#timeline .ev[data-event-id]:not(.is-gone)")].map(
    (element) => {
      const form =
        element.querySelector(".ev-box")?.className ?? (element.classList.contains("is-bare") ? "shape" : "label");
      const [row, rows] = ["--row", "--rows"].map((name) => element.style.getPropertyValue(name));
      return [element.dataset["eventId"] ?? "", `${form} in row ${row} of ${rows}`] as const;
    },
  );
  const lanes = [...document.querySelectorAll<HTMLElement>(".lane-heads li")].map(
    (lane, i) => [`lane ${i}`, lane.style.height] as const,
  );
  return Object.fromEntries([...events, ...lanes]);
}

const period = ([from, to]: readonly [string, string], rest = ""): string => `?from=${from}&to=${to}${rest}`;

for (const [at, window] of WINDOWS.entries()) {
  test(`nothing overlaps from ${window.join(" to ")}`, async ({ page }) => {
    await openTimeline(page, period(window));
    // Labels have least space in the narrowest one, where half of the windows will do.
    for (const width of at % 2 === 0 ? [1440, 1024, 768] : [1440, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      await isStill(page);
      expect(await page.evaluate(overlapsIn), `${width} px`).toEqual([]);
    }
  });
}

test("nothing overlaps in Ukrainian, where texts are longer", async ({ page }) => {
  for (const i of [0, 3, 5, 9]) {
    await openTimeline(page, period(WINDOWS[i] ?? WINDOWS[0], "&lang=uk"));
    expect(await page.evaluate(overlapsIn)).toEqual([]);
  }
});

test("nothing overlaps while a wheel turns, notch by notch", async ({ page }) => {
  await openTimeline(page, period(["2022-02-20", "2022-03-20"]));
  const { x, y, width } = await boxOf(stage(page));
  await page.mouse.move(x + width / 2, y + 120);
  for (let notch = 0; notch < 24; notch += 1) {
    await page.mouse.wheel(0, 100);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(overlapsIn), `notch ${notch}`).toEqual([]);
  }
});

for (const [scale, window, count] of [
  ["years", ["2021-10-01", "2023-03-31"], 40],
  ["weeks", ["2022-02-20", "2022-03-05"], 20],
] as const)
  test(`no event changes its row or its form while panning over ${scale}, and no lane its height`, async ({ page }) => {
    await openTimeline(page, period(window));
    const seen: Record<string, string> = await page.evaluate(layoutNow);
    const { x, y, width } = await boxOf(stage(page));
    for (const step of [-24, 24]) {
      await page.mouse.move(x + width / 2, y + 6);
      await page.mouse.down();
      for (let i = 1; i <= 20; i += 1) {
        await page.mouse.move(x + width / 2 + i * step, y + 6);
        const now = await page.evaluate(layoutNow);
        for (const [id, where] of Object.entries(now)) expect((seen[id] ??= where), id).toBe(where);
      }
      await page.mouse.up();
      await isStill(page);
    }
    expect(Object.keys(seen).length).toBeGreaterThan(count);
  });

test("a bar begins and ends where its dates do, to the pixel", async ({ page }) => {
  const window = { start: Date.parse("2022-02-01"), end: Date.parse("2022-06-01") };
  await openTimeline(page, "?from=2022-02-01&to=2022-05-31");
  const host = await boxOf(stage(page));
  const xOf = (day: string) => host.x + ((Date.parse(day) - window.start) / (window.end - window.start)) * host.width;
  // The last day belongs to the bar, which ends at the next midnight.
  for (const [id, from, after] of [
    ["battle-of-kyiv", "2022-02-24", "2022-04-03"],
    ["mariupol-siege", "2022-02-24", "2022-05-21"],
  ] as const) {
    const bar = await boxOf(page.locator(`#timeline .ev[data-event-id="${id}"] .ev-bar`));
    expect(Math.abs(bar.x - xOf(from)), `${id} begins`).toBeLessThanOrEqual(1);
    expect(Math.abs(bar.x + bar.width - xOf(after)), `${id} ends`).toBeLessThanOrEqual(1);
  }
});

for (const timezoneId of ["Pacific/Auckland", "America/Los_Angeles", "Europe/Kyiv"]) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test("24 February 2022 is 24 February", async ({ page }) => {
      await openTimeline(page, "?from=2022-02-22&to=2022-02-26&event=full-scale-invasion");
      await expect(page.locator("section[data-event-id]")).toContainText("24 February 2022");
      const tick = (day: string) => page.locator(".axis-tick:visible", { hasText: day });
      const shape = await boxOf(shapeOf(page, "full-scale-invasion"));
      const middle = shape.x + shape.width / 2;
      expect(middle).toBeGreaterThan((await boxOf(tick("24 Feb"))).x);
      expect(middle).toBeLessThan((await boxOf(tick("25 Feb"))).x);
      await openView(page, "?view=list&from=2022-02-24&to=2022-02-24");
      const row = page.locator('article[data-event-id="full-scale-invasion"]');
      await expect(row).toContainText("24 Feb");
    });
  });
}

test("a span's label stays in sight while its bar runs through the window", async ({ page }) => {
  await openTimeline(page, "?from=2022-10-01&to=2022-12-31");
  const label = page.locator('#timeline .ev[data-event-id="bakhmut"] .ev-label');
  const host = await boxOf(stage(page));
  const box = await boxOf(label);
  expect(box.x).toBeGreaterThanOrEqual(host.x - 1);
  expect(box.x + box.width).toBeLessThanOrEqual(host.x + host.width);
});
