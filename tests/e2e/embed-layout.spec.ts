/** The layout of `?mode=embed` at the sizes that pages give it. The messages to such a page are tested in embed.spec.ts. */
import type { Page } from "@playwright/test";
import { details, drawnEvent, drawnEvents, isStill, openView, stage } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { expect, test } from "./support/guard";
import { illegible } from "./support/legible";

const SIZES = [
  [320, 240],
  [320, 480],
  [480, 420],
  [640, 420],
  [800, 500],
  [640, 240],
  [480, 300],
] as const;
/** No open event, a plain one, one with a claim and a note, the one with the longest text. */
const VIEWS = [
  "",
  "&event=grain-deal",
  "&event=kakhovka-dam",
  "&event=minsk-2",
  "&lane=diplomacy,economy&actor=russia",
];

const openFrame = async (page: Page, query: string, [width, height]: readonly [number, number]) => {
  await page.setViewportSize({ width, height });
  await openView(page, `?mode=embed${query}`);
};
/** As pages do that give the frame another size. */
const resizeFrame = async (page: Page, [width, height]: readonly [number, number]) => {
  await page.setViewportSize({ width, height });
  await isStill(page);
};
const fullLink = (page: Page) => page.getByRole("link", { name: /^(?:Open full timeline|Повна хронологія)/ });
const scrollsInside = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("[data-gives-way], .lanes-scroller")]
      .filter(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight > clientHeight || scrollWidth > clientWidth,
      )
      .map((one) => one.className || one.localName),
  );

for (const view of VIEWS) {
  for (const lang of ["en", "uk"]) {
    test(`all texts can be read at every size, ${view || "no event"}, ${lang}`, async ({ page }) => {
      await openFrame(page, `${view}&lang=${lang}`, SIZES[0]);
      for (const [width, height] of SIZES) {
        const size = `${width} by ${height} px`;
        await resizeFrame(page, [width, height]);
        // In a low frame there is no timeline.
        await expect(stage(page), size).toHaveCount(height >= 300 ? 1 : 0);
        await isStill(page);
        await expect.poll(() => illegible(page), size).toEqual([]);
        await expect.poll(() => scrollsInside(page), size).toEqual([]);
        await expect(fullLink(page), size).toBeInViewport({ ratio: 1 });
      }
    });
  }
}

test("the card says what the drawer of a whole page says first, and its steps stay where they are", async ({
  page,
}) => {
  await openFrame(page, "&event=grain-deal", [640, 480]);
  const card = details(page);
  await expect(card).toContainText("22 July 2022");
  await expect(card).toContainText("Confirmed");
  await expect(card.getByRole("heading", { level: 2 })).toHaveText("Black Sea grain deal signed in Istanbul");
  await expect(card.getByRole("link", { name: /^Ukraine, Russia Sign|^AFP/ })).toHaveAttribute(
    "rel",
    "noopener noreferrer",
  );
  const after = page.getByRole("button", { name: /^Next: / });
  const boxes = [await after.boundingBox()];
  const stages = [await stage(page).boundingBox()];
  for (let steps = 0; steps < 8; steps += 1) {
    await after.click();
    boxes.push(await after.boundingBox());
    stages.push(await stage(page).boundingBox());
  }
  expect(new Set(boxes.map((box) => JSON.stringify(box))).size).toBe(1);
  expect(new Set(stages.map((box) => JSON.stringify(box))).size).toBe(1);
  await expect(page.getByText(/^Event \d+ of 136$/)).toBeVisible();
});

test("a text that is cut can be expanded, and the timeline makes room for it", async ({ page }) => {
  await openFrame(page, "&event=grain-deal", [480, 300]);
  const summary = details(page).locator("p", { hasText: "Ukraine and Russia signed" });
  const before = (await summary.boundingBox())?.height ?? 0;
  await page.getByRole("button", { name: "Show more" }).click();
  await expect.poll(async () => (await summary.boundingBox())?.height ?? 0).toBeGreaterThan(before);
  await page.getByRole("button", { name: "Show less" }).click();
  await expect.poll(async () => (await summary.boundingBox())?.height ?? 0).toBe(before);
});

test("labels are for turning points from 480 px on, for more from 640 px on, and none below", async ({ page }) => {
  const labelled = () =>
    drawnEvents(page).evaluateAll((all) =>
      all.filter((one) => !one.classList.contains("is-bare")).map((one) => /imp-(\d)/.exec(one.className)?.[1]),
    );
  // Briefs and cards: cards.spec.ts.
  const dates = "&from=2022-01-20&to=2023-04-05&detail=labels";
  await openFrame(page, dates, [320, 480]);
  for (const [width, requested] of [
    [320, []],
    [479, []],
    [480, ["5"]],
    [639, ["5"]],
  ] as const) {
    await resizeFrame(page, [width, 480]);
    await expect(drawnEvents(page).first()).toBeAttached();
    expect([...new Set(width < 480 ? [] : await labelled())], String(width)).toEqual(requested);
    await expect(page.locator("#timeline .ev-label:visible")).toHaveCount(width < 480 ? 0 : (await labelled()).length);
  }
  await resizeFrame(page, [640, 480]);
  expect(new Set(await labelled()).size).toBeGreaterThan(1);
});

