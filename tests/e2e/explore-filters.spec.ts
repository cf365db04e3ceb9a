/** Filters, search and list by pointer: every count is right, and no filter ends in a dead end. */
import type { Locator, Page } from "@playwright/test";
import {
  boxOf,
  details,
  drawnEvent,
  drawnEvents,
  filterBar,
  isStill,
  openTimeline,
  openView,
  searchField,
} from "./support/app";
import { bundledCount } from "./support/bundled-counts";
import { expect, test } from "./support/guard";

const button = (page: Page, name: string | RegExp) => filterBar(page).getByRole("button", { name });
const panel = (page: Page, name: string) => filterBar(page).getByRole("group", { name, exact: true });
const option = (page: Page, facet: string, name: RegExp) => panel(page, facet).getByRole("checkbox", { name });
const total = (page: Page): Locator => filterBar(page).locator("p.num");
/** The number in front of the total. */
const left = async (page: Page): Promise<number> => Number.parseInt((await total(page).textContent()) ?? "", 10);

test("a ticked topic leaves its events, becomes a chip, and the chip clears it", async ({ page }) => {
  await openTimeline(page);
  await button(page, /^Topic/).click();
  await option(page, "Topic", /^Economy & sanctions/).click();
  await expect(total(page)).toHaveText(`${bundledCount({ lane: "economy" })} of 136 events`);
  await expect(page).toHaveURL(/lane=economy/);
  await option(page, "Topic", /^Information/).click();
  await expect(total(page)).toHaveText(
    `${bundledCount({ lane: "economy" }) + bundledCount({ lane: "information" })} of 136 events`,
  );
  await expect(page).toHaveURL(/lane=economy,information/);
  await panel(page, "Topic").getByRole("button", { name: "Done" }).click();
  await expect(button(page, /^Topic/)).toBeFocused();
  await button(page, "Clear filter: Topic").click();
  await expect(page).not.toHaveURL(/lane=/);
  await expect(button(page, /^Topic all 8/)).toBeFocused();
  await expect(filterBar(page)).toContainText("136 events");
});

test("each option says how many match with the other filters, of how many", async ({ page }) => {
  await openTimeline(page, "?lane=economy");
  await button(page, /^Status/).click();
  const options = panel(page, "Status").getByRole("listitem");
  const contested = bundledCount({ lane: "economy", status: "contested" });
  await expect(options.filter({ hasText: "Contested" })).toContainText(
    new RegExp(`${contested} of\\s${bundledCount({ status: "contested" })}$`),
  );
  await expect(options.filter({ hasText: "Confirmed" })).toContainText(
    new RegExp(
      `${bundledCount({ lane: "economy", status: "confirmed" })} of\\s${bundledCount({ status: "confirmed" })}$`,
    ),
  );
  await option(page, "Status", /^Contested/).click();
  await expect.poll(() => left(page)).toBe(contested);
  await expect(page).toHaveURL(/lane=economy&status=contested/);
});

test("an option without a match stays in place, says why, and cannot be ticked", async ({ page }) => {
  await openTimeline(page, "?lane=information");
  await button(page, /^Place/).click();
  const bakhmut = option(page, "Place", /^Bakhmut/);
  await panel(page, "Place").getByRole("textbox", { name: "Find a place" }).fill("bakh");
  await expect(bakhmut).toHaveAttribute("aria-disabled", "true");
  await bakhmut.focus();
  await expect(bakhmut).toHaveAccessibleDescription("No events match with your other filters");
  await page.keyboard.press("Space");
  await expect(bakhmut).not.toBeChecked();
  await expect(page).not.toHaveURL(/place=/);
});

test("the find box of the actors finds them by any of their names", async ({ page }) => {
  await openTimeline(page);
  await button(page, /^Actor/).click();
  for (const name of ["zelensky", "Зеленський"]) {
    await panel(page, "Actor").getByRole("textbox", { name: "Find an actor" }).fill(name);
    await expect(option(page, "Actor", /^Volodymyr Zelenskyy/)).toBeVisible();
  }
  await option(page, "Actor", /^Volodymyr Zelenskyy/).click();
  await expect.poll(() => left(page)).toBeGreaterThan(10);
  await page.keyboard.press("Escape");
  await expect(panel(page, "Actor")).toHaveCount(0);
  await expect(button(page, /^Actor: Volodymyr Zelenskyy/)).toBeFocused();
});

test("Clear all takes every filter away", async ({ page }) => {
  await openTimeline(page, "?lane=military&status=confirmed&q=Kyiv");
  await expect.poll(() => left(page)).toBeLessThan(26);
  await filterBar(page).getByRole("button", { name: "Clear all" }).click();
  await expect(filterBar(page)).toContainText("136 events");
  await expect(searchField(page)).toHaveValue("");
  await expect.poll(() => new URL(page.url()).search).toBe("");
});

test("filters without a common event offer to drop each of them with a count, and the count is right", async ({
  page,
}) => {
  for (const view of ["timeline", "list"]) {
    await openView(page, `?lane=information&place=bakhmut&view=${view}`);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { name: "No events match both" })).toBeVisible();
    await expect(main).toContainText(/topic Information .* place Bakhmut have no event in common/i);
    const ways = main.getByRole("button", { name: /^(Remove|Clear all)/ });
    await expect(ways).toHaveCount(3);
    await expect(main.getByRole("button", { name: "Clear all, show 136 events" })).toBeVisible();
    const remove = main.getByRole("button", { name: /^Remove “Bakhmut”/ });
    const promised = Number.parseInt(/(\d+) events?$/.exec((await remove.textContent()) ?? "")?.[1] ?? "", 10);
    await remove.click();
    await expect(total(page)).toHaveText(`${promised} of 136 events`);
    await expect(page).not.toHaveURL(/place=/);
  }
});

