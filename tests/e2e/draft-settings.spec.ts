/** The settings of a draft, in a browser: keyboard, map, undo, axe. */
import type { Page } from "@playwright/test";
import { openView } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { expect, test } from "./support/guard";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Timeline settings" });
const tab = (page: Page, name: RegExp) => dialog(page).getByRole("tab", { name });
const row = (page: Page, name: string) => dialog(page).locator("[data-entry]", { hasText: name });

async function openSettings(page: Page, query = ""): Promise<void> {
  await openView(page, query);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /Your timelines/ }).click();
  await page.getByRole("button", { name: /Edit a copy of/ }).click();
  const bar = page.getByRole("region", { name: "Editing" });
  await expect(bar).toBeVisible();
  const isPhone = (page.viewportSize()?.width ?? 0) < 720;
  if (isPhone) await bar.getByRole("button", { name: "More" }).click();
  const name = "Topics, places …";
  await (isPhone ? page.getByRole("menuitem", { name }) : bar.getByRole("button", { name })).click();
  await expect(tab(page, /Timeline/)).toBeVisible();
}

test.describe("the settings of a draft", () => {
  test("take a topic and the point of a place with the keyboard alone", async ({ page }) => {
    await openSettings(page);
    await tab(page, /Timeline/).focus();
    await page.keyboard.press("ArrowRight");
    await expect(tab(page, /Topics \(8\)/)).toBeFocused();
    await dialog(page).getByRole("button", { name: "Add topic" }).press("Enter");
    await expect(dialog(page).getByRole("textbox", { name: "Name of the topic English" })).toBeFocused();
    await page.keyboard.type("Culture");
    await expect(row(page, "Culture")).toContainText("0 events");
    await expect(tab(page, /Topics \(9\)/)).toBeVisible();
    await tab(page, /Topics/).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await row(page, "Avdiivka")
      .getByRole("button", { name: /^Avdiivka/ })
      .press("Enter");
    const map = dialog(page).getByRole("application", { name: "Map: point of Avdiivka" });
    const point = dialog(page).getByLabel("Latitude and longitude");
    const before = await point.inputValue();
    await map.focus();
    await page.keyboard.press("+");
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowLeft");
    await expect(dialog(page).getByText(/^Crosshair: 48\.\d+°\sN, 37\.\d+°\sE, Ukraine$/)).toBeAttached();
    await expect(point).toHaveValue(before);
    await page.keyboard.press("Enter");
    await expect(point).not.toHaveValue(before);
    await page.keyboard.press("Control+z");
    await expect(point).toHaveValue(before);
  });

  test("move the events of a removed topic, and bring it back", async ({ page }) => {
    await openSettings(page);
    await tab(page, /Topics/).click();
    await dialog(page).getByRole("button", { name: "Remove: Military" }).click();
    await expect(dialog(page).getByText(/29 events belong to “Military”/)).toBeVisible();
    await dialog(page).getByLabel("Topic that takes them").selectOption("Information");
    await dialog(page).getByRole("button", { name: "Remove", exact: true }).click();
    await expect(row(page, "Information")).toContainText("36 events");
    await expect(dialog(page).getByRole("button", { name: "Remove: Diplomacy & politics" })).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(row(page, "Military")).toContainText("29 events");
    await expect(row(page, "Information")).toContainText("7 events");
  });

  test("set a point where the map is clicked, after it was dragged and zoomed", async ({ page }) => {
    await openSettings(page);
    await tab(page, /Places/).click();
    await row(page, "Avdiivka")
      .getByRole("button", { name: /^Avdiivka/ })
      .click();
    const map = dialog(page).getByRole("application");
    const point = dialog(page).getByLabel("Latitude and longitude");
    const before = await point.inputValue();
    await map.scrollIntoViewIfNeeded();
    await map.hover();
    await page.mouse.wheel(0, -600);
    await page.mouse.down();
    await page.mouse.move(10, 10, { steps: 4 });
    await page.mouse.up();
    await expect(point).toHaveValue(before);
    await map.click({ position: { x: 60, y: 60 } });
    await expect(point).not.toHaveValue(before);
    await expect(dialog(page).getByText(/^Point set: /)).toBeAttached();
  });

  for (const [width, theme] of [
    [1440, "light"],
    [390, "dark"],
  ] as const) {
    test(`have nothing that axe finds at ${width} px in the ${theme} theme`, async ({ page }) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await openSettings(page, `?theme=${theme}`);
      await expectNoViolations(page, { theme });
      for (const name of [/Topics/, /Actors/, /Places/, /Periods/]) {
        await tab(page, name).click();
        await dialog(page).locator("[data-entry] [aria-expanded]").first().click();
        if (String(name) === "/Places/") await expect(dialog(page).getByRole("application")).toBeVisible();
        await expectNoViolations(page, { theme });
      }
      const panel = dialog(page).getByRole("tabpanel");
      expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
    });
  }
});
