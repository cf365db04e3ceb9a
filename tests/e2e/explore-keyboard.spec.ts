/** Exploring by keyboard alone. After every key the focus is visible. */
import type { Page } from "@playwright/test";
import {
  details,
  drawnEvent,
  expectFocusVisible,
  filterBar,
  fullestBadge,
  openTimeline,
  openView,
  searchField,
  spanOf,
  timeline,
  windowAfter,
  windowInAddress,
} from "./support/app";
import { expect, test } from "./support/guard";

/** Presses keys one after the other; none may lose the focus. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expectFocusVisible(page, key);
  }
}

const interfaceLang = (page: Page) => page.locator("p[aria-live=polite]");

/** Tabs from the top of the page. @returns a description of each focused element */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active?.id || active?.getAttribute("aria-label") || active?.textContent || "";
  });

async function toTimeline(page: Page): Promise<void> {
  await press(page, "Tab");
  await expect(page.getByRole("link", { name: "Skip to events" })).toBeFocused();
  await press(page, "Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await press(page, "Tab");
  await expect(page.getByRole("button", { name: "View as list" })).toBeFocused();
  await press(page, "Tab");
  await expect(page.getByRole("slider", { name: "Start of the period shown" })).toBeFocused();
  await press(page, "Tab", "Tab");
  await expect(timeline(page)).toBeFocused();
}

test("Tab goes through the page in reading order, and the timeline is one stop", async ({ page }) => {
  await openTimeline(page);
  const seen: string[] = [];
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press("Tab");
    const name = await focused(page);
    seen.push(name);
    if (name === "All years") break;
  }
  const order = [
    "Skip to events",
    "search",
    "Timeline",
    "More",
    "Topicall 8",
    "View as list",
    "Start of the period shown",
    "timeline",
    "Zoom in",
  ];
  const places = order.map((name) => seen.findIndex((one) => one.replace(/\s/g, "") === name.replace(/\s/g, "")));
  expect(places, seen.join(" | ")).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(seen.filter((name) => name === "timeline")).toHaveLength(1);
  expect(seen.some((name) => name.includes("full-scale"))).toBe(false);
});

test("the first arrow finds an event of the period that is shown, which stays", async ({ page }) => {
  await openTimeline(page, "?from=2022-02-20&to=2022-02-28");
  await toTimeline(page);
  await press(page, "ArrowRight");
  await expect(interfaceLang(page)).toHaveText(/^21 February 2022\. /);
  await press(page, "ArrowRight");
  await expect(interfaceLang(page)).toHaveText(/^24 February 2022\. /);
  await expect(page).toHaveURL(/from=2022-02-20T00:00Z&to=2022-03-01T00:00Z/);
});

test("arrows go from event to event, and each is announced", async ({ page }) => {
  await openTimeline(page);
  await toTimeline(page);
  await press(page, "Home");
  await expect(interfaceLang(page)).toHaveText(
    "21 November 2013. Protests begin on Kyiv’s Independence Square. Home fronts, confirmed. 1 of 136",
  );
  await press(page, "ArrowRight", "ArrowRight");
  await expect(interfaceLang(page)).toHaveText(/^18[–\s].*20 February 2014\. .* 3 of 136$/);
  await press(page, "ArrowLeft");
  await expect(interfaceLang(page)).toHaveText(/2 of 136$/);
  await press(page, "Shift+ArrowRight", "Shift+ArrowRight");
  await expect(interfaceLang(page)).toHaveText(/^24 February 2022.*\. [23][0-9] of 136$/);
  await press(page, "Shift+ArrowLeft");
  await expect(interfaceLang(page)).toHaveText(/March 2021.*First large Russian troop build-up/);
  await press(page, "End");
  await expect(interfaceLang(page)).toHaveText(/136 of 136$/);
  await press(page, "ArrowUp");
  await expect(interfaceLang(page)).toHaveText(/\. Military, /);
  await press(page, "ArrowDown");
  await expect(interfaceLang(page)).toHaveText(/\. Diplomacy & politics, /);
});

