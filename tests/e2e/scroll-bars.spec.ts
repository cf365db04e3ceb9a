/** With classic scroll bars, which take up space. Playwright hides them everywhere else. */
import { badges, boxOf, drawnEvents, isStill, openTimeline, stage, timeline } from "./support/app";
import { expect, test } from "./support/guard";
import { withScrollBars } from "./support/scroll-bars";

test.use(withScrollBars);

test("the browser of these tests shows scroll bars", async ({ page }) => {
  await page.setContent('<div style="width:200px;height:50px;overflow-y:scroll"><p style="height:500px"></div>');
  const roomPx = await page.locator("div").evaluate((box: HTMLElement) => box.offsetWidth - box.clientWidth);
  expect(roomPx).toBeGreaterThan(5);
});

for (const [width, height] of [
  [1440, 900],
  [1280, 480],
] as const) {
  test(`zooming moves nothing aside, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openTimeline(page);
    const { x, width: stagePx } = await boxOf(stage(page));
    await timeline(page).focus();
    // Each step changes the level of detail, and with it the height of the lanes.
    for (const key of "++++++++----") {
      await page.keyboard.press(key);
      await isStill(page);
      const now = await boxOf(stage(page));
      expect([now.x, now.width]).toEqual([x, stagePx]);
    }
    expect((await drawnEvents(page).count()) + (await badges(page).count())).toBeGreaterThan(0);
  });
}
