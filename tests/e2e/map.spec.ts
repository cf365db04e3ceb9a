/** The map of all events: what it shows, how it is moved, and that nothing on it is in the way or lost. */
import type { Locator, Page } from "@playwright/test";
import { boxOf, details, middleOf, openView } from "./support/app";
import { expectNoViolations, expectNoViolationsInThemes } from "./support/axe";
import { expect, test } from "./support/guard";
import { cameraAfter, cameraIn, goToMap, map, mark, marks, namesInTheWay, openMap, rests, rows } from "./support/map";

const eventsOf = async (one: Locator): Promise<number> => Number(await one.getAttribute("data-events"));
const zoomOf = (camera: readonly number[] | undefined): number => camera?.[2] ?? Number.NaN;
const placeIds = (page: Page): Promise<readonly (string | undefined)[]> =>
  marks(page).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["placeId"]));
const hasFocus = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement !== document.body);
/** All of it, and under nothing. */
async function expectInSight(one: Locator): Promise<void> {
  await expect
    .poll(() =>
      one.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== null && (element === hit || element.contains(hit));
      }),
    )
    .toBe(true);
}

/** Zooms and windows, some of them where names are crowded. */
const VIEWS = {
  en: ["", "&from=2022-02-20&to=2022-06-30", "&at=48.5,36.5,7", "&at=48,37,5.2", "&at=45,34,6.4", "&at=-17,179,3"],
  uk: [
    "",
    "&from=2014-01-01&to=2014-12-31",
    "&at=50.4,30.5,9",
    "&at=20,0,1.5",
    "&at=51,10,4.3",
    "&at=49,32,6&from=2023-01-01&to=2025-05-16",
  ],
} as const;

test("no name overlaps another in twelve views", async ({ page }) => {
  for (const lang of ["en", "uk"] as const) {
    await openMap(page, `&lang=${lang}`);
    for (const query of VIEWS[lang]) {
      await goToMap(page, `&lang=${lang}${query}`);
      expect(await namesInTheWay(page), query).toEqual([]);
      expect(await page.locator("[data-map] *").count(), query).toBeLessThan(1_000);
    }
  }
});

test("filter and brush change the marks; the address restores filter, window and part of the earth", async ({
  page,
}) => {
  await openMap(page);
  const kyiv = await eventsOf(mark(page, "kyiv"));
  const all = await placeIds(page);
  await page
    .getByRole("region", { name: "Filters" })
    .getByRole("button", { name: /^Topic/ })
    .click();
  await page.getByRole("checkbox", { name: /^Military/ }).check();
  await page.keyboard.press("Escape");
  await expect.poll(() => placeIds(page)).not.toEqual(all);
  await expect
    .poll(async () => ((await mark(page, "kyiv").count()) ? eventsOf(mark(page, "kyiv")) : 0))
    .toBeLessThan(kyiv);

  await page.locator('.brush-handle[data-end="start"]').focus();
  const before = await rows(page).count();
  for (let year = 0; year < 5; year += 1) await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => new URL(page.url()).searchParams.get("from")).not.toBeNull();
  await expect.poll(() => rows(page).count()).not.toBe(before);

  await map(page).focus();
  await page.keyboard.press("+");
  await cameraAfter(page, undefined);
  const [shown, listed, address] = [await placeIds(page), await rows(page).allTextContents(), page.url()];
  expect(address).toMatch(/view=map/);
  await page.reload();
  await expect(marks(page).first()).toBeVisible();
  await rests(page);
  expect(await placeIds(page)).toEqual(shown);
  expect(await rows(page).allTextContents()).toEqual(listed);
  expect(page.url()).toBe(address);
});