test("arrows go through the filtered events only, and bring each into view", async ({ page }) => {
  await openTimeline(page, "?from=2022-01-01&to=2022-12-31&lane=economy");
  await toTimeline(page);
  await press(page, "End");
  await expect(interfaceLang(page)).toHaveText(/^30 April 2025\. .* (\d+) of \1$/);
  await expect.poll(() => windowInAddress(page)?.end).toBeGreaterThan(Date.parse("2025-04-30"));
  await expect(drawnEvent(page, "minerals-deal")).toHaveClass(/is-cursor/);
});

test("Enter opens the details, arrows step on, Esc comes back", async ({ page }) => {
  await openTimeline(page, "?from=2022-02-01&to=2022-04-30&lane=humanitarian-law");
  await toTimeline(page);
  await press(page, "Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Enter");
  await expect(details(page)).toHaveAttribute("data-event-id", "unga-es-11-1");
  await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
  await press(page, "ArrowRight");
  await expect(details(page)).toHaveAttribute("data-event-id", "eu-temporary-protection");
  await expect(page).toHaveURL(/event=eu-temporary-protection/);
  await expect(drawnEvent(page, "eu-temporary-protection")).toHaveClass(/is-selected/);
  await press(page, "ArrowLeft", "ArrowLeft");
  await expect(details(page)).toHaveAttribute("data-event-id", "mh17");
  // The timeline has moved eight years back.
  await expect.poll(() => windowInAddress(page)?.start).toBeLessThan(Date.parse("2014-07-17"));
  await expect.poll(() => windowInAddress(page)?.end).toBeGreaterThan(Date.parse("2014-07-17"));
  await press(page, "Escape");
  await expect(details(page)).toHaveCount(0);
  await expect(timeline(page)).toBeFocused();
  await expect(page).not.toHaveURL(/event=/);
});

test("Space opens too, and Esc closes one thing at a time", async ({ page }) => {
  await openTimeline(page);
  await toTimeline(page);
  await press(page, "Home", "Space");
  // The headline takes the focus as soon as it is drawn.
  await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
  await filterBar(page)
    .getByRole("button", { name: /^Topic/ })
    .focus();
  await press(page, "Enter");
  await expect(filterBar(page).getByRole("group", { name: "Topic" })).toBeVisible();
  await press(page, "Escape");
  await expect(filterBar(page).getByRole("group", { name: "Topic" })).toHaveCount(0);
  await expect(details(page)).toBeVisible();
  await press(page, "Escape");
  await expect(details(page)).toHaveCount(0);
});

test("+ and − zoom at the cursor, Z fits, 0 shows all years", async ({ page }) => {
  await openTimeline(page, "?from=2022-01-01&to=2022-12-31");
  await toTimeline(page);
  const before = windowInAddress(page);
  if (!before) throw new Error("the address names no window");
  await press(page, "+");
  const near = await windowAfter(page, before);
  expect(spanOf(near) / spanOf(before)).toBeCloseTo(1 / 1.5, 1);
  await press(page, "-");
  const far = await windowAfter(page, near);
  expect(spanOf(far) / spanOf(near)).toBeCloseTo(1.5, 1);
  await press(page, "Home", "z");
  await expect.poll(() => spanOf(windowInAddress(page) ?? far)).toBeLessThan(100 * 86_400_000);
  await press(page, "0");
  await expect.poll(() => windowInAddress(page)).toBeUndefined();
});

test("/ searches, ↓ and Enter go to the event", async ({ page }) => {
  await openTimeline(page);
  await toTimeline(page);
  await press(page, "/");
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type("bucha");
  await expect(page.getByRole("listbox", { name: "Best matches" })).toBeVisible();
  await press(page, "ArrowDown");
  await expect(searchField(page)).toHaveAttribute("aria-activedescendant", /bucha$/);
  await press(page, "Enter");
  await expect(details(page)).toHaveAttribute("data-event-id", "bucha");
  await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
  await press(page, "Control+k");
  await expect(searchField(page)).toBeFocused();
  await press(page, "Escape");
  await press(page, "Escape");
  await expect(searchField(page)).toHaveValue("");
});

