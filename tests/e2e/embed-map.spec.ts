/** The map in a frame of another origin: wheel and fingers belong to the page around it, and the Tab key leads through. */
import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "./support/two-sites";

const app = () => process.env.THROUGHLINE_ROOT_URL ?? "";
const LISTENER = `<script>
  window.heights = [];
  addEventListener("message", ({ data }) => { if (data?.type === "height") heights.push(data.height); });
</script>`;
const AT = "48.5,31.2,4";

type Point = { readonly x: number; readonly y: number };

async function openHost(page: Page, url: (html: string) => string, query = `&at=${AT}`) {
  await page.goto(
    url(`<body style="height:4000px;margin:0">${LISTENER}<button>before</button>
    <iframe id="f" title="Timeline" src="${app()}?mode=embed&view=map${query}" width="640" height="420" style="border:0;display:block"></iframe>
    <button>after</button>`),
  );
  const frame = page.locator("#f").contentFrame();
  await expect(frame.locator("[data-place-id]").first()).toBeVisible();
  const { x, y, width, height } = (await frame.locator("[data-map]").boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  return { frame, middle: { x: x + width / 2, y: y + height / 2 } };
}
const scrollOf = (page: Page) => page.evaluate(() => scrollY);
type FrameOf = ReturnType<ReturnType<Page["locator"]>["contentFrame"]>;
/** Middle and zoom, as the frame's own address has them once the map rests. */
const cameraOf = (frame: FrameOf): Promise<readonly number[]> =>
  frame.locator("html").evaluate(() => (new URLSearchParams(location.search).get("at") ?? "").split(",").map(Number));
const zoomOf = async (frame: FrameOf): Promise<number> => (await cameraOf(frame))[2] ?? 0;
async function fingers(session: CDPSession, from: readonly Point[], by: (share: number) => readonly Point[]) {
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [...from] });
  for (let step = 1; step <= 10; step += 1)
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [...by(step / 10)] });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test.describe("with fingers", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 700, height: 800 } });

  test("one scrolls the page over the map, two zoom the map", async ({ page, sites }) => {
    const { frame, middle } = await openHost(page, sites.page);
    const session = await page.context().newCDPSession(page);
    const before = await zoomOf(frame);
    const pair = (apart: number): readonly Point[] => [
      { x: middle.x - apart, y: middle.y },
      { x: middle.x + apart, y: middle.y },
    ];
    await fingers(session, pair(30), (share) => pair(30 + 90 * share));
    await expect.poll(() => zoomOf(frame)).toBeGreaterThan(before + 1);
    expect(await scrollOf(page)).toBe(0);

    const zoomed = await cameraOf(frame);
    await fingers(session, [middle], (share) => [{ x: middle.x, y: middle.y - 90 * share }]);
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(20);
    expect(await cameraOf(frame)).toEqual(zoomed);
  });
});

test("the wheel scrolls the page, and zooms with Ctrl; heights settle; Tab leads through the frame", async ({
  page,
  sites,
}) => {
  await page.setViewportSize({ width: 700, height: 700 });
  const { frame, middle } = await openHost(page, sites.page);
  await expect.poll(() => page.evaluate(() => (window as never as { heights: number[] }).heights.at(-1))).toBe(480);
  expect((await page.evaluate(() => (window as never as { heights: number[] }).heights)).length).toBeLessThanOrEqual(3);
  const before = await cameraOf(frame);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => scrollOf(page)).toBe(60);
  await expect(frame.getByText("Hold Ctrl to zoom the map")).toBeVisible();
  expect(await cameraOf(frame)).toEqual(before);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await expect.poll(() => zoomOf(frame)).toBeGreaterThan((before[2] ?? 0) + 0.5);
  expect(await scrollOf(page)).toBe(60);

  await page.getByRole("button", { name: "before" }).focus();
  const after = page.getByRole("button", { name: "after" });
  for (let stops = 0; stops < 20; stops += 1) {
    await page.keyboard.press("Tab");
    if (await after.evaluate((one) => one === document.activeElement)) break;
  }
  await expect(after).toBeFocused();
});

test("a place lists its events, and the card of one takes the room of the list", async ({ page, sites }) => {
  const { frame } = await openHost(page, sites.page);
  const mark = frame.locator("[data-place-id][data-events]:not([data-events='1'])").first();
  await mark.focus();
  await page.keyboard.press("Enter");
  const rows = frame.locator("[data-map-events] a");
  await expect(rows.first()).toBeVisible();
  await expect(frame.getByRole("button", { name: "First event" })).toHaveCount(0);
  const title = (await rows.first().locator("span").last().textContent()) ?? "";
  await rows.first().click();
  await expect(frame.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await expect(rows.first()).toBeHidden();
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect(rows.first()).toBeVisible();
});
