/** axe with the tags of WCAG 2.2 AA. */
import { AxeBuilder } from "@axe-core/playwright";
import { type Page, expect, test } from "@playwright/test";
import { showTheme } from "./app";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules of axe that check colours: enough for another theme of a page that has passed all rules in the light theme. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

type AxeOptions = {
  /** All rules in the light theme, those on colours in any other. */
  readonly theme?: string;
  readonly bestPractice?: boolean;
  /** Selectors of parts that are left out. */
  readonly exclude?: readonly string[];
};

const OTHER_THEMES = ["dark", "contrast"] as const;

/**
 * Expects that axe finds nothing: by all rules in the light theme, which the page is in, and by those on colours in the two
 * others. A theme is an attribute of the document; to load the page for each would take most of the time.
 */
export async function expectNoViolationsInThemes(page: Page, options: Omit<AxeOptions, "theme"> = {}): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("light");
  await expectNoViolations(page, options);
  for (const theme of OTHER_THEMES)
    await test.step(theme, async () => {
      await showTheme(page, theme);
      await expectNoViolations(page, { ...options, theme });
    });
  await showTheme(page, "light");
}

/**
 * Expects that axe finds nothing. Legacy mode keeps it from opening a page of its own for every run; all frames here that
 * it looks into are of one origin.
 */
export async function expectNoViolations(
  page: Page,
  { theme = "light", bestPractice = false, exclude = [] }: AxeOptions = {},
): Promise<void> {
  // Panels fade in; half-transparent text has no contrast.
  await page.evaluate(async () => {
    const running = () => document.getAnimations().filter(({ playState }) => playState === "running");
    const frame = () => new Promise((resolve) => void requestAnimationFrame(resolve));
    do {
      await Promise.allSettled(running().map(({ finished }) => finished));
      // What was done last may begin one with the next frame.
      await frame();
      await frame();
    } while (running().length > 0);
  });
  // axe brings its own script as a string, which the page's policy rightly refuses; Playwright injects it past the policy.
  // Selectors and texts of the hundreds of elements that pass are not described, which takes longer than the check.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  for (const selector of exclude) axe.exclude(selector);
  if (theme === "light") axe.withTags(bestPractice ? [...WCAG, "best-practice"] : WCAG);
  else axe.withRules(COLOUR_RULES);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
  expect(found).toEqual([]);
}
