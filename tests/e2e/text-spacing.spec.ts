/** Text spacing set by the user (WCAG 2.2, 1.4.12): nothing is cut off or overlaps. */
import type { Page } from "@playwright/test";
import { isStill, openView } from "./support/app";
import { expect, test } from "./support/guard";
import { illegibleOrLost } from "./support/legible";
import { overlapsIn } from "./support/overlaps";

/** Like a user style sheet. The policy of the page blocks style elements. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

async function space(page: Page): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACING);
  await isStill(page);
}

const VIEWS: readonly (readonly [name: string, query: string, key?: string])[] = [
  ["timeline", "?view=timeline"],
  ["timeline-close", "?view=timeline&from=2022-02-20&to=2022-04-10"],
  ["details", "?view=timeline&event=bucha"],
  ["list", "?view=list"],
  ["filters", "?view=timeline", "Topic"],
  ["search", "?view=timeline", "/"],
  ["share", "?view=timeline", "s"],
  ["help", "?view=timeline", "?"],
  ["story", "?story=nato-enlargement&step=2"],
  ["frame", "?mode=embed&event=bucha"],
];

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const [name, query, key] of VIEWS) {
    test(`${name} at ${width} by ${height} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openView(page, query);
      await space(page);
      if (name === "filters") await page.getByRole("button", { name: /^Topic/ }).click();
      else if (key) await page.keyboard.press(key);
      if (name === "search") await page.keyboard.type("kyiv");
      // Panels slide in. What a key opens may still have to load.
      if (key) await page.waitForTimeout(700);
      else await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
      // The legend hides signs that do not fit on its line, at every width; About explains them.
      const legend = await page.locator("footer li").allTextContents();
      const trouble = async () => [
        ...(await illegibleOrLost(page)).filter((one) => !legend.some((word) => one === `cut off: ${word}`)),
        ...((await page.locator(".lanes-viewport").count()) ? await page.evaluate(overlapsIn) : []),
      ];
      // What arrives later, such as the events around a step, moves what is there.
      await expect.poll(trouble).toEqual([]);
    });
  }
}
