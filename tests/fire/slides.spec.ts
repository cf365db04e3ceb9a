/** All slides of the first story, in the language whose texts are shorter, and all stories by a clicker. Others are in tests/e2e/present.spec.ts. */
import { expect, test } from "../e2e/support/guard";
import { bundledStories, expectDriven, faultsOfStory, playedSteps, storyVersions } from "../e2e/support/slides";

const [story] = bundledStories;

test("no step of the first story is cut or overflows, en", async ({ page }) => {
  test.setTimeout(180_000); // a guard against hanging
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto("./?mode=present&story=explainer-retold&step=1&lang=en");
  await expect(page.locator("[data-step]").first()).toHaveAttribute("data-step", "1");
  expect(await faultsOfStory(page, story.steps.length, playedSteps(story))).toEqual([]);
});

for (const version of storyVersions.slice(1, -1))
  test(`${version.name} is driven by PageDown alone, over all its ${version.steps.length} steps`, ({ page }) =>
    expectDriven(page, version));
