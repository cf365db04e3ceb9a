/** Everything is reachable by keyboard, and closing returns the focus. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/guard";
import { openView } from "./support/app";
import { countOf, headlineOf } from "./support/bundled-page";

/** Presses Tab until the element that matches has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((requested) => document.activeElement?.matches(requested), selector)) return;
  }
  throw new Error(`40 × Tab did not reach ${selector}`);
}

test.beforeEach(async ({ page }) => {
  await openView(page);
});

test("the skip link leads to the events", async ({ page }) => {
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to events" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "View as list" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Russia annexes Crimea" })).toBeVisible();
});

test("/ searches, and Enter goes to the event", async ({ page }) => {
  await page.keyboard.press("/");
  await expect(page.locator("#search")).toBeFocused();
  await page.keyboard.type("grain deal signed");
  // The results change with every letter.
  await expect(page.getByRole("option").first()).toContainText("grain deal signed");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(headlineOf(page)).toBeFocused();
  await expect(headlineOf(page)).toHaveText("Black Sea grain deal signed in Istanbul");
  await page.keyboard.press("Escape");
  await expect(page.locator("#search")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("#search")).toHaveValue("");
});

test("a filter is set and removed", async ({ page }) => {
  await tabTo(page, "section[aria-label=Filters] button");
  await page.keyboard.press("Enter");
  const economy = page.getByRole("checkbox", { name: /Economy & sanctions/ });
  await expect(economy).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await economy.focus();
  await page.keyboard.press("Space");
  await expect(countOf(page)).toContainText(/^\d of 136 events/);
  await page.keyboard.press("Escape");
  await expect(economy).toBeHidden();
  await expect(page.getByRole("region", { name: "Filters" }).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(countOf(page)).toContainText("136 events");
});

test("the list opens an event and gets the focus back", async ({ page }) => {
  await page.keyboard.press("l");
  const row = page.locator("#events [data-event-id=crimea-annexation] a");
  await row.focus();
  await page.keyboard.press("Enter");
  await expect(headlineOf(page)).toHaveText("Russia annexes Crimea");
  await headlineOf(page).focus();
  await page.keyboard.press("Escape");
  await expect(headlineOf(page)).toHaveCount(0);
  await expect(row).toBeFocused();
});

test("menus open, move and close", async ({ page }) => {
  const appearance = page.getByRole("button", { name: "Appearance" });
  await appearance.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemradio", { name: "System" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("menuitemradio", { name: "Labels only" })).toBeFocused();
  for (let i = 0; i < 2; i += 1) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "contrast");
  await expect(appearance).toBeFocused();
  await page.getByRole("button", { name: "More" }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "More" })).toBeFocused();
});

test("Tab visits every control once and shows where it is", async ({ page }) => {
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(headlineOf(page)).toBeFocused();
  await page.locator("a[href='#events']").focus();
  const visited: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return "";
      const { width, height } = active.getBoundingClientRect();
      // A handle of the brush draws the ring about its visible part, the search field about its box.
      const drawn = [getComputedStyle(active), getComputedStyle(active, "::after")];
      const box = active.id === "search" ? active.parentElement : null;
      if (box) drawn.push(getComputedStyle(box));
      const hasRing = drawn.some(({ outlineStyle }) => outlineStyle !== "none");
      const name = active.getAttribute("aria-label") ?? active.textContent ?? "";
      return `${active.localName} ${name.slice(0, 40)}${hasRing && width > 0 && height > 0 ? "" : " UNSEEN"}`;
    });
    if (stop === "") break;
    visited.push(stop);
  }
  expect(visited.filter((stop) => stop.endsWith("UNSEEN"))).toEqual([]);
  expect(visited.length).toBeGreaterThan(25);
  expect(visited.length).toBeLessThan(80);
  const order = ["Search events", "Topic", "View as list", "div Timeline", "Military", "Zoom in"];
  const places = order.map((name) => visited.findIndex((stop) => stop.includes(name)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});
