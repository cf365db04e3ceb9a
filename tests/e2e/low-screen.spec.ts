/** Low screens: 400 % zoom, phones in landscape. Everything reflows, and the text has enough room. */
import type { Page } from "@playwright/test";
import { goTo } from "./support/app";
import { expect, test } from "./support/guard";

const SIZES = [
  { width: 320, height: 256 },
  { width: 640, height: 360 },
  { width: 740, height: 360 },
  { width: 360, height: 740 },
] as const;

/** Each with what shows that it is there. */
const VIEWS = [
  ["view=timeline", "#timeline"],
  ["view=list", "#events article"],
  ["event=bucha&view=timeline", "section[data-event-id]"],
  ["event=bucha&view=list", "section[data-event-id]"],
  ["story=nato-enlargement&step=2", "section[data-event-id]"],
  ["mode=present&story=nato-enlargement&step=2", "[data-step]"],
  ["mode=quiz&quiz=abc", "[data-quiz]"],
  ["mode=paper", "[data-paper]"],
] as const;

const sidewaysPx = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const size of SIZES)
  test.describe(`at ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    test("nothing scrolls sideways", async ({ page }) => {
      const expectNothing = async (view: string, shows: string) => {
        await expect(page.locator(shows).first()).toBeAttached();
        expect(await sidewaysPx(page), view).toBeLessThanOrEqual(0);
      };
      await page.goto("./?mode=embed");
      await expectNothing("mode=embed", "#events");
      await page.goto("./");
      for (const [view, shows] of VIEWS) {
        await goTo(page, `?${view}`);
        await expectNothing(view, shows);
      }
    });

    test("an open event can be read from its first line to the events beside it", async ({ page }) => {
      await page.goto("./?event=bucha");
      const panel = page.locator("section[data-event-id]");
      const heading = panel.getByRole("heading", { level: 2 });
      await expect(heading).toBeInViewport();
      const neighbours = panel.getByRole("button", { name: /^(?:Before|After)/ }).first();
      // They never overlap.
      const [head, foot] = [await heading.boundingBox(), await neighbours.boundingBox()];
      expect(head && foot && head.y + head.height <= foot.y).toBe(true);
      await neighbours.scrollIntoViewIfNeeded();
      await expect(neighbours).toBeInViewport({ ratio: 0.9 });
      if (size.height > 480) return;
      const box = await panel.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(size.height - 1);
    });

    test("the lanes can have most of the height", async ({ page }) => {
      await page.goto("./?view=timeline");
      const timeline = page.locator("#timeline");
      await timeline.scrollIntoViewIfNeeded();
      const box = await page.locator("#events").boundingBox();
      expect(box?.height).toBeGreaterThan(size.height * 0.6);
    });
  });
