/** What does not fit on the slides of a presentation. */
import { type Page, expect } from "@playwright/test";
import { readFileSync } from "node:fs";

type StoryFile = {
  readonly id: string;
  readonly steps: readonly {
    readonly core?: boolean;
    readonly map?: { readonly playback?: boolean | number };
  }[];
};

/** The stories of the bundled chronicle; at least one. */
export const { stories: bundledStories } = JSON.parse(readFileSync("public/data/russia-ukraine-war.json", "utf8")) as {
  readonly stories: readonly [StoryFile, ...StoryFile[]];
};

/** Numbers of the steps whose map is played before the presentation goes on. */
export const playedSteps = ({ steps }: Pick<StoryFile, "steps">): readonly number[] =>
  steps.flatMap(({ map }, i) => (map?.playback ? [i + 1] : []));

/** A story, or the short version of one. */
export type StoryVersion = { readonly name: string; readonly steps: StoryFile["steps"] };

export const storyVersions: readonly StoryVersion[] = bundledStories.flatMap(({ id, steps }) => {
  const core = steps.filter((step) => step.core);
  return [{ name: id, steps }, ...(core.length > 0 ? [{ name: `${id}-short`, steps: core }] : [])];
});

/** Expects that PageDown, which is all that a clicker has, leads from the first slide over all others and not beyond. */
export async function expectDriven(page: Page, { name, steps }: StoryVersion): Promise<void> {
  const slide = (step: number) => page.locator(`[data-step="${step}"]`).first();
  const [count, played] = [steps.length, playedSteps({ steps })];
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`./?mode=present&story=${name}&step=1`);
  await slide(1).waitFor();
  for (let step = 2; step <= count; step += 1) {
    await page.keyboard.press("PageDown");
    if (played.includes(step - 1)) await page.keyboard.press("PageDown");
    // Looks more often than an assertion, which would wait longer than the step takes.
    await slide(step).waitFor();
  }
  await page.keyboard.press("PageDown");
  await expect(slide(count)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`story=${name}&step=${count}`));
}

/**
 * Walks from the first slide over all steps of the open presentation; one line for each fault.
 * @param played  steps whose map has to be played before going on
 */
export async function faultsOfStory(page: Page, steps: number, played: readonly number[] = []): Promise<unknown> {
  await page.evaluate(() => document.fonts.ready);
  // In the page itself: hundreds of calls across processes would take most of the time.
  return page.evaluate(
    `(${faultsOfSlides.toString()})(${faultsOfSlide.toString()}, ${steps}, ${JSON.stringify(played)})`,
  );
}

/** Walks over all steps, each with and without its question. Runs in the page. */
async function faultsOfSlides(faultsOf: () => string[], steps: number, played: number[]): Promise<string[]> {
  const press = (key: string, code = key) =>
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }));
  const frames = async (count: number) => {
    for (let i = 0; i < count; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const found: string[] = [];
  for (let step = 1; step <= steps; step += 1) {
    if (step > 1) press("PageDown");
    if (played.includes(step - 1)) press("PageDown");
    for (let waited = 0; document.querySelector(`[data-step="${step}"]`) === null; waited += 1) {
      if (waited > 600) return [...found, `step ${step} does not come`];
      await frames(1);
    }
    await frames(1);
    found.push(...faultsOf().map((fault) => `step ${step}: ${fault}`));
    press("q", "KeyQ");
    await frames(1);
    found.push(...faultsOf().map((fault) => `step ${step} with its question: ${fault}`));
  }
  return found;
}

/** Texts that reach out of the slide or its body, or are too small for the back row. Runs in the page. */
function faultsOfSlide(): string[] {
  const slide = document.querySelector("[data-step]");
  const body = slide?.firstElementChild;
  if (!slide || !body) return ["no slide"];
  const scale = slide.getBoundingClientRect().width / 1920;
  const box = body.getBoundingClientRect();
  const faults: string[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.closest(".visually-hidden, svg")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    // Left out for the question.
    if (text.height === 0) continue;
    const isOut =
      text.right > box.right + 1 || text.bottom > box.bottom + 8 || text.left < box.left - 1 || text.top < box.top - 8;
    if (isOut) faults.push(`out: ${node.textContent.slice(0, 40)}`);
    const px = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (px * scale < 30 * scale - 0.5) faults.push(`small, ${px} px: ${node.textContent.slice(0, 40)}`);
  }
  return faults;
}