test("before an event is opened the card ends with its text, and the timeline has the rest", async ({ page }) => {
  const blankPx = () =>
    page.evaluate(() => {
      const summary = document.querySelector("[data-row] p");
      const last = [...(summary?.parentElement?.querySelectorAll("p, button") ?? [])].at(-1);
      const stage = document.querySelector("#timeline")?.getBoundingClientRect().top ?? 0;
      return stage - (last?.getBoundingClientRect().bottom ?? 0);
    });
  for (const lang of ["en", "uk"]) {
    await openFrame(page, `&lang=${lang}`, [640, 300]);
    for (const [width, height] of [
      [640, 300],
      [640, 420],
      [640, 480],
      [480, 420],
      [800, 500],
    ] as const) {
      await resizeFrame(page, [width, height]);
      expect(await blankPx(), `${width} by ${height}, ${lang}`).toBeGreaterThanOrEqual(0);
      expect(await blankPx(), `${width} by ${height}, ${lang}`).toBeLessThanOrEqual(16);
    }
  }
});

test("shapes and labels stay in their lane and do not overlap", async ({ page }) => {
  await openFrame(page, "&event=grain-deal", [320, 480]);
  for (const width of [320, 480, 640, 800]) {
    await resizeFrame(page, [width, 480]);
    await expect(drawnEvent(page, "grain-deal")).toBeVisible();
    await isStill(page);
    const found = await page.evaluate(() => {
      const host = document.querySelector(".lanes-scroller")?.getBoundingClientRect();
      const boxes = [...document.querySelectorAll<HTMLElement>("#timeline .ev[data-event-id]:not(.is-gone)")].map(
        (one) => ({
          id: one.dataset["eventId"],
          box: one.getBoundingClientRect(),
        }),
      );
      const axis = document.querySelector(".axis-clip")?.getBoundingClientRect();
      const years = [...document.querySelectorAll(".axis-tick:not([hidden], .is-covered, .is-cut)")]
        .map((tick) => tick.getBoundingClientRect())
        .filter((tick) => axis && tick.left < axis.right);
      const cutYears = years.filter((tick) => axis && tick.right > axis.right + 2).length;
      const outside = boxes.filter(({ box }) => !host || box.top < host.top - 0.5 || box.bottom > host.bottom + 0.5);
      const overlapping = boxes.flatMap((a, i) =>
        boxes.slice(i + 1).filter(({ box: b }) => {
          const nextLane = Math.min(a.box.right, b.right) - Math.max(a.box.left, b.left);
          return nextLane > 1 && Math.min(a.box.bottom, b.bottom) - Math.max(a.box.top, b.top) > 1;
        }),
      );
      return {
        count: boxes.length,
        cutYears,
        outside: outside.map(({ id }) => id),
        overlapping: overlapping.map(({ id }) => id),
      };
    });
    expect(found, String(width)).toMatchObject({ cutYears: 0, outside: [], overlapping: [] });
    expect(found.count).toBeGreaterThan(10);
  }
});

test("what a pointer rests on is named inside the frame, without leaving it", async ({ page }) => {
  for (const [width, height] of [
    [320, 480],
    [640, 420],
  ] as const) {
    await openFrame(page, "&event=grain-deal", [width, height]);
    const card = page.getByRole("tooltip");
    // A card closes when the view moves, as it may while the frame still takes its layout.
    await expect(async () => {
      await page.mouse.move(1, 1);
      await drawnEvent(page, "grain-deal").locator(".glyph").hover();
      await expect(card).toContainText("22 July 2022", { timeout: 2_000 });
      await expect(card).not.toContainText("Wikipedia", { timeout: 2_000 });
      await expect(card).toBeInViewport({ ratio: 1, timeout: 2_000 });
    }).toPass();
  }
});

test("the filter of the address is honoured, and can be cleared", async ({ page }) => {
  await openFrame(page, "&lane=economy&q=grain", [640, 480]);
  const chips = page.getByRole("region", { name: "Filters" });
  await expect(chips.getByRole("listitem")).toHaveText(["Topic: Economy & sanctions", "Search: grain"]);
  const count = await drawnEvents(page).count();
  await chips.getByRole("button", { name: "Clear filter: Search" }).click();
  await chips.getByRole("button", { name: "Clear filter: Topic" }).click();
  await expect(chips).toHaveCount(0);
  await expect.poll(() => drawnEvents(page).count()).toBeGreaterThan(count);
  await expect(page).toHaveURL(/\?mode=embed$/);
});

test("links lead to the same view as a whole page, in another tab", async ({ page, context, guard }) => {
  guard.allow(/^POPUP/);
  await openFrame(page, "&event=minsk-2&lane=diplomacy&theme=dark&lang=uk", [640, 480]);
  const opened = context.waitForEvent("page");
  await fullLink(page).click();
  const other = await opened;
  await expect(other).toHaveURL(
    /\/index\.html\?event=minsk-2&lane=diplomacy&theme=dark&lang=uk$|\/\?event=minsk-2&lane=diplomacy&theme=dark&lang=uk$/,
  );
  await expect(other.locator("#details-heading")).toBeVisible();
  expect(await other.evaluate(() => window.opener)).toBeNull();
  await expect(page).toHaveURL(/mode=embed/);
});

test("the list shows if the link requests it, and scrolls by itself", async ({ page }) => {
  await openFrame(page, "&view=list&event=minsk-2", [480, 480]);
  await expect(page.getByRole("article").first()).toBeAttached();
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Minsk II agreement");
  await expect(page.locator('article[data-event-id="minsk-2"]')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
});

for (const [query, size] of [
  ["&event=minsk-2", [640, 480]],
  ["&theme=dark&event=kakhovka-dam", [640, 420]],
  ["&theme=contrast&lane=economy", [480, 480]],
  ["&lang=uk&event=bucha", [320, 480]],
  ["&event=grain-deal", [320, 240]],
  ["&view=list&event=grain-deal", [640, 480]],
] as const) {
  test(`axe finds nothing at ${size.join(" by ")} px with ${query}`, async ({ page }) => {
    await openFrame(page, query, size);
    await expectNoViolations(page);
  });
}
