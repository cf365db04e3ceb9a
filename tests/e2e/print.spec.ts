/** Ctrl+P in every mode: what is on the screen, complete, once, dark on white. */
import { sourceCount } from "./support/bundled-counts";
import type { Locator, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { details, isStill, openTimeline, openView, partLoaded } from "./support/app";
import { expect, test } from "./support/guard";
import { type Paper, type PrintedPage, missingIn, printed, timesPrinted } from "./support/read-pdf";

const PAPERS: readonly Paper[] = ["A4", "Letter"];
/** Each paper and each orientation once. */
const SHEETS = [
  { paper: "A4", isLandscape: false },
  { paper: "Letter", isLandscape: true },
] as const satisfies readonly { readonly paper: Paper; readonly isLandscape: boolean }[];
const EVENT = "Russia launches full-scale invasion of Ukraine";
const TITLE = "The Russia–Ukraine war, 2013–2025";
const SOURCES = `Sources (${sourceCount("full-scale-invasion")})`;
const PHONE = { width: 390, height: 844 };

type EventFile = { readonly title: Readonly<Record<string, string>> };
const { events } = JSON.parse(readFileSync("public/data/russia-ukraine-war.json", "utf8")) as {
  readonly events: readonly EventFile[];
};
const titles = events.map(({ title }) => title["en"] ?? "");

/** Nothing blank, nothing over an edge, and no more pages than there is text for. */
function expectWhole(pages: readonly PrintedPage[], mostPages: number): void {
  expect(pages.map(({ text }) => text).filter((text) => text.length < 3)).toEqual([]);
  expect(pages.flatMap(({ cut }) => cut)).toEqual([]);
  expect(pages.length).toBeLessThanOrEqual(mostPages);
}

/** Every event of the chronicle is printed. */
function expectAllEvents(pages: readonly PrintedPage[]): void {
  expect(missingIn(pages, titles)).toEqual([]);
  expect(timesPrinted(pages, EVENT)).toBe(1);
}

type Mode = {
  readonly query: string;
  /** What the user does next. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** Must be there before printing. */
  readonly shows: (page: Page) => Locator;
  /** Each is printed once. */
  readonly once: readonly string[];
  readonly never?: readonly string[];
  readonly mostPages: number;
};

const STEP = "story=nato-enlargement&step=2";
const NOTE = "Helsinki and Stockholm later named this day as the turning point.";
const stage = (page: Page) => page.locator("[data-step]");
const dialog = (page: Page) => page.getByRole("dialog");
const start = (page: Page) => page.getByRole("button", { name: "Start" }).click();

const MODES: Readonly<Record<string, Mode>> = {
  "a step of a story that is read": {
    query: `?${STEP}`,
    // The bar appears on its own, before or after the event.
    shows: (page) => page.locator("body:has([data-event-id])").getByText("Step 2 of 10"),
    once: [EVENT, "Step 2 of 10", "NATO’s northern enlargement", SOURCES],
    mostPages: 5,
  },
  "the slide of a presentation": {
    query: `?mode=present&${STEP}&theme=dark`,
    shows: stage,
    once: [EVENT],
    never: ["Blank screen", NOTE],
    mostPages: 1,
  },
  "the map of a period": {
    query: "?view=map&from=2022-02-01&to=2022-12-31&theme=dark",
    shows: (page) => page.locator("[data-map] [data-place-id]"),
    once: [EVENT, "places, Feb – Dec 2022"],
    never: ["All places"],
    mostPages: 6,
  },
  "the slide under a blank screen": {
    query: `?mode=present&${STEP}`,
    act: async (page) => {
      await expect(stage(page)).toBeVisible();
      await page.keyboard.press("b");
    },
    shows: stage,
    once: [EVENT],
    mostPages: 1,
  },
  "the timeline that a presentation shows": {
    query: `?mode=present&${STEP}`,
    act: async (page) => {
      await expect(stage(page)).toBeVisible();
      await page.keyboard.press("v");
    },
    shows: details,
    once: [EVENT, SOURCES],
    mostPages: 5,
  },
  "presenter view, with the notes of its step": {
    query: `?mode=presenter&${STEP}`,
    shows: (page) => page.getByText(NOTE),
    once: [EVENT, NOTE, "Step 2 of 10", "Finland and Sweden apply to join NATO"],
    never: ["Start", "Blank screen"],
    mostPages: 2,
  },
  "a question of a quiz": {
    query: "?mode=quiz&seed=a",
    act: start,
    shows: (page) => page.locator("[data-question]"),
    once: ["Question 1 of 10", "Put these events in order, earliest first."],
    never: ["Check", "Skip"],
    mostPages: 1,
  },
  "the result of a quiz": {
    query: "?mode=quiz&seed=a&questions=2&answers=end",
    act: async (page) => {
      await start(page);
      for (const at of ["1", "2"]) {
        await expect(page.getByText(`Question ${at} of 2`).first()).toBeVisible();
        await page.getByRole("button", { name: "Skip" }).click();
      }
    },
    shows: (page) => page.getByRole("heading", { name: "All questions and answers" }),
    once: ["0 of 2 questions correct", "All questions and answers"],
    mostPages: 3,
  },
  "the keys in the help": {
    query: "?view=list",
    act: (page) => page.keyboard.press("?"),
    shows: dialog,
    once: ["Switch between map and timeline", "Single-letter shortcuts"],
    never: [EVENT],
    mostPages: 2,
  },
  "what the chronicle says about itself": {
    query: "",
    act: async (page) => {
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem", { name: /^About/ }).click();
    },
    shows: dialog,
    once: ["About this timeline", "How events were chosen and checked"],
    never: [EVENT],
    mostPages: 5,
  },
  "the event behind Share": {
    query: "?event=full-scale-invasion",
    act: (page) => page.getByRole("button", { name: "Share", exact: true }).first().click(),
    shows: dialog,
    once: [EVENT, SOURCES],
    never: ["Copy link"],
    mostPages: 5,
  },
  "why a file did not come": {
    query: "?src=nothing.json",
    shows: (page) => page.getByRole("alert"),
    once: ["Could not load the events"],
    mostPages: 1,
  },
};

for (const [name, { query, act, shows, once, never = [], mostPages }] of Object.entries(MODES)) {
  test(`printed whole and once: ${name}`, async ({ page, guard }) => {
    if (query.includes("nothing.json")) guard.allow(/404/); // there is no such file
    await page.goto(`./${query}`);
    await partLoaded(page, "PrintedEvents");
    await act?.(page);
    await expect(shows(page).first()).toBeVisible();
    for (const { paper, isLandscape } of SHEETS) {
      const pages = await printed(page, paper, { isLandscape });
      expectWhole(pages, isLandscape ? 2 * mostPages : mostPages);
      expect(Object.fromEntries(once.map((text) => [text, timesPrinted(pages, text)]))).toEqual(
        Object.fromEntries(once.map((text) => [text, 1])),
      );
      expect(never.filter((text) => timesPrinted(pages, text) > 0)).toEqual([]);
    }
  });
}

test("before the scripts come the list is printed as a document", async ({ page }) => {
  await page.route("**/assets/*.js", () => undefined);
  for (const theme of ["light", "dark"]) {
    await page.goto(`./?theme=${theme}`, { waitUntil: "commit" });
    await expect(page.locator("#first article")).toHaveCount(events.length);
    const pages = await printed(page, "A4");
    expectWhole(pages, 20);
    expectAllEvents(pages);
  }
});

test("a local file in Hebrew and Arabic is printed row by row, inside the paper", async ({ page }) => {
  const rows = Array.from({ length: 40 }, (_, i) => [
    `שורה ${1000 + i} (חלק ${i})!,2020-03-${(i % 28) + 1},"מחיר: 100 ש, ועוד!"`,
    `مشروع X-${2000 + i} (المرحلة 2)،,2021-04-${(i % 28) + 1},"رقم 12.5 و English."`,
  ]).flat();
  const body = ["Title,Date,Description", ...rows].join("\n");
  await page.route("**/rows.csv", (route) => route.fulfill({ body, contentType: "text/csv" }));
  await open(page, "?src=rows.csv");
  const pages = await printed(page, "Letter");
  expectWhole(pages, 12);
  const numbers = rows.map((_, i) => `${(i % 2 === 0 ? 1000 : 2000) + Math.floor(i / 2)}`);
  expect(missingIn(pages, numbers)).toEqual([]);
});

async function open(page: Page, query: string): Promise<void> {
  await openView(page, query);
  await partLoaded(page, "PrintedEvents");
}

/** How many events are laid out once the page hears that it will be printed. */
const rowsForPrint = (page: Page): Promise<number> =>
  page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const { length } = document.querySelectorAll("article");
    dispatchEvent(new Event("afterprint"));
    return length;
  });

