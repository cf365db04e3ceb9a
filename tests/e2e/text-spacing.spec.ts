/** Text spacing set by the user (WCAG 2.2, 1.4.12): nothing is cut off or overlaps. */
import type { Page } from "@playwright/test";
import { goTo, isStill, openView } from "./support/app";
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

/** Loaded once for each first view; the others are reached from it. */
const VIEWS: readonly (readonly [first: string, then: readonly (readonly [query: string, key?: string])[]])[] = [
  [
    "?view=timeline",
    [
      ["?view=timeline"],
      ["?view=timeline", "Topic"],
      ["?view=timeline", "/"],
      ["?view=timeline", "s"],
      ["?view=timeline", "?"],
      ["?view=timeline&event=bucha"],
      ["?view=list"],
      ["?story=nato-enlargement&step=2"],
    ],
  ],
  ["?view=timeline&from=2022-02-20&to=2022-04-10", [["?view=timeline&from=2022-02-20&to=2022-04-10"]]],
  ["?mode=embed&event=bucha", [["?mode=embed&event=bucha"]]],
];

async function trouble(page: Page): Promise<string[]> {
  // The legend hides signs that do not fit on its line, at every width; About explains them.
  const legend = await page.locator("footer li").allTextContents();
  return [
    ...(await illegibleOrLost(page)).filter((one) => !legend.some((word) => one === `cut off: ${word}`)),
    ...((await page.locator(".lanes-viewport").count()) ? await page.evaluate(overlapsIn) : []),
  ];
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const [first, views] of VIEWS) {
    test(`${first} at ${width} by ${height} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openView(page, first);
      await space(page);
      for (const [query, key] of views) {
        if (query !== first) {
          await goTo(page, query);
          await expect(
            page.locator(query === "?view=list" ? "#events article" : "section[data-event-id]").first(),
          ).toBeVisible();
          await isStill(page);
        }
        if (key === "Topic") await page.getByRole("button", { name: /^Topic/ }).click();
        else if (key) await page.keyboard.press(key);
        if (key === "/") await page.keyboard.type("kyiv");
        // Panels slide in. What a key opens may still have to load.
        if (key) await page.waitForTimeout(700);
        else await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
        // What arrives later, such as the events around a step, moves what is there.
        await expect.poll(() => trouble(page), { message: `${query} ${key ?? ""}` }).toEqual([]);
        if (key) await page.keyboard.press("Escape");
        // A search is emptied first, then closed.
        if (key === "/") await page.keyboard.press("Escape");
      }
    });
  }
}
