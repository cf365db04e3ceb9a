/** The event under the keyboard cursor and the open event are visible: not inside a badge, not below the fold. */
import type { Page } from "@playwright/test";
import { openTimeline, timeline } from "./support/app";
import { expect, test } from "./support/guard";

/** The position of a marked event relative to the lanes on the screen. Runs in the page. */
function placeOf(marked: string): string {
  const shape = document.querySelector(`#timeline .ev.${marked}:not(.is-gone) .glyph`)?.getBoundingClientRect();
  const lanes = document.querySelector(".lanes-scroller")?.getBoundingClientRect();
  if (!shape || !lanes || shape.width === 0) return "not drawn";
  if (shape.bottom > lanes.bottom) return "below the fold";
  if (shape.top < lanes.top) return "above the fold";
  return shape.right < lanes.left || shape.left > lanes.right ? "beside the screen" : "in sight";
}

const expectInSight = (page: Page, marked: "is-cursor" | "is-selected", message?: string) =>
  expect
    .poll(() => page.evaluate(placeOf, marked), { ...(message ? { message } : {}), intervals: [20, 50, 100] })
    .toBe("in sight");

test("every event that the arrows reach shows the cursor", async ({ page }) => {
  await openTimeline(page);
  await timeline(page).focus();
  for (let step = 1; step <= 136; step += 1) {
    await page.keyboard.press("ArrowRight");
    await expectInSight(page, "is-cursor", `step ${step}`);
  }
  // With its name: a ring around a bare shape would not say which event it is.
  await expect(page.locator("#timeline .ev.is-cursor .ev-title")).toBeVisible();
});

test("an event has its label while the cursor is on it, and no longer", async ({ page }) => {
  await openTimeline(page);
  const named = () =>
    page
      .locator("#timeline .ev[data-event-id]:not(.is-gone, .is-bare)")
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["eventId"] ?? "").toSorted());
  const before = await named();
  const cursor = page.locator("#timeline .ev.is-cursor:not(.is-gone, .is-bare)");
  await timeline(page).focus();
  await page.keyboard.press("Home");
  for (let step = 1; step <= 30; step += 1) await page.keyboard.press("ArrowRight");
  await expect(cursor).toHaveCount(1);
  await expect(cursor).not.toHaveAttribute("data-event-id", new RegExp(`^(?:${before.join("|")})$`));
  await page.keyboard.press("Tab");
  await expect.poll(named).toEqual(before);
  // It has not moved.
  await page.keyboard.press("Shift+Tab");
  await expect(cursor).toHaveCount(1);
});

test.describe("where the topics need more height than there is", () => {
  test.use({ viewport: { width: 1280, height: 640 } });

  test("an event that a link opens is scrolled into sight", async ({ page }) => {
    await openTimeline(page, "?event=zelenskyy-deepfake");
    await expectInSight(page, "is-selected");
  });

  test("an event that the details step to is scrolled into sight", async ({ page }) => {
    await openTimeline(page, "?event=mariupol-theatre");
    // The same day, in the topic at the very bottom.
    await page.getByRole("button", { name: "Next event", exact: true }).click();
    await expect(page).toHaveURL(/event=zelenskyy-deepfake/);
    await expectInSight(page, "is-selected");
  });

  test("the keyboard scrolls down to the last topic and up to the first", async ({ page }) => {
    await openTimeline(page, "?from=2022-01-01&to=2022-12-31");
    await timeline(page).focus();
    await page.keyboard.press("Home");
    for (const key of ["ArrowDown", "ArrowUp"]) {
      for (let lane = 1; lane <= 8; lane += 1) {
        await page.keyboard.press(key);
        await expectInSight(page, "is-cursor", `${key} ${lane}`);
      }
    }
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("an open event is above the sheet with its details", async ({ page }) => {
    await openTimeline(page, "?view=timeline&from=2022-02-01&to=2022-04-30&event=zelenskyy-deepfake");
    const shape = page.locator("#timeline .ev.is-selected .glyph");
    const sheet = page.locator("section[data-stop]");
    await expect
      .poll(async () => {
        const [above, below] = [await shape.boundingBox(), await sheet.boundingBox()];
        return above && below ? above.y + above.height <= below.y : false;
      })
      .toBe(true);
    await expectInSight(page, "is-selected");
  });
});