test("a mark lists its events, one of them opens and stays in sight, Back leads to it again", async ({ page }) => {
  for (const [width, height] of [
    [1440, 900],
    [900, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openMap(page, "&at=48.6,31.2,5.2");
    const many = mark(page, "kyiv");
    await many.click();
    await expect(many).toHaveAttribute("aria-pressed", "true");
    await expect(rows(page)).toHaveCount(await eventsOf(many));
    const dates = await rows(page).locator("a").allTextContents();
    const years = dates.map((text) => Number(/\b20\d\d\b/.exec(text)?.[0]));
    expect(years).toEqual([...years].sort((a, b) => a - b));
    await rows(page).first().locator("a").click();
    await expect(details(page)).toBeVisible();
    await rests(page);
    await expectInSight(page.locator('[data-map] [aria-pressed="true"]').first());
    await page.goBack();
    await expect(details(page)).toHaveCount(0);
    await expect(map(page)).toBeVisible();
    await page.goForward();
    await expect(details(page)).toBeVisible();
  }
});

test("wheel, drag, keys and buttons move and zoom it", async ({ page }) => {
  await openMap(page, "&at=48.6,31.2,5");
  const { x, y } = await middleOf(map(page));
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -200);
  let camera = await cameraAfter(page, cameraIn(page));
  expect(zoomOf(camera)).toBeGreaterThan(5);

  const kyiv = await middleOf(mark(page, "kyiv"));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 100, y + 40, { steps: 8 });
  await expect.poll(async () => Math.round((await middleOf(mark(page, "kyiv"))).x - kyiv.x)).toBe(-100);
  await page.mouse.up();
  let next = await cameraAfter(page, camera);
  // Where it was drawn while the map moved.
  const rested = await middleOf(mark(page, "kyiv"));
  expect(Math.hypot(rested.x - kyiv.x + 100, rested.y - kyiv.y - 40)).toBeLessThan(1.5);
  expect(next[1]).toBeGreaterThan(camera[1] ?? 999);
  expect(next[0]).toBeGreaterThan(camera[0] ?? 999);
  expect(zoomOf(next)).toBeCloseTo(zoomOf(camera), 1);

  camera = next;
  await map(page).focus();
  await page.keyboard.press("ArrowLeft");
  next = await cameraAfter(page, camera);
  expect(next[1]).toBeLessThan(camera[1] ?? -999);
  await page.keyboard.press("-");
  camera = await cameraAfter(page, next);
  expect(zoomOf(camera)).toBeLessThan(zoomOf(next));
  await page.getByRole("button", { name: "Zoom in" }).click();
  next = await cameraAfter(page, camera);
  expect(zoomOf(next)).toBeGreaterThan(zoomOf(camera));
  await page.getByRole("button", { name: "Show all places" }).click();
  camera = await cameraAfter(page, next);
  expect(zoomOf(camera)).toBeLessThan(zoomOf(next));
});

test("a glide goes through what lies between; without motion the map is there at once", async ({ page }) => {
  await openMap(page, "&at=48.6,31.2,5");
  const scales = () =>
    page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const group = document.querySelector("[data-map] [data-moved] svg > g");
          const seen: number[] = [];
          const observer = new MutationObserver(() => {
            const k = Number(/scale\(([^)]+)\)/.exec(group?.getAttribute("transform") ?? "")?.[1]);
            if (k !== seen.at(-1)) seen.push(k);
          });
          if (group) observer.observe(group, { attributes: true });
          document.querySelector<HTMLElement>('[aria-label="Zoom in"]')?.click();
          setTimeout(() => {
            observer.disconnect();
            resolve(seen);
          }, 1_500);
        }),
    );
  const glide = await scales();
  expect(glide.filter((k) => k > 1.001 && k < 1.599).length).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const jump = await scales();
  expect(jump.filter((k) => k > 1.001 && k < 1.599)).toEqual([]);
});

test("the focus is never lost, and moves the map to what it reaches", async ({ page }) => {
  await openMap(page, "&at=50.4,30.5,8.5");
  await marks(page).first().focus();
  for (let step = 0; step < 6; step += 1) {
    await page.getByRole("button", { name: "Zoom out" }).dispatchEvent("click");
    await rests(page);
    expect(await hasFocus(page), `after zooming out ${step + 1} times`).toBe(true);
  }
  for (const key of ["Home", "ArrowRight", "ArrowDown", "End", "ArrowLeft", "ArrowUp"]) {
    await page.keyboard.press(key);
    await rests(page);
    expect(await hasFocus(page), key).toBe(true);
    const focused = page.locator("[data-place-id]:focus");
    if (await focused.count()) await expectInSight(focused);
  }
  expect(await map(page).evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])).toEqual([0, 0]);
  await page.keyboard.press("Enter");
  await expect.poll(() => hasFocus(page)).toBe(true);
});

