/** Back and Forward through the steps of a story: what each step shows is shown again. */
import type { Page } from "@playwright/test";
import { openView } from "./support/app";
import { expect, test } from "./support/guard";

const STORY = "nato-enlargement";
const bar = (page: Page) => page.getByRole("region", { name: /^Story:/ });
const openEvent = (page: Page) => page.locator("section[data-event-id]").getAttribute("data-event-id");
/** First and last day in view, from the accessible name of the timeline. */
const dates = (page: Page) =>
  page.locator("[role=slider]").evaluateAll((all) => all.map((one) => one.getAttribute("aria-valuetext")));

/** Longer than the delay before the URL is written. */
const settle = (page: Page) => page.waitForTimeout(900);

test("while reading: step, event, dates and address are those of the step", async ({ page }) => {
  await openView(page, `?story=${STORY}&step=2`);
  const seen: { url: string; event: string | null; days: readonly (string | null)[] }[] = [];
  const look = async () => {
    await settle(page);
    return { url: page.url(), event: await openEvent(page), days: await dates(page) };
  };
  seen.push(await look());
  for (let step = 3; step <= 4; step += 1) {
    await bar(page).getByRole("button", { name: "Next" }).click();
    await expect(bar(page)).toContainText(`Step ${step} of`);
    seen.push(await look());
  }
  await page.goBack();
  await expect(bar(page)).toContainText("Step 3 of");
  expect(await look()).toEqual(seen[1]);
  await page.goBack();
  await expect(bar(page)).toContainText("Step 2 of");
  expect(await look()).toEqual(seen[0]);
  await page.goForward();
  await expect(bar(page)).toContainText("Step 3 of");
  expect(await look()).toEqual(seen[1]);
  await page.reload();
  await expect(bar(page)).toContainText("Step 3 of");
  expect(await look()).toEqual(seen[1]);
});

test("while presenting: the timeline behind V is that of the step", async ({ page }) => {
  await openView(page, `?mode=present&story=${STORY}&step=2`);
  await expect(page.locator("[data-step='2']").first()).toBeVisible();
  await page.keyboard.press("v");
  await settle(page);
  const days = await dates(page);
  expect(days.length).toBeGreaterThan(1);
  await page.keyboard.press("v");
  for (const step of [3, 4]) {
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(`[data-step='${step}']`).first()).toBeVisible();
  }
  await page.goBack();
  await page.goBack();
  await expect(page.locator("[data-step='2']").first()).toBeVisible();
  await page.keyboard.press("v");
  await settle(page);
  expect(await dates(page)).toEqual(days);
  await expect(page).toHaveURL(new RegExp(`\\?mode=present&story=${STORY}&step=2(?:#|$)`));
});
