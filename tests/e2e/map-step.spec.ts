/** A story with maps: on the projector, in presenter view, and read on the page. */
import type { Page } from "@playwright/test";
import { openView } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { expect, test } from "./support/guard";
import { namesInTheWay } from "./support/map";
import { faultsOfStory } from "./support/slides";

const STEPS = [
  {
    card: "spring",
    headline: { en: "Where the full-scale war began", uk: "Де почалася повномасштабна війна" },
    question: {
      en: "Which of these places did Russia hold at the end of June, and which had it left again?",
      uk: "Які з цих місць Росія утримувала наприкінці червня, а з яких на той час уже відійшла?",
    },
    map: { region: { lat: 49, lon: 32.5, zoom: 5.6 }, window: "2022-02-24/2022-06-30", playback: 2 },
  },
  { event: "grain-deal" },
  {
    card: "all",
    headline: {
      en: "Twelve years of war, seen from afar, under a headline of many words",
      uk: "Дванадцять років війни, якою її видно здалеку, під заголовком із багатьох слів",
    },
    map: {},
  },
];

async function serveStory(page: Page): Promise<void> {
  await page.route(/maps\.json$/, async (route) => {
    const response = await route.fetch({ url: `${process.env.THROUGHLINE_ROOT_URL}data/russia-ukraine-war.json` });
    const chronicle = (await response.json()) as object;
    await route.fulfill({
      response,
      json: { ...chronicle, stories: [{ id: "maps", title: { en: "Maps", uk: "Карти" }, steps: STEPS }] },
    });
  });
}
const marks = (page: Page) => page.locator("[data-step] [data-place-id]");

test("maps fill their slides without cutting a word, in both languages; clickers play them, on both screens", async ({
  page,
  context,
  guard,
}) => {
  await context.addInitScript(() => localStorage.clear());
  await page.setViewportSize({ width: 1920, height: 1080 });
  await serveStory(page);
  for (const lang of ["en", "uk"]) {
    await page.goto(`./?src=data/maps.json&mode=present&story=maps&lang=${lang}`);
    await expect(marks(page).first()).toBeVisible();
    expect(await page.locator("[data-step-map]").getAttribute("aria-label")).toMatch(/2022/);
    expect(await namesInTheWay(page, "step")).toEqual([]);
    // Its first step has to be played before it is left.
    await page.keyboard.press("p");
    expect(await faultsOfStory(page, STEPS.length)).toEqual([]);
  }

  await page.goto("./?src=data/maps.json&mode=present&story=maps");
  const moment = page.locator("[data-step-map] p");
  await expect(moment).toHaveText("24 February 2022");
  const before = await marks(page).count();
  guard.allow(/^POPUP/);
  const [presenter] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
  await serveStory(presenter);
  await presenter.reload();
  const other = presenter.locator("[data-step='1'] [data-step-map] p");
  await expect(other).toHaveText("24 February 2022");
  await presenter.keyboard.press("PageDown");
  await expect(moment).not.toHaveText("24 February 2022");
  await expect(moment).toHaveCount(0);
  await expect(other).toHaveCount(0);
  expect(await marks(page).count()).toBeGreaterThan(before);
  await page.keyboard.press("PageDown");
  await expect(presenter.getByText("Step 2 of 3").first()).toBeVisible();
  await expectNoViolations(page);
});

test("a map that is read opens the map view, and the next step gives the reader’s view back", async ({ page }) => {
  await serveStory(page);
  await openView(page, "?src=data/maps.json&story=maps&step=2&view=list");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.locator("[data-map] [data-place-id]").first()).toBeVisible();
  await expect(page).toHaveURL(/step=3.*view=map/);
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(page.locator(".event-list")).toBeVisible();
  await expect(page).toHaveURL(/view=list/);
});
