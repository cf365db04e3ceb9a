/** A story on the projector and in presenter view. */
import type { Page } from "@playwright/test";
import { openView } from "./support/app";
import { expectNoViolations, expectNoViolationsInThemes } from "./support/axe";
import { expect, test } from "./support/guard";
import { bundledStories, expectDriven, faultsOfStory, playedSteps, storyVersions } from "./support/slides";

const [story] = bundledStories;
const slide = (page: Page) => page.locator("[data-step]").first();
const stepOf = (page: Page) =>
  expect(slide(page))
    .toBeVisible()
    .then(() => slide(page).getAttribute("data-step"));

async function present(page: Page, story: string, step = 1, rest = ""): Promise<void> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`./?mode=present&story=${story}&step=${step}${rest}`);
  await expect(slide(page)).toHaveAttribute("data-step", String(step));
}

test.describe("a lesson", () => {
  // All others: tests/fire/slides.spec.ts.
  for (const version of [storyVersions[0], storyVersions.at(-1)])
    if (version)
      test(`${version.name} is driven by PageDown alone, over all its ${version.steps.length} steps`, ({ page }) =>
        expectDriven(page, version));

  test("has the focus, so that a clicker presses nothing else", async ({ page }) => {
    await present(page, "minsk-to-istanbul", 1);
    await expect(page.getByRole("region", { name: "Presentation" })).toBeFocused();
  });

  test("goes by numbers, back, home and end", async ({ page }) => {
    await present(page, "explainer-retold", 3);
    await page.keyboard.type("17");
    await expect(page.getByText("Step 17, then Enter")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(slide(page)).toHaveAttribute("data-step", "17");
    for (const [key, step] of [
      ["PageUp", 16],
      ["Home", 1],
      ["End", 43],
      ["Backspace", 42],
      [" ", 43],
    ] as const) {
      await page.keyboard.press(key);
      await expect(slide(page)).toHaveAttribute("data-step", String(step));
    }
  });

  test("goes blank and comes back where it was", async ({ page }) => {
    await present(page, "minsk-to-istanbul", 4);
    await page.keyboard.press("b");
    await expect(page.getByText("The screen is blank.")).toBeAttached();
    await page.keyboard.press("PageDown");
    await expect(page.getByText("The screen is blank.")).toHaveCount(0);
    expect(await stepOf(page)).toBe("4");
    await page.keyboard.press(".");
    await page.keyboard.press("Escape");
    await expect(page.getByText("The screen is blank.")).toHaveCount(0);
  });

  test("survives F5 and Shift+F5 of clickers without a reload", async ({ page }) => {
    await present(page, "minsk-to-istanbul", 4);
    await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
    await page.keyboard.press("F5");
    await page.keyboard.press("Shift+F5");
    await page.keyboard.press("PageDown");
    expect(await page.evaluate(() => "stillHere" in globalThis)).toBe(true);
    expect(await stepOf(page)).toBe("5");
  });

  test("leads into the real timeline and back, and ends at its event", async ({ page }) => {
    await present(page, "nato-enlargement", 3);
    await page.keyboard.press("v");
    await expect(slide(page)).toHaveCount(0);
    await expect(page.locator("#timeline .ev[data-event-id]").first()).toBeVisible();
    // Notes for the teacher are never on the projector.
    await expect(page.getByText("Teacher’s note")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(slide(page)).toHaveAttribute("data-step", "3");
    await page.keyboard.press("Escape");
    await expect(slide(page)).toHaveCount(0);
    await expect(page).toHaveURL(/event=finland-sweden-apply$/);
    await expect(page.locator("section[data-event-id='finland-sweden-apply']")).toBeVisible();
  });

  test("does not rebuild the timeline", async ({ page }) => {
    await openView(page, "?story=nato-enlargement&step=2");
    await page.locator(".stage-layer").evaluate((layer) => layer.setAttribute("data-same", ""));
    await page.getByRole("button", { name: "Present", exact: true }).click();
    await expect(slide(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator(".stage-layer[data-same]")).toBeVisible();
  });

  test("hides what comes later until it is reached", async ({ page }) => {
    await present(page, "minsk-to-istanbul", 6);
    const later = page.locator("[data-step] svg circle");
    const all = await later.count();
    await page.keyboard.press("h");
    await expect.poll(() => later.count()).toBeLessThan(all);
    await page.keyboard.press("v");
    const covers = page.locator(".later-cover");
    await expect(covers).toHaveCount(2);
    const seen = await page.evaluate(() => {
      const edge = document.querySelector(".later-cover")?.getBoundingClientRect().left ?? 0;
      const shape = document.querySelector("#timeline [data-event-id='belarus-talks-2022'] .glyph");
      return (shape?.getBoundingClientRect().left ?? Infinity) < edge;
    });
    expect(seen).toBe(true);
  });

  test("shows its question on demand, and changes slides by touch zones", async ({ page }) => {
    await present(page, "minsk-to-istanbul", 2);
    const question = slide(page).getByText(/\?$/);
    const before = await question.count();
    await page.keyboard.press("q");
    await expect(question).toHaveCount(before + 1);
    await page.mouse.click(1500, 400);
    await expect(slide(page)).toHaveAttribute("data-step", "3");
    await page.mouse.click(200, 400);
    await expect(slide(page)).toHaveAttribute("data-step", "2");
  });
});

// Ukrainian, whose texts are longer; English is in tests/fire/slides.spec.ts.
test("no step of the first story is cut or overflows", async ({ page }) => {
  test.setTimeout(180_000); // a guard against hanging
  await present(page, "explainer-retold", 1, "&lang=uk");
  expect(await faultsOfStory(page, story.steps.length, playedSteps(story))).toEqual([]);
});

test("a step with nothing but places shows them on a map that is legible from the back row", async ({ page }) => {
  await present(page, "explainer-retold", 3);
  const map = slide(page).getByRole("img", { name: /Moscow/ });
  await expect(map).toBeVisible();
  const { width, height } = await map.evaluate((element) => element.getBoundingClientRect());
  expect(Math.min(width, height)).toBeGreaterThan(560);
  const sizes = await map
    .locator("text")
    .evaluateAll((names) =>
      names.map((name) => Number(name.getAttribute("font-size")) * ((name as SVGTextElement).getScreenCTM()?.a ?? 0)),
    );
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});

test.describe("presenter view", () => {
  async function openBoth(page: Page, story = "minsk-to-istanbul", step = 2): Promise<Page> {
    await present(page, story, step);
    const [window] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    await expect(window.getByRole("timer")).toBeVisible();
    await expect(window.getByText("No presentation is open")).toHaveCount(0);
    return window;
  }

  test.beforeEach(({ guard }) => guard.allow(/^POPUP /)); // the window under test

  test("drives the stage, and follows it", async ({ page }) => {
    const window = await openBoth(page);
    await window.keyboard.press("PageDown");
    await expect(slide(page)).toHaveAttribute("data-step", "3");
    await page.keyboard.press("PageDown");
    await expect(slide(window)).toHaveAttribute("data-step", "4");
    await window.keyboard.press("b");
    await expect(page.getByText("The screen is blank.")).toBeAttached();
    // Notes are here, and only here.
    await expect(window.getByRole("heading", { name: "Notes" })).toBeVisible();
    await expect(page.getByText("Notes", { exact: true })).toHaveCount(0);
    await expectNoViolations(window);
  });

  test("freezes the stage, sends a view of its own, and goes on", async ({ page }) => {
    const window = await openBoth(page);
    await window.getByRole("button", { name: "Explore privately" }).click();
    await expect(window.getByRole("button", { name: "Zoom out" })).toBeVisible();
    await window.keyboard.press("0");
    await window.keyboard.press("Escape");
    await page.waitForTimeout(400);
    await expect(slide(page)).toHaveAttribute("data-step", "2");
    await window.getByRole("button", { name: "Send this view" }).click();
    await expect(slide(page)).toHaveCount(0);
    await expect(page.locator("#timeline .ev[data-event-id]").first()).toBeVisible();
    await window.getByRole("button", { name: "Resume" }).click();
    await window.keyboard.press("PageDown");
    await expect(slide(page)).toBeVisible();
    expect(await stepOf(page)).toBe(await stepOf(window));
  });

  test("goes back to the step of the stage from steps taken privately", async ({ page }) => {
    const window = await openBoth(page);
    await window.getByRole("button", { name: "Freeze the projector" }).click();
    await window.keyboard.press("PageDown");
    await window.keyboard.press("PageDown");
    await expect(window.getByText(/^Step 4 of /)).toBeVisible();
    await window.getByRole("button", { name: "Resume" }).click();
    await expect(window.getByText(/^Step 2 of /)).toBeVisible();
    await expect(slide(page)).toHaveAttribute("data-step", "2");
    await window.keyboard.press("PageDown");
    await expect(slide(page)).toHaveAttribute("data-step", "3");
  });

  test("and the stage find each other after a reload of either", async ({ page }) => {
    const window = await openBoth(page);
    await window.keyboard.press("PageDown");
    await window.reload();
    await expect(slide(window)).toHaveAttribute("data-step", "3");
    await window.keyboard.press("PageDown");
    await expect(slide(page)).toHaveAttribute("data-step", "4");
    await page.reload();
    await expect(slide(page)).toHaveAttribute("data-step", "4");
    await window.keyboard.press("PageDown");
    await expect(slide(page)).toHaveAttribute("data-step", "5");
  });

  test("ends the presentation, and says when it is alone", async ({ page }) => {
    const window = await openBoth(page);
    await page.keyboard.press("Escape");
    await expect(window.getByText("No presentation is open")).toBeVisible();
    await window.getByRole("button", { name: "End", exact: true }).click();
    await expect.poll(() => window.isClosed()).toBe(true);
  });

  test("has a way out where pop-ups are blocked", async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await present(page, "minsk-to-istanbul", 2);
    await page.keyboard.press("s");
    await expect(page.getByRole("alert").getByRole("link")).toHaveAttribute("href", /mode=presenter.*#session=/);
  });
});

test("presenting without a story opens the story picker", async ({ page }) => {
  await openView(page, "?mode=present");
  await expect(page.getByRole("dialog", { name: "Stories" })).toBeVisible();
});

test.describe("stories in the page", () => {
  test("are chosen, read step by step, and left", async ({ page }) => {
    await openView(page);
    await page.keyboard.press("p");
    const picker = page.getByRole("dialog", { name: "Stories" });
    await expect(picker.getByRole("article")).toHaveCount(6);
    await expectNoViolations(page);
    const story = picker.getByRole("article", { name: "NATO’s northern enlargement" });
    await story.getByRole("button", { name: "Short" }).click();
    await story.getByRole("button", { name: "Read step by step" }).click();
    const bar = page.getByRole("region", { name: "Story: NATO’s northern enlargement" });
    await expect(bar).toContainText("Step 1 of 5");
    await bar.getByRole("button", { name: "Next" }).click();
    await expect(page).toHaveURL(/story=nato-enlargement-short&step=2/);
    await expect(page.locator("section[data-event-id='finland-sweden-apply']")).toBeVisible();
    await page.goBack();
    await expect(bar).toContainText("Step 1 of 5");
    await bar.getByRole("button", { name: "Exit story" }).click();
    await expect(bar).toHaveCount(0);
  });

  test("axe finds nothing on the stage and in a story that is read, in three themes", async ({ page }) => {
    // The buttons of the stage, which hide when the pointer rests, are there or not, and never half.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await present(page, "minsk-to-istanbul", 2);
    await page.mouse.move(600, 600);
    await expectNoViolationsInThemes(page);
    await page.keyboard.press("Escape");
    await openView(page, "?story=minsk-to-istanbul&step=2");
    await expectNoViolationsInThemes(page);
  });
});

test.describe("a picture beside the words", () => {
  const EXAMPLE = "&src=examples/thimble-hill/chronicle.json";
  const picture = (page: Page) => slide(page).locator("figure img");

  test("comes before a quotation and a figure", async ({ page }) => {
    await present(page, "how-ostrel-kept-its-dark", 1, EXAMPLE);
    await expect(picture(page)).toHaveAttribute("alt", /^Night: a long telescope/);
    await page.keyboard.press("PageDown");
    await expect(picture(page)).toHaveAttribute("src", /snowed-in\.svg$/);
  });

  test("has its caption right below it, both in the middle of their half", async ({ page }) => {
    await present(page, "how-ostrel-kept-its-dark", 4, EXAMPLE);
    await expect(picture(page)).toHaveJSProperty("complete", true);
    const [figure, image, caption] = await picture(page).evaluate((drawn) =>
      [drawn.parentElement, drawn, drawn.nextElementSibling].map((element) => {
        const { top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
        return { top, bottom };
      }),
    );
    if (!figure || !image || !caption) throw new Error("no picture");
    expect(caption.top - image.bottom).toBeCloseTo(16, 0);
    expect(image.top - figure.top).toBeCloseTo(figure.bottom - caption.bottom, 0);
  });
});
