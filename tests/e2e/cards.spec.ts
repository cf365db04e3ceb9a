/** Briefs and cards: they fill the space that there is, move nothing and hide nothing. */
import { boxOf, details, drawnEvent, isStill, openTimeline, stage } from "./support/app";
import { expect, test } from "./support/guard";
import { overlapsIn } from "./support/overlaps";
import { stageContent } from "./support/stage-content";

const EXAMPLE = "?src=examples/thimble-hill/chronicle.json";
/** Windows of nine days of the bundled chronicle, quiet and crowded ones. */
const WEEKS = [
  ["2014-02-18", "2014-02-26"],
  ["2022-02-21", "2022-03-01"],
  ["2022-09-26", "2022-10-04"],
  ["2023-06-20", "2023-06-28"],
  ["2025-05-08", "2025-05-16"],
] as const;

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const) {
  test(`a small chronicle fills the page, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openTimeline(page, `${EXAMPLE}&detail=labels`);
    const labels = await page.evaluate(stageContent);
    expect(labels.cards + labels.briefs).toBe(0);
    await openTimeline(page, EXAMPLE);
    const filled = await page.evaluate(stageContent);
    expect(await page.evaluate(overlapsIn)).toEqual([]);
    expect(filled.badges).toBe(0);
    expect(filled.coverage).toBeGreaterThanOrEqual(0.5);
    expect(filled.letters).toBeGreaterThanOrEqual(labels.letters * 2);
  });
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const) {
  test(`a week has no badge, and most events have more than a label, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const [from, to] of WEEKS) {
      await openTimeline(page, `?from=${from}&to=${to}`);
      const { cards, briefs, labels, shapes, badges } = await page.evaluate(stageContent);
      expect(badges, from).toBe(0);
      expect(cards + briefs, from).toBeGreaterThanOrEqual((cards + briefs + labels + shapes) / 2);
    }
  });
}

test("a card is at its date, and a bar next to it ends where its dates do", async ({ page }) => {
  await openTimeline(page, EXAMPLE);
  const host = await boxOf(stage(page));
  const [min, max] = await page.evaluate(async (address) => {
    const file = (await (await fetch(address)).json()) as { events: { date: string }[] };
    const years = file.events.flatMap(({ date }) => date.match(/\d{4}/g) ?? []).map(Number);
    return [Math.min(...years), Math.max(...years)];
  }, "examples/thimble-hill/chronicle.json");
  expect(min).toBeLessThan(max ?? 0);
  for (const event of await page.locator("#timeline .ev-span.is-boxed:not(.is-gone, .is-tight)").all()) {
    const [bar, item] = [await boxOf(event.locator(".ev-bar")), await boxOf(event)];
    expect(Math.abs(bar.x - item.x)).toBeLessThanOrEqual(1);
    expect(Math.abs(bar.width - item.width)).toBeLessThanOrEqual(1);
    const box = await boxOf(event.locator(".ev-box"));
    expect(bar.y).toBeGreaterThanOrEqual(box.y + box.height - 4);
  }
  // Left of its card or right of it: the edge of a card that stays in the stage.
  for (const card of await page.locator("#timeline .ev-point.is-card:not(.is-gone)").all()) {
    const box = await boxOf(card.locator(".ev-card"));
    expect(box.x).toBeGreaterThanOrEqual(host.x - 1);
    expect(box.x + box.width).toBeLessThanOrEqual(host.x + host.width + 1);
  }
});

test("a card opens its event, by pointer and by keyboard", async ({ page }) => {
  await openTimeline(page, EXAMPLE);
  const card = page.locator("#timeline .ev.is-card:not(.is-gone)").first();
  const id = (await card.getAttribute("data-event-id")) ?? "";
  await card.locator(".ev-card-title").click();
  await expect(details(page)).toHaveAttribute("data-event-id", id);
  await page.keyboard.press("Escape");
  await expect(details(page)).toHaveCount(0);
  await page.locator("#timeline").focus();
  await page.keyboard.press("Home");
  for (let i = 0; i < 30 && !(await card.evaluate((one) => one.classList.contains("is-cursor"))); i += 1)
    await page.keyboard.press("ArrowRight");
  await expect(card).toHaveClass(/is-cursor/);
  await page.keyboard.press("Enter");
  await expect(details(page)).toHaveAttribute("data-event-id", id);
});

test("a switch leaves labels, and the address and the browser keep it", async ({ page }) => {
  await openTimeline(page, EXAMPLE);
  await expect(page.locator(".ev.is-boxed").first()).toBeAttached();
  await page.getByRole("button", { name: "Appearance" }).click();
  await page.getByRole("menuitemradio", { name: "Labels only" }).click();
  await expect(page.locator(".ev.is-boxed:not(.is-gone)")).toHaveCount(0);
  await expect(page).toHaveURL(/detail=labels/);
  await openTimeline(page, EXAMPLE);
  await expect(page.locator(".ev.is-boxed:not(.is-gone)")).toHaveCount(0);
});

test("a card whose picture does not arrive shows what else it has", async ({ page, guard }) => {
  guard.allow(/404|Failed to load resource/);
  await page.route("**/pictures/**", (route) => route.fulfill({ status: 404 }));
  await openTimeline(page, EXAMPLE);
  await expect(page.locator(".ev-card").first()).toBeVisible();
  await expect(page.locator(".ev-card img")).toHaveCount(0);
  await isStill(page);
  expect(await page.evaluate(overlapsIn)).toEqual([]);
});

test("the open event keeps its card beside the details", async ({ page }) => {
  await openTimeline(page, `${EXAMPLE}&event=first-light`);
  await expect(drawnEvent(page, "first-light")).toHaveClass(/is-boxed/);
  expect(await page.evaluate(overlapsIn)).toEqual([]);
});
