/** The line on the first view: where it is, and how it ends. */
import type { Page } from "@playwright/test";
import { boxOf, drawnEvent, emptyPosition, isStill, openTimeline, stage, timeline } from "./support/app";
import { expectNoViolationsInThemes } from "./support/axe";
import { expect, test } from "./support/guard";
import { shiftsOf, watchShifts } from "./support/layout-shifts";

test.use({ isWelcomed: false });

const line = (page: Page, name = "How to start") => page.getByRole("region", { name });

async function openFirst(page: Page, query = "", name?: string): Promise<void> {
  await openTimeline(page, query);
  await expect(line(page, name)).toBeVisible();
}

/** What the line touches of what is drawn. Runs in the page. */
function covered(): string[] {
  const own = document.querySelector("[data-placed]")?.getBoundingClientRect();
  const lanes = document.querySelector(".lanes-viewport")?.parentElement?.getBoundingClientRect();
  if (!own || !lanes) return ["nothing to compare"];
  const isOut = own.left < lanes.left || own.right > lanes.right || own.top < lanes.top || own.bottom > lanes.bottom;
  const drawn = document.querySelectorAll(
    ".lanes-viewport :is([data-event-id], [data-event-id] *, [data-badge]), .lane-heads li, .axis-row, footer, .overview",
  );
  const touched = [...drawn].filter((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || getComputedStyle(element).visibility === "hidden") return false;
    return box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom;
  });
  return [...(isOut ? ["it leaves the lanes"] : []), ...touched.map(({ className }) => String(className))];
}

for (const [width, height] of [
  [1440, 900],
  [1920, 1080],
  [1024, 768],
] as const)
  test.describe(`on ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("it stands where nothing is drawn, and nothing moves for it", async ({ page }) => {
      await watchShifts(page);
      await openFirst(page);
      await isStill(page);
      expect(await page.evaluate(covered)).toEqual([]);
      expect(await shiftsOf(page)).toBeLessThanOrEqual(0.001);
    });
  });

test("it finds another place when the page becomes narrower, and speaks the other language at once", async ({
  page,
}) => {
  await openFirst(page);
  await expect(line(page)).toContainText("136 key moments, Nov 2013 – May 2025, each with its sources.");
  await page.setViewportSize({ width: 1100, height: 900 });
  await isStill(page);
  await expect.poll(() => page.evaluate(covered)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: "Українська" }).click();
  await expect(line(page, "З чого почати")).toContainText("136 ключових моментів");
  await isStill(page);
  await expect.poll(() => page.evaluate(covered)).toEqual([]);
});

test("its buttons come right before the timeline, are large enough, and begin a story", async ({ page }) => {
  await openFirst(page);
  const buttons = line(page).getByRole("button");
  await expect(buttons).toHaveText([/^5 min: /, /^20 min: /, "Explore", ""]);
  for (const button of await buttons.all()) {
    const { width, height } = await boxOf(button);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
  await page.locator("#events").focus();
  for (const button of await buttons.all()) {
    while (!(await button.evaluate((element) => element === document.activeElement))) await page.keyboard.press("Tab");
    await expect(button).toHaveCSS("outline-style", "solid");
  }
  await buttons.first().click();
  await expect(page.getByRole("region", { name: /^Story: / })).toBeVisible();
  await expect(line(page)).toHaveCount(0);
});

const USES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "its own button": (page) => line(page).getByRole("button", { name: "Explore" }).click(),
  "the button that closes it": (page) => line(page).getByRole("button", { name: "Close" }).click(),
  Escape: async (page) => {
    await line(page).getByRole("button", { name: "Explore" }).focus();
    await page.keyboard.press("Escape");
  },
  "a press on the timeline": async (page) => {
    const { x, y } = await emptyPosition(page);
    await page.mouse.click(x, y);
  },
  "the wheel": async (page) => {
    const { x, y, width } = await boxOf(stage(page));
    await page.mouse.move(x + width / 2, y + 10);
    await page.mouse.wheel(0, -100);
  },
  zooming: (page) => page.getByRole("button", { name: "Zoom in" }).click(),
  "opening an event": (page) => drawnEvent(page, "minsk-2").locator(".ev-label").click(),
  "a key on the timeline": async (page) => {
    await timeline(page).focus();
    await page.keyboard.press("ArrowRight");
  },
  "a filter": async (page) => {
    await page.getByRole("button", { name: "Search events" }).or(page.getByRole("combobox")).first().click();
    await page.keyboard.type("bucha");
    await page.keyboard.press("Enter");
  },
  "the list": (page) => page.getByRole("button", { name: "List", exact: true }).click(),
};

/** Whether the browser remembers that the line is no longer needed. */
const isRemembered = (page: Page) =>
  page.evaluate(() => {
    const choices = JSON.parse(localStorage.getItem("throughline.choices.1") ?? "{}") as { isWelcomed?: boolean };
    return choices.isWelcomed === true;
  });

for (const [name, use] of Object.entries(USES))
  test(`it ends for good with ${name}`, async ({ page }) => {
    await openFirst(page);
    expect(await isRemembered(page)).toBe(false);
    await use(page);
    await expect(line(page)).toHaveCount(0);
    await expect.poll(() => isRemembered(page)).toBe(true);
  });

test("it does not come back once it has ended", async ({ page }) => {
  await openFirst(page);
  await line(page).getByRole("button", { name: "Explore" }).click();
  await openTimeline(page);
  await page.waitForLoadState("networkidle");
  await isStill(page);
  await expect(line(page)).toHaveCount(0);
});

test("leaving it by keyboard leads to the timeline", async ({ page }) => {
  await openFirst(page);
  await line(page).getByRole("button", { name: "Explore" }).press("Enter");
  await expect(timeline(page)).toBeFocused();
});

test("a drag that begins beside it moves the timeline", async ({ page }) => {
  await openFirst(page);
  await page.getByRole("button", { name: "Zoom in" }).hover();
  const { x, y } = await emptyPosition(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await expect(line(page)).toHaveCount(0);
  await page.mouse.up();
});

test("it is not in the way of what a link opens", async ({ page }) => {
  for (const query of ["?event=bucha", "?from=2022-01-01", "?lane=military", "?view=list", "?mode=embed", "?mode=quiz"])
    await test.step(query, async () => {
      await page.goto(`./${query}`);
      await page.waitForLoadState("networkidle");
      await isStill(page);
      await expect(line(page)).toHaveCount(0);
    });
});

test("it is not there for another timeline, on a phone and on paper", async ({ page }) => {
  await openTimeline(page, "?src=examples/thimble-hill/chronicle.json");
  await page.waitForLoadState("networkidle");
  await isStill(page);
  await expect(line(page)).toHaveCount(0);
  await openFirst(page);
  await page.emulateMedia({ media: "print" });
  await expect(line(page)).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(line(page)).toHaveCount(0);
});

test("anyone can perceive and use it, in three themes", async ({ page }) => {
  await openFirst(page);
  await expectNoViolationsInThemes(page);
});
