/** Many lanes, and long names: every name stays in its lane, and every lane can be reached. */
import type { Page } from "@playwright/test";
import { isStill, laneNames, stage } from "./support/app";
import { expect, test } from "./support/guard";

async function open(page: Page, rows: readonly string[]): Promise<void> {
  const body = ["Title,Date,Topic", ...rows].join("\n");
  await page.route("**/own.csv", (route) => route.fulfill({ body, contentType: "text/csv" }));
  await page.goto("./?src=own.csv&view=timeline");
  await expect(laneNames(page).getByRole("listitem").first()).toBeVisible();
  await isStill(page);
}

const LONG = Array.from({ length: 10 }, (_, i) => {
  const name = `Number ${i}: international humanitarian law, war crimes and the accountability of everyone in command`;
  return `Event ${i},2020-0${(i % 9) + 1}-05,"${name}"`;
});
const MANY = Array.from({ length: 40 }, (_, i) => `Event ${i},${2000 + (i % 20)}-02-03,Topic ${i}`);

for (const [width, height] of [
  [1440, 900],
  [390, 844],
  [640, 420],
] as const) {
  test(`long names of lanes lie over nothing, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, LONG);
    const lanes = await page.locator(".lane-heads li").evaluateAll((items) =>
      items.map((item) => {
        const [lane, name, sign] = [item, item.querySelector(".lane-name"), item.querySelector("svg")].map((element) =>
          element?.getBoundingClientRect(),
        );
        const button = item.querySelector("button");
        return {
          isInside:
            [...item.querySelectorAll(".lane-name, .lane-count")].every((label) => {
              const { top, bottom, right } = label.getBoundingClientRect();
              return top >= (lane?.top ?? 0) - 1 && bottom <= (lane?.bottom ?? 0) + 1 && right <= innerWidth;
            }) && (name?.height ?? 0) >= 14,
          isSignFirst: (sign?.top ?? 0) + (sign?.height ?? 0) / 2 < (name?.top ?? 0) + 20,
          whole: button?.title.includes("everyone in command") && button.textContent?.includes("everyone in command"),
        };
      }),
    );
    expect(lanes).toHaveLength(10);
    expect(lanes.filter(({ isInside, isSignFirst, whole }) => !(isInside && isSignFirst && whole))).toEqual([]);
  });
}

test.describe("forty lanes", () => {
  const lastLane = (page: Page) => laneNames(page).getByRole("listitem").last();

  test.beforeEach(async ({ page }) => {
    await open(page, MANY);
    await expect(lastLane(page)).not.toBeInViewport();
    await stage(page).hover({ position: { x: 400, y: 200 } });
  });

  test("scroll by the wheel over their events, and zoom with Ctrl", async ({ page }) => {
    const { search } = new URL(page.url());
    for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 120);
    await expect(lastLane(page)).toBeInViewport({ ratio: 0.9 });
    await isStill(page);
    expect(new URL(page.url()).search).toBe(search);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    await expect(page).toHaveURL(/from=/);
  });

  test("scroll by a mouse that drags them", async ({ page }) => {
    const box = await stage(page).boundingBox();
    const x = (box?.x ?? 0) + 500;
    await page.mouse.move(x, 700);
    await page.mouse.down();
    await page.mouse.move(x, 400, { steps: 8 });
    await page.mouse.up();
    const top = () => page.locator(".lanes-scroller").evaluate((element) => element.scrollTop);
    await expect.poll(top).toBeGreaterThan(250);
    const rested = await top();
    await page.mouse.move(x, 600, { steps: 4 });
    expect(await top()).toBe(rested);
  });

  test("come into sight by the keyboard", async ({ page }) => {
    await page.locator("#timeline").focus();
    for (let step = 0; step < 45; step += 1) await page.keyboard.press("ArrowDown");
    await expect(lastLane(page)).toBeInViewport();
  });
});
