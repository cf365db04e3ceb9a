/** The details of one event: their content, their links, and that they send no request to another host. */
import type { Page } from "@playwright/test";
import { badges, boxOf, details, isStill, openTimeline, openView } from "./support/app";
import { expect, test } from "./support/guard";

const panelOf = (page: Page, title: string | RegExp) => page.getByRole("region", { name: title });
const headings = (page: Page) => details(page).getByRole("heading").allTextContents();

test("the parts come in reading order: headline, where, who, figures, related, sources", async ({ page }) => {
  await openTimeline(page, "?event=swift-sanctions");
  const panel = panelOf(page, "West agrees to cut Russian banks from SWIFT");
  await expect(panel).toBeVisible();
  const [headline, ...parts] = await headings(page);
  expect(headline).toBe("West agrees to cut Russian banks from SWIFT");
  const order = ["Where", "Who", "Figures, as reported by each source", "Related events", "Sources"];
  const names = parts.map((part) => part.replace(/ \(\d+\)$/, ""));
  expect(names.filter((part) => order.includes(part))).toEqual(order);
  const text = (await panel.textContent()) ?? "";
  const places = ["Economy & sanctions", "Confirmed", headline ?? "", "26 February 2022"].map((part) =>
    text.indexOf(part),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  await expect(panel.getByText(/^Event \d+ of 136$/)).toBeVisible();
});

test("sources open in a new tab without a referrer", async ({ page }) => {
  await openTimeline(page, "?event=full-scale-invasion");
  const links = details(page)
    .getByRole("region", { name: /^Sources \(\d+\)$/ })
    .getByRole("link");
  await expect(links.first()).toBeVisible();
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute("target", "_blank");
    await expect(link).toHaveAttribute("rel", "noopener noreferrer");
    await expect(link).toHaveAttribute("href", /^https?:\/\//);
    await expect(link).toContainText("opens in a new tab");
  }
});

test("a disputed event says so beside its topic and who says what", async ({ page }) => {
  await openTimeline(page, "?event=kursk-retaken-claim");
  await expect(details(page)).toContainText("Status: Disputed");
  await expect(details(page)).toContainText("Disputed:");
});

test("a contested event says what is contested, and with its text who says what, with the source", async ({ page }) => {
  await openTimeline(page, "?event=kakhovka-dam");
  await expect(details(page)).toContainText("Status: Confirmed");
  await expect(details(page)).toContainText("Contested: responsibility, numbers");
  const claims = details(page).getByRole("region", { name: "Who says what" });
  await expect(claims).toHaveCount(0);
  await details(page).getByRole("button", { name: "Show the text" }).click();
  await expect(claims).toContainText("Russia (denial): ");
  const mark = claims.getByRole("link", { name: /^Source \d+: / }).first();
  await mark.click();
  await expect(details(page).getByRole("listitem").and(page.locator(":focus"))).toHaveCount(1);
});

test("killings of civilians are behind a content note until the user opens it", async ({ page }) => {
  await openTimeline(page, "?event=bucha");
  const show = details(page).getByRole("button", { name: "Show the text" });
  await expect(show).toHaveAttribute("aria-expanded", "false");
  await expect(details(page).getByText("Figures, as reported by each source")).toHaveCount(0);
  const covered = ((await details(page).textContent()) ?? "").length;
  await show.click();
  await expect(details(page).getByRole("button", { name: "Hide the text" })).toHaveAttribute("aria-expanded", "true");
  await expect(details(page).getByText("Figures, as reported by each source")).toBeVisible();
  expect(((await details(page).textContent()) ?? "").length).toBeGreaterThan(covered + 100);
  // Once opened, it stays open until the page is left.
  await details(page).getByRole("button", { name: "Next event" }).click();
  await expect(details(page)).not.toHaveAttribute("data-event-id", "bucha");
  await details(page).getByRole("button", { name: "Previous event" }).click();
  await expect(details(page)).toHaveAttribute("data-event-id", "bucha");
  await expect(details(page).getByRole("button", { name: "Hide the text" })).toBeVisible();
});

test("a related event opens in its place, with the focus on its headline", async ({ page }) => {
  await openTimeline(page, "?event=full-scale-invasion");
  const related = details(page).getByRole("region", { name: "Related events" }).getByRole("button").first();
  const title = ((await related.locator("span").first().textContent()) ?? "").trim();
  await related.click();
  await expect(panelOf(page, title)).toBeVisible();
  await expect(details(page).getByRole("heading", { level: 2, name: title })).toBeFocused();
  await expect(page).not.toHaveURL(/event=full-scale-invasion/);
  await page.goBack();
  await expect(details(page)).toHaveAttribute("data-event-id", "full-scale-invasion");
});

test("the buttons before and after open the neighbouring events, and end at the ends", async ({ page }) => {
  await openTimeline(page, "?event=euromaidan-begins");
  await expect(details(page)).toContainText("No earlier event");
  await expect(details(page).getByRole("button", { name: "Previous event" })).toHaveAttribute("aria-disabled", "true");
  await details(page)
    .getByRole("button", { name: /^After, \d+ (days|months)/ })
    .click();
  await expect(details(page)).toHaveAttribute("data-event-id", "nicaragua-term-limits");
  await details(page)
    .getByRole("button", { name: /^Before, \d+ (days|months)/ })
    .click();
  await expect(details(page)).toHaveAttribute("data-event-id", "euromaidan-begins");
});

test("a place is on a map, and no request goes to another host", async ({ page, guard, baseURL }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  await openTimeline(page, "?event=bakhmut");
  const map = details(page).getByRole("img", { name: "Map: Bakhmut" });
  await expect(map).toBeVisible();
  await expect(map.locator("path").first()).toHaveAttribute("d", /^M/);
  await expect(map.locator("circle").first()).toBeAttached();
  await openTimeline(page, "?event=nicaragua-term-limits");
  await expect(details(page).getByRole("img", { name: /^Map: Managua/ })).toBeVisible();
  expect([...hosts].filter((origin) => /^https?:/.test(origin))).toEqual([new URL(baseURL ?? "").origin]);
  await guard.check();
});

test("an actor's name filters by that actor, and once more takes it back", async ({ page }) => {
  await openTimeline(page, "?event=grain-deal");
  const actor = details(page)
    .getByRole("button", { name: /only events with this actor$/ })
    .first();
  await actor.click();
  await expect(page).toHaveURL(/actor=/);
  await expect(actor).toHaveAttribute("aria-pressed", "true");
  await actor.click();
  await expect(page).not.toHaveURL(/actor=/);
});

test("an event that the filters hide says so, and can be shown", async ({ page }) => {
  await openTimeline(page, "?event=grain-deal&lane=military");
  await expect(details(page)).toContainText("Hidden by your filters");
  await details(page).getByRole("button", { name: "Show it" }).click();
  await expect(details(page)).toContainText(/Event \d+ of 136/);
  await expect(page).not.toHaveURL(/lane=/);
});

test("the details are there in Ukrainian", async ({ page }) => {
  await openTimeline(page, "?event=full-scale-invasion&lang=uk");
  await expect(details(page)).toContainText("24 лютого 2022 р.");
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(/^[\p{Script=Cyrillic}\s\p{P}]+$/u);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const more = (page: Page) => details(page).getByRole("button", { name: "Show more" });
  const less = (page: Page) => details(page).getByRole("button", { name: "Show less" });
  const heightOf = async (page: Page) => Math.round((await boxOf(details(page))).height);

  test("the sheet has three heights, by its buttons", async ({ page }) => {
    await openView(page);
    await page.getByRole("main").locator('article[data-event-id="crimea-annexation"]').getByRole("link").click();
    const sheet = panelOf(page, "Russia annexes Crimea");
    await expect(sheet).toHaveAttribute("data-stop", "half");
    await expect.poll(() => heightOf(page)).toBeLessThan(844 * 0.7);
    await more(page).click();
    await expect(sheet).toHaveAttribute("data-stop", "full");
    await expect.poll(() => heightOf(page)).toBeGreaterThan(844 * 0.8);
    await expect(more(page)).toHaveAttribute("aria-disabled", "true");
    await less(page).click();
    await expect(sheet).toHaveAttribute("data-stop", "half");
    await less(page).click();
    await expect(sheet).toHaveAttribute("data-stop", "peek");
    await expect.poll(() => heightOf(page)).toBeLessThanOrEqual(150);
    await expect(sheet.getByRole("heading", { level: 2, name: "Russia annexes Crimea" })).toBeVisible();
    await expect(less(page)).toHaveAttribute("aria-disabled", "true");
    await sheet.getByRole("button", { name: "Close details" }).click();
    await expect(details(page)).toHaveCount(0);
  });

  test("Back closes the sheet and stays on the page", async ({ page }) => {
    await openView(page);
    const row = page.getByRole("main").locator('article[data-event-id="crimea-annexation"]');
    await row.getByRole("link").click();
    await expect(details(page)).toBeVisible();
    await page.goBack();
    await expect(details(page)).toHaveCount(0);
    await expect(row).toBeVisible();
  });

  test("the strip above the list shows shapes and no badges", async ({ page }) => {
    await openView(page);
    await isStill(page);
    expect(await page.locator("#timeline .ev:not(.is-gone) .glyph").count()).toBeGreaterThan(20);
    await expect(badges(page)).toHaveCount(0);
  });
});

test("a figure leads to the source that it names, and the source leads back", async ({ page }) => {
  await openView(page, "?event=swiss-peace-summit");
  const address = page.url();
  const figures = details(page).getByRole("region", { name: /^Figures/ });
  // The Swiss government is not the name of a source, so that figure has no number.
  const mark = figures.getByRole("link");
  await expect(mark).toHaveCount(1);
  await expect(mark).toHaveAccessibleName(/^Source \d+: Kyiv Independent$/);
  const number = (await mark.textContent()) ?? "";
  await mark.click();
  const source = details(page)
    .getByRole("region", { name: /^Sources/ })
    .getByRole("listitem")
    .nth(Number(number) - 1);
  await expect(source).toBeFocused();
  await expect(source).toBeInViewport();
  await source.getByRole("link", { name: /^Back to the figure: / }).click();
  await expect(figures.getByRole("listitem").filter({ hasText: "Kyiv Independent" })).toBeFocused();
  expect(page.url()).toBe(address);
});
