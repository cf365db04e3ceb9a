/** What the keyboard stands on, and what is open, can be seen: not inside a badge, not below the fold. */
import type { Page } from "@playwright/test";
import { openTimeline, timeline } from "./support/app";
import { expect, test } from "./support/guard";

/** Where a marked event stands to the lanes on the screen. Runs in the page. */
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

test("every event that the arrows come to shows where the keyboard stands", async ({ page }) => {
  await openTimeline(page);
  await timeline(page).focus();
  for (let step = 1; step <= 121; step += 1) {
    await page.keyboard.press("ArrowRight");
    await expectInSight(page, "is-cursor", `step ${step}`);
  }
  // With its name: a ring around a bare shape would not say which event it is.
  await expect(page.locator("#timeline .ev.is-cursor .ev-title")).toBeVisible();
});