test("an open event is printed with all its sources, alone, on each paper", async ({ page }) => {
  await open(page, "?event=full-scale-invasion");
  const list = details(page).getByRole("region", { name: SOURCES });
  await expect(list.getByRole("link").first()).toBeVisible();
  const sources = await list.getByRole("link").evaluateAll((links) =>
    // Without its visually hidden text.
    links.map((link) => link.firstChild?.textContent ?? ""),
  );
  for (const { paper, isLandscape } of SHEETS)
    await test.step(`${paper}, landscape: ${isLandscape}`, async () => {
      const pages = await printed(page, paper, { isLandscape });
      expectWhole(pages, isLandscape ? 8 : 5);
      expect(timesPrinted(pages, EVENT)).toBe(1);
      expect(missingIn(pages, [TITLE, SOURCES, ...sources])).toEqual([]);
    });
});

test("the timeline is printed as the list of its events on each paper", async ({ page }) => {
  await open(page, "");
  for (const { paper, isLandscape } of SHEETS)
    await test.step(`${paper}, landscape: ${isLandscape}`, async () => {
      const pages = await printed(page, paper, { isLandscape });
      expectWhole(pages, 30);
      expectAllEvents(pages);
      expect(missingIn(pages.slice(0, 1), [TITLE])).toEqual([]);
    });
});

