/** The demo pages in the build, under a sub-path, around the app itself. */
import { readdirSync } from "node:fs";
import { expectNoViolations } from "./support/axe";
import { expect, test as base } from "./support/guard";

const PAGES = readdirSync("public/demo").filter((name) => name.endsWith(".html"));

const test = base.extend({
  // oxlint-disable-next-line eslint/no-empty-pattern
  baseURL: async ({}, provide) => {
    await provide(`${process.env.THROUGHLINE_SUB_PATH_URL}demo/`);
  },
});

for (const name of PAGES) {
  test(`${name} shows the timeline, fits a phone and sends no request to another host`, async ({ page }) => {
    if (name === "many.html") test.slow();
    await page.setViewportSize({ width: 360, height: 740 });
    // A page of many timelines is slow on a busy machine, and this test does not need them all.
    await page.goto(name, { waitUntil: "domcontentloaded" });
    const overflowPx = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    await expect.poll(() => page.evaluate(overflowPx)).toBe(0);
    await expectNoViolations(page, { exclude: ["iframe", "throughline-timeline"] });
    const frames = page.locator("iframe:visible");
    if (["index.html", "hidden.html"].includes(name)) await expect(frames).toHaveCount(0);
    else {
      await frames.first().scrollIntoViewIfNeeded();
      await expect(frames.first().contentFrame().locator("#root")).toContainText(/\d{4}/);
    }
  });
}

test("the timeline behind a tab is loaded and drawn when it is shown", async ({ page }) => {
  await page.goto("hidden.html");
  await page.waitForTimeout(300);
  expect(page.frames().map((frame) => frame.url())).toEqual([page.url(), ""]);
  await page.getByRole("tab", { name: "Timeline" }).click();
  await expect(page.locator("iframe").contentFrame().locator("#root")).toContainText("Black Sea grain deal");
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("iframe")).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("iframe").contentFrame().locator("#root")).toContainText("Black Sea grain deal");
});

test("the timeline works in a sandbox that lets it run scripts and nothing else", async ({ page }) => {
  await page.goto("sandboxed.html");
  const frame = page.locator("iframe").contentFrame();
  await expect(frame.locator("#details-heading")).toHaveText("Minsk II agreement");
  expect(await frame.locator("body").evaluate(() => window.origin)).toBe("null");
});