test("M leads to the map and back, and the views follow quick keys", async ({ page }) => {
  await openView(page);
  await page.keyboard.press("m");
  await expect(map(page)).toBeVisible();
  await page.keyboard.press("m");
  await expect(page.locator("#timeline")).toBeVisible();
  await expect(map(page)).toHaveCount(0);
  for (const key of "mlmlml") await page.keyboard.press(key);
  await page.keyboard.press("m");
  await expect(marks(page).first()).toBeVisible();
  expect(new URL(page.url()).searchParams.get("view")).toBe("map");
});

test("axe finds nothing, in three themes, with a chosen place and the legend", async ({ page }) => {
  await openMap(page, "&at=48.6,31.2,5");
  await expectNoViolationsInThemes(page);
  await mark(page, "kyiv").click();
  await expect(mark(page, "kyiv")).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Legend" }).click();
  await expect(page.getByRole("region", { name: "Legend" }).getByText("Claimed by one side")).toBeVisible();
  await expectNoViolationsInThemes(page);
});

test("with forced colours, marks and land keep their outlines", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openMap(page);
  const painted = await page.evaluate(() => {
    const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    const disc = styleOf("[data-map] [data-place-id] svg circle");
    return { disc: disc.fill !== disc.stroke, coast: styleOf("[data-map] [data-moved] svg path:last-of-type").stroke };
  });
  expect(painted.disc).toBe(true);
  expect(painted.coast).not.toBe("none");
});

test("a filter without matches and a period without events say so on the map", async ({ page }) => {
  await openView(page, "?view=map&q=zzzzqq");
  await expect(page.getByRole("heading", { name: "No events match" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: /^Clear all, show/ }).click();
  await expect(marks(page).first()).toBeVisible();
  await expect.poll(() => hasFocus(page)).toBe(true);
});

test.describe("a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("has a tab for the map; two fingers zoom it, one moves it, and the open event is above the sheet", async ({
    page,
  }) => {
    await openView(page);
    await page.getByRole("navigation", { name: "View" }).getByRole("button", { name: "Map" }).tap();
    await expect(marks(page).first()).toBeVisible();
    await rests(page);
    const session = await page.context().newCDPSession(page);
    const { x, y, width, height } = await boxOf(map(page));
    const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    type Point = { readonly x: number; readonly y: number };
    const fingers = async (at: (share: number) => readonly Point[]) => {
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [...at(0)] });
      for (let step = 1; step <= 10; step += 1)
        await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [...at(step / 10)] });
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    await fingers((share) => [
      { x: middle.x - 20 - 90 * share, y: middle.y },
      { x: middle.x + 20 + 90 * share, y: middle.y },
    ]);
    const zoomed = await cameraAfter(page, undefined);
    await fingers((share) => [{ x: middle.x, y: middle.y - 80 * share }]);
    const moved = await cameraAfter(page, zoomed);
    expect(moved[0]).toBeLessThan(zoomed[0] ?? -999);
    expect(zoomOf(moved)).toBeCloseTo(zoomOf(zoomed), 1);
    await fingers((share) => [
      { x: middle.x - 110 + 90 * share, y: middle.y },
      { x: middle.x + 110 - 90 * share, y: middle.y },
    ]);
    const out = await cameraAfter(page, moved);
    expect(zoomOf(out)).toBeLessThan(zoomOf(zoomed) - 1);
    expect(await namesInTheWay(page)).toEqual([]);
    await expectNoViolations(page);

    await openMap(page, "&event=bucha");
    await expect(details(page)).toBeVisible();
    await rests(page);
    await expectInSight(page.locator('[data-map] [aria-pressed="true"]').first());
  });
});

test("320 px wide, and with wide text, nothing is cut off or overlaps", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openMap(page, "&lang=uk");
  expect(await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth)).toBeLessThanOrEqual(0);
  expect(await namesInTheWay(page)).toEqual([]);
  await marks(page).first().click();
  await expect(rows(page).first().or(details(page))).toBeVisible();
  expect(await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth)).toBeLessThanOrEqual(0);

  await page.setViewportSize({ width: 1440, height: 900 });
  await openMap(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await page.getByRole("button", { name: "Zoom in" }).click();
  await rests(page);
  expect(await namesInTheWay(page)).toEqual([]);
});
