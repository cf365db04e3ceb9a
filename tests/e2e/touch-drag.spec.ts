/** Rows are dragged by their handle on a phone, while a finger next to the handle scrolls. */
import type { Locator, Page } from "@playwright/test";
import { boxOf, openView } from "./support/app";
import { expect, test } from "./support/guard";
import { steps, titles } from "./support/user-stories";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

type SourcePosition = { readonly x: number; readonly y: number };

/** One finger through the real input path of the browser, which decides whether the page scrolls. */
async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel", points: readonly SourcePosition[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
  return {
    down: (at: SourcePosition) => send("touchStart", [at]),
    async move(from: SourcePosition, to: SourcePosition, stepCount = 12) {
      for (let step = 1; step <= stepCount; step += 1) {
        const share = step / stepCount;
        await send("touchMove", [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
        await page.waitForTimeout(16);
      }
    },
    up: () => send("touchEnd", []),
    cancel: () => send("touchCancel", []),
  };
}

async function middle(locator: Locator): Promise<SourcePosition> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Scroll offset of the nearest scroll container. */
const scrolled = (within: Locator): Promise<number> =>
  within.evaluate((element) => {
    for (let at: Element | null = element; at; at = at.parentElement) if (at.scrollTop > 0) return at.scrollTop;
    return 0;
  });

/** A finger that rests before it is lifted causes no inertia. */
async function swipe(page: Page, from: SourcePosition, byPx: number): Promise<void> {
  const finger = await fingerOn(page);
  await finger.down(from);
  await finger.move(from, { x: from.x, y: from.y + byPx });
  await page.waitForTimeout(150);
  await finger.up();
}

test.describe("steps of a story", () => {
  test.beforeEach(async ({ page }) => {
    await openView(page);
    await page.keyboard.press("p");
    await page.getByRole("button", { name: "Copy and edit" }).first().click();
    await expect(steps(page)).toHaveCount(43);
    await steps(page)
      .nth(0)
      .evaluate((row) => row.scrollIntoView({ block: "start" }));
  });

  test("move with a finger on the handle, and the page stays", async ({ page }) => {
    const before = await titles(page).allTextContents();
    const from = await middle(steps(page).nth(2).locator("[data-grip]"));
    const to = await middle(steps(page).nth(4));
    const top = await scrolled(steps(page).first());
    const finger = await fingerOn(page);
    await finger.down(from);
    await finger.move(from, { x: from.x, y: to.y + 8 });
    await expect(steps(page).nth(2)).toHaveAttribute("data-held", "");
    await expect(steps(page).nth(5)).toHaveAttribute("data-drop", "before");
    await finger.up();
    const [a, b, held, c, d, ...others] = before;
    await expect(titles(page)).toHaveText([a!, b!, c!, d!, held!, ...others]);
    expect(await scrolled(steps(page).first())).toBe(top);
  });

  test("go back when the browser cancels the touch", async ({ page }) => {
    const before = await titles(page).allTextContents();
    const from = await middle(steps(page).nth(1).locator("[data-grip]"));
    const finger = await fingerOn(page);
    await finger.down(from);
    await finger.move(from, { x: from.x, y: from.y + 200 });
    await expect(steps(page).nth(1)).toHaveAttribute("data-held", "");
    await finger.cancel();
    await expect(page.locator("[data-held]")).toHaveCount(0);
    expect(await titles(page).allTextContents()).toEqual(before);
  });

  test("scroll while the finger rests near the edge", async ({ page }) => {
    const [first] = await titles(page).allTextContents();
    const from = await middle(steps(page).nth(0).locator("[data-grip]"));
    const finger = await fingerOn(page);
    await finger.down(from);
    await finger.move(from, { x: from.x, y: 830 });
    await expect.poll(() => scrolled(steps(page).first())).toBeGreaterThan(1_000);
    await finger.up();
    const places = await titles(page).allTextContents();
    expect(places.indexOf(first!)).toBeGreaterThan(8);
  });

  test("are scrolled by a finger beside the handle", async ({ page }) => {
    const before = await titles(page).allTextContents();
    const top = await scrolled(steps(page).first());
    await swipe(page, await middle(titles(page).nth(4)), -250);
    await expect.poll(() => scrolled(steps(page).first())).toBeGreaterThan(top + 150);
    await expect(titles(page)).toHaveText(before);
  });
});

test.describe("rows of an order", () => {
  const rows = (page: Page) => page.locator("[data-option]");
  const order = (page: Page) => rows(page).evaluateAll((all) => all.map((row) => row.getAttribute("data-option")));

  test.beforeEach(async ({ page }) => {
    await page.goto("./?mode=quiz&seed=a&questions=1&kinds=order&pool=made");
    await page.getByRole("button", { name: /^Start/ }).click();
    await expect(rows(page).first()).toBeVisible();
  });

  test("move with a finger on the handle, through several places", async ({ page }) => {
    const [first, ...others] = await order(page);
    const grip = rows(page).first().locator("[data-grip]");
    const from = await middle(grip);
    const last = await middle(rows(page).last());
    const finger = await fingerOn(page);
    await finger.down(from);
    await finger.move(from, { x: from.x, y: last.y + 20 }, 24);
    await expect.poll(() => order(page)).toEqual([...others, first]);
    // The same finger, without being lifted.
    await finger.move({ x: from.x, y: last.y + 20 }, { x: from.x, y: from.y - 10 }, 24);
    await expect.poll(() => order(page)).toEqual([first, ...others]);
    await finger.up();
    await expect(page.locator("[data-dragged]")).toHaveCount(0);
  });

  test("are scrolled by a finger beside the handle", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 480 });
    const before = await order(page);
    await swipe(page, await middle(rows(page).nth(1).locator("[data-grip] + span")), -200);
    await expect.poll(() => scrolled(rows(page).first())).toBeGreaterThan(100);
    expect(await order(page)).toEqual(before);
  });
});