test("letters typed into a field are letters, not commands", async ({ page }) => {
  await openTimeline(page);
  await press(page, "/");
  await page.keyboard.type("lz0?");
  await expect(searchField(page)).toHaveValue("lz0?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).not.toHaveURL(/view=list/);
});

test("? opens the sheet of keys, and single letters can be switched off there", async ({ page }) => {
  await openTimeline(page);
  await toTimeline(page);
  await press(page, "?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText("First event of the next period");
  const single = sheet.getByRole("checkbox", { name: "Single-letter shortcuts" });
  await single.focus();
  await press(page, "Space");
  await expect(single).not.toBeChecked();
  await press(page, "Escape");
  await expect(sheet).toHaveCount(0);
  await expect(timeline(page)).toBeFocused();
  await press(page, "l", "z", "t");
  // Arrows still work: they are not letters.
  await press(page, "Home");
  await expect(interfaceLang(page)).toHaveText(/1 of 136$/);
  await expect(page).not.toHaveURL(/view=list|theme=/);
  // The choice is stored.
  await openTimeline(page);
  await toTimeline(page);
  await press(page, "l", "Home");
  await expect(interfaceLang(page)).toHaveText(/1 of 136$/);
  await expect(page).not.toHaveURL(/view=list/);
});

test("L changes to the list and back, T changes the appearance", async ({ page }) => {
  await openTimeline(page);
  await toTimeline(page);
  await page.keyboard.press("l");
  await expect(page).toHaveURL(/view=list/);
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(136);
  await expectFocusVisible(page, "l");
  await page.keyboard.press("l");
  await expect(timeline(page)).toBeVisible();
  await expect(page).not.toHaveURL(/view=list/);
  await expectFocusVisible(page, "l, once more");
  for (const theme of ["dark", "contrast"]) {
    await press(page, "t");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await expect(page).toHaveURL(new RegExp(`theme=${theme}`));
  }
});

test("letters are found by their place, so a Ukrainian layout works", async ({ page }) => {
  await openTimeline(page);
  await timeline(page).focus();
  // The physical key of L types "д" there.
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "д", code: "KeyL", bubbles: true })),
  );
  await expect(page).toHaveURL(/view=list/);
});

test("the list is read and opened by keyboard", async ({ page }) => {
  await openView(page, "?view=list&lane=economy");
  const first = page.getByRole("main").getByRole("article").first().getByRole("link");
  await first.focus();
  await press(page, "Tab");
  await expect(page.getByRole("main").getByRole("article").nth(1).getByRole("link")).toBeFocused();
  await press(page, "Enter");
  await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
  await press(page, "ArrowRight");
  await expect(details(page)).toHaveAttribute("data-event-id", /./);
  await press(page, "Escape");
  await expect(details(page)).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("article").nth(1).getByRole("link")).toBeFocused();
});

test("Esc goes back to the row that was opened last", async ({ page }) => {
  await openView(page, "?view=list&lane=economy");
  const row = (place: number) => page.getByRole("main").getByRole("article").nth(place).getByRole("link");
  await row(1).focus();
  await press(page, "Enter");
  await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
  await row(4).focus();
  await press(page, "Enter");
  await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
  await press(page, "Escape");
  await expect(details(page)).toHaveCount(0);
  await expect(row(4)).toBeFocused();
});

test("an event chosen in a badge's list opens with the focus in its details", async ({ page }) => {
  await openTimeline(page);
  // Too many, too close to each other to be separated by zooming.
  const { badge, count } = await fullestBadge(page);
  await badge.click();
  await expect(page.getByRole("list", { name: `${count} events here` })).toBeVisible();
  await press(page, "ArrowDown", "Enter");
  await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
  const opened = await details(page).getAttribute("data-event-id");
  await press(page, "Escape");
  await expect(timeline(page)).toBeFocused();
  await expect(drawnEvent(page, opened ?? "")).toHaveClass(/is-cursor/);
});