test("the list is printed whole on each paper, whatever the appearance", async ({ page }) => {
  for (const theme of ["dark", "contrast"]) {
    await open(page, `?view=list&theme=${theme}`);
    for (const paper of PAPERS)
      await test.step(`${theme}, ${paper}`, async () => {
        const pages = await printed(page, paper);
        expectWhole(pages, 20);
        expectAllEvents(pages);
        await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      });
  }
});

test("a phone prints the same on each paper: the list, or the event and not its sheet", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, "");
  for (const paper of PAPERS) await test.step(paper, async () => expectAllEvents(await printed(page, paper)));
  await test.step("a search and filters are tools: the list behind them is printed", async () => {
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(dialog(page)).toBeVisible();
    expectAllEvents(await printed(page, "A4"));
  });
  await open(page, "?event=full-scale-invasion");
  await page.getByRole("button", { name: "Show less" }).click();
  for (const paper of PAPERS)
    await test.step(`an event on ${paper}`, async () => {
      await expect(details(page)).toHaveAttribute("data-stop", "peek");
      const pages = await printed(page, paper);
      expectWhole(pages, 5);
      expect(timesPrinted(pages, EVENT)).toBe(1);
      expect(timesPrinted(pages, SOURCES)).toBe(1);
      await expect(details(page)).toHaveAttribute("data-stop", "peek");
    });
});

test("a frame prints its event, or its events, on each paper", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 420 });
  await open(page, "?mode=embed&event=full-scale-invasion");
  for (const paper of PAPERS)
    await test.step(`an event on ${paper}`, async () => {
      const card = await printed(page, paper);
      expectWhole(card, 1);
      expect(timesPrinted(card, EVENT)).toBe(1);
    });
  for (const view of ["", "&view=list"]) {
    await open(page, `?mode=embed${view}`);
    for (const paper of PAPERS)
      await test.step(`${view || "timeline"} on ${paper}`, async () => {
        const pages = await printed(page, paper);
        expectWhole(pages, 20);
        expectAllEvents(pages);
      });
  }
});

