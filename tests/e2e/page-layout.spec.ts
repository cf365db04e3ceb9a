/** The layout fits every screen, and failed loads are reported. */
import type { Locator } from "@playwright/test";
import { expect, test } from "./support/guard";
import { boxOf, notices, openView } from "./support/app";
import { shiftsOf, watchShifts } from "./support/layout-shifts";
import { headlineOf } from "./support/bundled-page";

const SCREENS = [
  [1440, 900],
  [1100, 700],
  [1024, 768],
  [720, 450],
  [640, 420],
  [390, 844],
  [320, 568],
] as const;

for (const lang of ["en", "uk"]) {
  for (const view of ["", "&event=kakhovka-dam", "&view=timeline"]) {
    test(`?lang=${lang}${view} fits every screen without scrolling the page`, async ({ page }) => {
      await openView(page, `?lang=${lang}${view}`);
      for (const [width, height] of SCREENS) {
        await page.setViewportSize({ width, height });
        await expect.poll(() => page.evaluate(whatDoesNotFit), `${width} × ${height}`).toEqual([]);
      }
    });
  }
}

test("the bar of a file that an address names is there from the start, and pushes nothing down", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await watchShifts(page);
  await openView(page, "?src=examples/thimble-hill/chronicle.json");
  await expect(page.getByRole("region", { name: "Opened file" })).toBeVisible();
  // The bar is as high as a twelfth of the screen.
  expect(await shiftsOf(page)).toBeLessThan(0.03);
});

test("file and filters share a line where they fit, and the lanes stay where they are at any zoom", async ({
  page,
}) => {
  const [file, filters] = [
    page.getByRole("region", { name: "Opened file" }),
    page.getByRole("region", { name: "Filters" }),
  ];
  const topOf = async (locator: Locator) => (await boxOf(locator)).y;
  for (const width of [1440, 1024, 760]) {
    await page.setViewportSize({ width, height: 800 });
    const tops: number[] = [];
    for (const period of ["", "&from=1930&to=1975", "&from=1928-12-29&to=1929-01-07"]) {
      await openView(page, `?src=examples/thimble-hill/chronicle.json${period}`);
      await expect(file).toBeVisible();
      tops.push(await topOf(page.locator("#events")));
    }
    expect(new Set(tops).size, `${width} px: ${tops.join()}`).toBe(1);
    expect((await topOf(file)) === (await topOf(filters)), `${width} px`).toBe(width === 1440);
  }
});

/** Runs in the page. */
function whatDoesNotFit(): string[] {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const outside = [...document.querySelectorAll("header button, header input, footer button")].filter((control) => {
    const { left, right, bottom, width } = control.getBoundingClientRect();
    return width > 0 && (left < 0 || right > innerWidth || bottom > innerHeight);
  });
  return [
    ...(scrollWidth > innerWidth ? [`${scrollWidth} px wide`] : []),
    ...(scrollHeight > innerHeight ? [`${scrollHeight} px high`] : []),
    ...outside.map((control) => `outside: ${control.getAttribute("aria-label") ?? control.textContent}`),
  ];
}

test("a phone begins with the list, and its tabs change the view", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openView(page);
  await expect(page.getByRole("heading", { name: "Protests begin on Kyiv’s Independence Square" })).toBeVisible();
  await page.getByRole("navigation", { name: "View" }).getByRole("button", { name: "Timeline" }).click();
  await expect(page.locator(".timeline:not(.is-compact) #timeline")).toBeVisible();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitemradio", { name: "Українська" }).click();
  await expect(page.getByRole("navigation", { name: "Подання" })).toBeVisible();
});

test("the appearance follows the system until one is chosen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openView(page);
  const html = page.locator("html");
  await expect(html).toHaveAttribute("data-theme", "dark");
  await page.emulateMedia({ colorScheme: "light", contrast: "more" });
  await expect(html).toHaveAttribute("data-theme", "contrast");
  await page.emulateMedia({ colorScheme: "light", contrast: "no-preference" });
  await expect(html).toHaveAttribute("data-theme", "light");
});

test("a file that fails to load is reported, and can be retried", async ({ page, guard }) => {
  guard.allow(/503/); // the failure under test
  let answers = 0;
  await page.route("**/data/*.json", (route) => {
    answers += 1;
    return answers === 1 ? route.fulfill({ status: 503, body: "" }) : route.continue();
  });
  await page.goto("./?event=grain-deal");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("The server returned 503");
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(headlineOf(page)).toHaveText("Black Sea grain deal signed in Istanbul");
});

test("messages that fail to load leave the language as it is", async ({ page, guard }) => {
  guard.allow(/net::ERR_FAILED|uk-.*\.js/); // the failure under test
  await page.route("**/assets/uk-*.js", (route) => route.abort());
  await openView(page);
  await page.getByRole("button", { name: "Українська" }).click();
  await expect(notices(page)).toContainText("Could not load that language");
  await expect(page.getByRole("button", { name: "English" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
