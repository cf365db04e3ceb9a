/** Dates of a draft are changed on the timeline: by dragging shapes and ends of bars, and by keys. */
import type { Page } from "@playwright/test";
import {
  DAY_MS,
  boxOf,
  drawnEvent,
  emptyPosition,
  isStill,
  middleOf,
  openTimeline,
  shapeOf,
  timeline,
  windowAfter,
  windowInAddress,
} from "./support/app";
import { expect, test } from "./support/guard";

/** Three weeks in which two bars begin. */
const WEEKS = "from=2022-02-20&to=2022-03-12";
const WEEKS_DAYS = 21;

async function openDraft(page: Page): Promise<void> {
  await openTimeline(page);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Your timelines…" }).click();
  await page.getByRole("button", { name: /^Edit a copy of/ }).click();
  await expect(page).toHaveURL(/src=draft:/);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const { search } = new URL(page.url());
  await openTimeline(page, `${search}&${WEEKS}`);
  await expect(page.locator(".has-movable-dates")).toBeVisible();
  await isStill(page);
}

const dateLabel = (page: Page) => page.locator(".date-label");
const said = (page: Page) => page.getByRole("status").filter({ hasText: "New date" });
const undo = (page: Page) => page.getByRole("button", { name: "Undo" });

async function dayPx(page: Page): Promise<number> {
  return (await boxOf(page.locator(".lanes-viewport"))).width / WEEKS_DAYS;
}

/** Left edge of a shape, once the page has followed the change. */
const leftOf = async (page: Page, id: string): Promise<number> => (await boxOf(shapeOf(page, id))).x;

test.describe("in a draft", () => {
  test.beforeEach(async ({ page }) => openDraft(page));

  test("a shape is dragged to another date, and Undo takes it back", async ({ page }) => {
    const id = "eu-funds-weapons";
    const before = await leftOf(page, id);
    const from = await middleOf(shapeOf(page, id));
    const px = await dayPx(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 3.1 * px, from.y + 4, { steps: 8 });
    await expect(dateLabel(page)).toHaveText("2 March 2022");
    await page.mouse.up();
    await expect(said(page)).toHaveText("New date: 2 March 2022");
    await expect.poll(() => leftOf(page, id)).toBeCloseTo(before + 3 * px, -1);
    // A drag opens nothing.
    expect(new URL(page.url()).searchParams.get("event")).toBeNull();
    await undo(page).click();
    await expect.poll(() => leftOf(page, id)).toBeCloseTo(before, -1);
    await expect(undo(page)).toBeDisabled();

    // Esc cancels, and a click opens.
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 2 * px, from.y, { steps: 4 });
    await page.keyboard.press("Escape");
    await expect(dateLabel(page)).toHaveCount(0);
    await page.mouse.up();
    await expect(undo(page)).toBeDisabled();
    await page.mouse.click(from.x, from.y);
    await expect(page).toHaveURL(new RegExp(`event=${id}`));
  });

  test("the end of a bar is dragged by its handle", async ({ page }) => {
    const id = "battle-of-kyiv";
    const px = await dayPx(page);
    await drawnEvent(page, id).locator(".ev-label").hover();
    const handle = page.locator(`.date-handle.is-start[data-event-id="${id}"]`);
    const { width, height } = await boxOf(handle);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    const from = await middleOf(handle);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 2 * px, from.y, { steps: 8 });
    await expect(dateLabel(page)).toHaveText("22 February – 2 April 2022");
    await page.mouse.up();
    await expect(said(page)).toHaveText("New date: 22 February – 2 April 2022");
  });

  test("an empty place still pans, and a preview is not edited", async ({ page }) => {
    const before = windowInAddress(page);
    const from = await emptyPosition(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 200, from.y, { steps: 8 });
    await page.waitForTimeout(120);
    await page.mouse.up();
    const after = await windowAfter(page, before);
    expect((before!.start - after.start) / DAY_MS).toBeGreaterThan(1);
    await expect(undo(page)).toBeDisabled();
    await page
      .getByRole("radio", { name: "Preview" })
      .or(page.getByRole("button", { name: "Preview" }))
      .first()
      .click();
    await expect(page.locator(".has-movable-dates")).toHaveCount(0);
  });

  test("keys move the event under the cursor, as one step of undo", async ({ page }) => {
    await timeline(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Alt+Shift+ArrowRight");
    await expect(said(page)).toHaveText(/New date: /);
    const first = await said(page).textContent();
    await page.keyboard.press("Alt+Shift+ArrowRight");
    await expect(said(page)).not.toHaveText(first!);
    await undo(page).click();
    await expect(undo(page)).toBeDisabled();
    await timeline(page).focus();
    await page.keyboard.press("?");
    await expect(page.getByRole("heading", { name: "Editing: dates of the event" })).toBeVisible();
  });
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true });

  test("a long press moves an event", async ({ page }) => {
    await openDraft(page);
    const id = "eu-funds-weapons";
    const from = await middleOf(shapeOf(page, id));
    const px = await dayPx(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", dx?: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: dx === undefined ? [] : [{ x: from.x + dx, y: from.y }],
      });
    await touch("touchStart", 0);
    await expect(dateLabel(page)).toHaveText("27 February 2022");
    for (const share of [0.25, 0.5, 0.75, 1]) await touch("touchMove", -2 * px * share);
    await expect(dateLabel(page)).toHaveText("25 February 2022");
    await touch("touchEnd");
    await expect(said(page)).toHaveText("New date: 25 February 2022");
  });
});