test("paper says what the events were chosen by, and shows no others", async ({ page }) => {
  await open(page, "?lane=nato-eu,military&from=2022-01-01&to=2022-12-31&q=Russia");
  const pages = await printed(page, "A4");
  const facts = ["Dates: Jan – Dec 2022", "Topic: Military, NATO & EU", "Search: “Russia”"];
  expect(missingIn(pages.slice(0, 1), facts)).toEqual([]);
  expect(timesPrinted(pages, EVENT)).toBe(1);
  expect(timesPrinted(pages, "Russia annexes Crimea")).toBe(0);
});

test("of a long list every row is printed, not the first that the screen draws", async ({ page }) => {
  const many = Array.from({ length: 900 }, (_, i) => ({ id: `e${i}`, date: `${1000 + i}`, title: `Event no. ${i}.` }));
  await page.route("**/many.json", (route) =>
    route.fulfill({ json: { format: "throughline/1", meta: { title: "Many" }, events: many } }),
  );
  for (const view of ["timeline", "list"]) {
    await open(page, `?src=many.json&view=${view}`);
    await expect.poll(() => rowsForPrint(page)).toEqual(many.length);
    const text = (await printed(page, "A4")).map((one) => one.text).join(" ");
    expect([...text.matchAll(/Event no\. (\d+)\./g)].map(([, at]) => Number(at))).toEqual(many.map((_, i) => i));
  }
});

test("an event with a note about its content is printed with the note and the text", async ({ page }) => {
  await open(page, "?event=mh17");
  const note = "Describes the deaths of all 298 people on board an airliner.";
  expect(timesPrinted(await printed(page, "A4"), note)).toBe(1);
  await expect(details(page).getByRole("button", { name: /^Show the text/ })).toBeVisible();
});

test("the list is laid out before print() returns", async ({ page }) => {
  await open(page, "");
  expect(await rowsForPrint(page)).toBe(events.length);
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("printing leaves the page as it was", async ({ page }) => {
  await openTimeline(page, "?theme=dark");
  await partLoaded(page, "PrintedEvents");
  const shapes = () => page.locator("#timeline .ev:not(.is-gone)").count();
  const before = await shapes();
  await printed(page, "A4");
  await isStill(page);
  expect(await shapes()).toBe(before);
  await expect(page.getByRole("article")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the whole list is laid out for print, and no controls", async ({ page }) => {
  await open(page, "?view=list&theme=dark");
  const screenPx = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  const { pagePx, lastRowPx } = await page.evaluate(() => ({
    pagePx: document.documentElement.scrollHeight,
    lastRowPx: [...document.querySelectorAll("article")].at(-1)?.getBoundingClientRect().bottom ?? 0,
  }));
  expect(pagePx).toBeGreaterThan(8 * screenPx);
  expect(lastRowPx).toBeLessThanOrEqual(pagePx);
  await expect(page.getByRole("article")).toHaveCount(136);
  await expect(page.getByRole("article").first()).toHaveCSS("break-inside", "avoid");
  await expect(page.getByRole("combobox")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("an open event is laid out to its last source, without the timeline behind it", async ({ page }) => {
  await open(page, "?event=full-scale-invasion");
  await page.emulateMedia({ media: "print" });
  const source = details(page).getByRole("region", { name: SOURCES }).getByRole("listitem").last();
  const isLaidOut = await source.evaluate((element) => {
    const { bottom } = element.getBoundingClientRect();
    return bottom > 0 && bottom <= document.documentElement.scrollHeight;
  });
  expect(isLaidOut).toBe(true);
  await expect(page.locator("#timeline")).toBeHidden();
  await expect(details(page).getByRole("button", { name: "Close details" })).toBeHidden();
});