test("a search without results names its words, and can be cleared", async ({ page }) => {
  await openTimeline(page);
  await searchField(page).fill("qqqxxyyzz");
  await expect(page.getByRole("main")).toContainText("No results for “qqqxxyyzz”");
  await searchField(page).press("Escape");
  await page.getByRole("button", { name: "Clear all, show 136 events" }).click();
  await expect(filterBar(page)).toContainText("136 events");
  await expect(searchField(page)).toHaveValue("");
});

test("matches outside of the dates in view are named, and a click goes there", async ({ page }) => {
  await openView(page, "?from=2016-01-01&to=2017-12-31&lane=economy");
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { name: "No events in this period" })).toBeVisible();
  await main.getByRole("button", { name: /^\d+ matches after/ }).click();
  await expect(main.getByRole("heading", { name: "No events in this period" })).toHaveCount(0);
  await isStill(page);
  expect(await drawnEvents(page).count()).toBeGreaterThan(0);
});

test("the panel of dates goes to an era and to typed days", async ({ page }) => {
  await openTimeline(page);
  await button(page, /^Dates/).click();
  const dates = panel(page, "Dates");
  await dates.getByRole("button", { name: /^Kursk and escalation/ }).click();
  await expect(page).toHaveURL(/from=2024-0[78]-\d\d&to=2025-0[12]-\d\d/);
  await dates.getByLabel("From", { exact: true }).fill("2022-02-20");
  await dates.getByLabel("To", { exact: true }).fill("2022-03-05");
  await dates.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/from=2022-02-20T00:00Z&to=2022-03-06T00:00Z/);
  await dates.getByLabel("From", { exact: true }).fill("2022-03-10");
  await dates.getByRole("button", { name: "Apply" }).click();
  await expect(dates.getByRole("alert")).toHaveText("The first date must not be after the last.");
  await dates.getByRole("button", { name: /^All years/ }).click();
  await expect(page).not.toHaveURL(/from=/);
});

test("the search finds a name in every spelling and in both languages", async ({ page }) => {
  await openTimeline(page);
  const results = page.getByRole("listbox", { name: "Best matches" });
  for (const spelling of ["Zelensky", "Zelenskiy", "Зеленський"]) {
    await searchField(page).fill(spelling);
    await expect(results.getByRole("option").filter({ hasText: "Zelenskyy" }).first()).toBeVisible();
  }
  await expect(total(page)).toHaveText(/^\d+ of 136 events$/);
});

test("a result goes to its event: open, in sight and chosen", async ({ page }) => {
  await openTimeline(page, "?from=2014-01-01&to=2014-12-31&detail=labels");
  await searchField(page).fill("oreshnik");
  const results = page.getByRole("listbox", { name: "Best matches" });
  await results.getByRole("option", { name: /Oreshnik missile at Dnipro/ }).click();
  await expect(details(page)).toHaveAttribute("data-event-id", "oreshnik-dnipro");
  await isStill(page);
  await expect(drawnEvent(page, "oreshnik-dnipro")).toHaveClass(/is-selected/);
  const { x } = await boxOf(drawnEvent(page, "oreshnik-dnipro").locator(".glyph"));
  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThan(1440);
});

test.describe("the list", () => {
  const articles = (page: Page) => page.getByRole("main").getByRole("article");

  test("shows the same events as the timeline, one article each, under real headings", async ({ page }) => {
    await openView(page, "?view=list");
    await expect(articles(page)).toHaveCount(136);
    await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(7);
    await expect(page.getByRole("main").getByRole("heading", { level: 3 })).toHaveCount(136);
    await openView(page, "?view=list&lane=economy");
    await expect(articles(page)).toHaveCount(bundledCount({ lane: "economy" }));
    await button(page, /^Status/).click();
    await option(page, "Status", /^Contested/).click();
    await expect(articles(page)).toHaveCount(bundledCount({ lane: "economy", status: "contested" }));
  });

  test("opens an event where it is, and leaves the dates in view", async ({ page }) => {
    await openView(page, "?from=2022-01-01&to=2022-12-31&view=list");
    const inView = await articles(page).count();
    expect(inView).toBeLessThan(136);
    const row = page.getByRole("main").locator('article[data-event-id="moskva-sunk"]');
    await row.getByRole("link").click();
    await expect(details(page)).toHaveAttribute("data-event-id", "moskva-sunk");
    await expect(row).toBeInViewport();
    await page.getByRole("group", { name: "View" }).getByRole("button", { name: "Timeline" }).click();
    await expect(drawnEvent(page, "moskva-sunk")).toHaveClass(/is-selected/);
    await expect(page).not.toHaveURL(/view=list/);
  });

  test("brings in earlier and later events on demand", async ({ page }) => {
    await openView(page, "?from=2022-01-01&to=2022-12-31&view=list");
    const main = page.getByRole("main");
    await main.getByRole("button", { name: /^Show \d+ earlier events/ }).click();
    await expect(main.getByRole("button", { name: /earlier/ })).toHaveCount(0);
    await main.getByRole("button", { name: /^Show \d+ later events/ }).click();
    await expect(articles(page)).toHaveCount(136);
  });
});
