/** The playback of the map: in order, step by step, without motion, and only while somebody sees it. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/guard";
import { marks, openMap } from "./support/map";

const YEAR = "&from=2022-01-01&to=2022-12-31";
const PLAY = "Play the events in order";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const line = (page: Page) => page.getByRole("slider", { name: "Events up to" });

async function openYear(page: Page): Promise<void> {
  await page.clock.install();
  // Until the map is measured and rests, its marks are others.
  await openMap(page, YEAR);
  await expect(button(page, PLAY)).toBeVisible();
}

/** What is shown now: how many events, which places, and which event is the newest. */
const shown = (page: Page) =>
  page.evaluate(() => ({
    events:
      Number.parseInt(document.querySelector("[data-scrolls]")?.previousElementSibling?.textContent ?? "", 10) || 0,
    places: [...document.querySelectorAll<HTMLElement>("[data-place-id]")].map(({ dataset }) => dataset["placeId"]),
    newest: document.querySelector<HTMLElement>("[data-newest-event]")?.dataset["newestEvent"],
  }));

test("marks appear in the order of their events, and the numbers grow", async ({ page }) => {
  await openYear(page);
  const whole = await shown(page);
  await button(page, PLAY).click();
  await expect(line(page)).toBeVisible();
  const seen = [await shown(page)];
  expect(seen[0]?.places.length).toBeLessThan(whole.places.length);
  for (let i = 0; i < 40 && (await button(page, "Play again").count()) === 0; i += 1) {
    await page.clock.runFor(2_000);
    seen.push(await shown(page));
  }
  await expect(button(page, "Play again")).toBeVisible();
  seen.push(await shown(page));
  for (const [i, now] of seen.entries()) {
    const before = seen[i - 1];
    if (!before) continue;
    expect(now.events).toBeGreaterThanOrEqual(before.events);
    expect(now.places).toEqual(expect.arrayContaining(before.places));
  }
  expect(new Set(seen.map(({ events }) => events)).size).toBeGreaterThan(5);
  const { events, places } = await shown(page);
  expect({ events, places }).toEqual({ events: whole.events, places: whole.places });
  await expect(page.locator("[data-past]").first()).toBeVisible();
});

test("single steps lead from event to event, and all are shown again", async ({ page }) => {
  await openYear(page);
  const before = await marks(page).count();
  const newest: (string | undefined)[] = [];
  for (let i = 0; i < 3; i += 1) {
    await button(page, "Next event").click();
    await expect.poll(async () => (await shown(page)).newest).not.toBe(newest.at(-1));
    newest.push((await shown(page)).newest);
  }
  await page.keyboard.press(",");
  await expect.poll(async () => (await shown(page)).newest).toBe(newest[1]);
  await page.getByRole("group", { name: "Map of events" }).focus();
  await page.keyboard.press("Space");
  await expect(button(page, "Pause")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(marks(page)).toHaveCount(before);
  await expect(line(page)).toHaveCount(0);
});

test("with reduced motion it steps from event to event and nothing moves between", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openYear(page);
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
  await button(page, PLAY).click();
  await expect(line(page)).toBeVisible();
  const first = await shown(page);
  expect(first.newest).toBeDefined();
  const at = await line(page).boundingBox();
  await page.clock.runFor(1_000);
  expect(await shown(page)).toEqual(first);
  expect(await line(page).boundingBox()).toEqual(at);
  await page.clock.runFor(1_000);
  await expect.poll(async () => (await shown(page)).newest).not.toBe(first.newest);
  expect((await line(page).boundingBox())?.x).toBeGreaterThan(at?.x ?? 0);
});

test("a hidden page pauses it, and another view ends it", async ({ page }) => {
  await openYear(page);
  await button(page, PLAY).click();
  await expect(button(page, "Pause")).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(button(page, PLAY)).toBeVisible();
  await expect(line(page)).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(document, "hidden"));
  await button(page, "List").click();
  await button(page, "Map").click();
  await expect(button(page, PLAY)).toBeVisible();
  await expect(line(page)).toHaveCount(0);
});
