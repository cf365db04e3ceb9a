/** Printed sheets: the print matches the preview, and nothing is cut. */
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { goTo, openView, showTheme } from "./support/app";
import { expectNoViolationsInThemes } from "./support/axe";
import { expect, test, watch } from "./support/guard";
import { namesInTheWay } from "./support/map";
import { printed } from "./support/read-pdf";
import { readQr } from "./support/read-qr";
import { VIEWPORTS } from "./support/viewports";

/** In points, the unit of PDF. */
const SIZES = { a4: [595, 842], letter: [612, 792] } as const;
type StoryFile = {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly note?: Readonly<Record<string, string>> }[];
};
const { stories } = JSON.parse(readFileSync("public/data/russia-ukraine-war.json", "utf8")) as {
  readonly stories: readonly StoryFile[];
};

const sheets = (page: Page) => page.locator("[data-page]");
const panel = (page: Page) => page.getByRole("region", { name: /^Print and PDF|^Друк/ });

async function laidOut(page: Page): Promise<void> {
  await expect(sheets(page).first()).toBeVisible();
  await expect(page.locator("[data-paper]")).toHaveAttribute("aria-busy", "false");
}

async function openPaper(page: Page, query = ""): Promise<void> {
  await page.goto(`./?mode=paper${query}`);
  await laidOut(page);
}

/** Another sheet of the open preview, in its language. */
async function goToPaper(page: Page, query: string): Promise<void> {
  await goTo(page, `?mode=paper${query}`);
  await laidOut(page);
}

/** What overflows a page or overlaps its footer or another block; one line each. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-page]")].flatMap((sheet) => {
      const faults: string[] = [];
      const paper = sheet.getBoundingClientRect();
      const foot = sheet.querySelector("[data-foot]")?.getBoundingClientRect();
      const report = (what: string, element: Element) =>
        faults.push(`page ${sheet.dataset["page"]}: ${what}: ${element.textContent?.slice(0, 40)}`);
      for (const element of sheet.querySelectorAll("*")) {
        const { left, right, top, bottom, width } = element.getBoundingClientRect();
        // A map draws land beyond its edges, which are clipped.
        if (width <= 1 || element.closest("[data-step-map] svg")) continue;
        if (left < paper.left - 0.5 || right > paper.right + 0.5) report("sticks out sideways", element);
        if (top < paper.top - 0.5 || bottom > paper.bottom + 0.5) report("sticks out", element);
      }
      let before = Number.NEGATIVE_INFINITY;
      for (const block of sheet.querySelectorAll("[data-block]")) {
        const { top, bottom } = block.getBoundingClientRect();
        if (foot && bottom > foot.top) report("lies over the foot", block);
        if (top < before - 0.5) report("lies over the block before", block);
        before = bottom;
      }
      return faults;
    }),
  );

/** One map, drawn with land and marks inside its box, on which no name lies over another. */
async function expectMap(page: Page): Promise<void> {
  const map = page.locator("[data-page] [data-step-map]");
  await expect(map).toHaveCount(1);
  await expect(map.locator("[data-place-id]").first()).toBeVisible();
  await expect(map.locator("path").first()).toHaveAttribute("d", /^M/);
  expect(await namesInTheWay(page, "step")).toEqual([]);
}

/** How many pages a PDF has, and their size in points, rounded. */
async function pdfOf(page: Page) {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = file.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  const sizes = [...file.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  return {
    pages,
    sizes: [...new Set(sizes.map(([, wide, high]) => `${Math.round(Number(wide))} ${Math.round(Number(high))}`))],
  };
}

for (const [name, query] of [
  ["the hand-out", ""],
  ["the hand-out in Ukrainian", "&lang=uk"],
  ["the hand-out in large text on Letter", "&text=large&paper=letter&lang=uk"],
  ["a student copy", `&sheet=student&story=${stories[0]!.id}&lang=uk`],
  ["a teacher copy", `&sheet=teacher&story=${stories[0]!.id}&paper=letter`],
  ["a quiz", "&sheet=quiz&seed=kotira-47&questions=20"],
  ["its answers", "&sheet=key&seed=kotira-47&questions=20&lang=uk"],
] as const) {
  test(`${name} has whole pages in the preview, and as many in the PDF, of the size of the paper`, async ({ page }) => {
    await openPaper(page, query);
    expect(await cut(page)).toEqual([]);
    if (!query.includes("seed=")) await expectMap(page);
    const count = await sheets(page).count();
    const footText = (at: number) =>
      new RegExp(query.includes("lang=uk") ? `Сторінка ${at} зі? ${count}` : `Page ${at} of ${count}`);
    const reported = await sheets(page).evaluateAll((all) =>
      all.map((one) => one.querySelector("[data-foot]")?.textContent ?? ""),
    );
    for (const [i, foot] of reported.entries()) expect(foot.replaceAll("\u00A0", " ")).toMatch(footText(i + 1));
    const [wide, high] = query.includes("letter") ? SIZES.letter : SIZES.a4;
    expect(await pdfOf(page)).toEqual({ pages: count, sizes: [`${wide} ${high}`] });
  });
}

test("every event is on one page, under its era, no heading ends a page, and every number leads to a source", async ({
  page,
}) => {
  await openPaper(page);
  const events = page.getByRole("article");
  await expect(events).toHaveCount(136);
  const keys = await events.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["block"]));
  expect(new Set(keys).size).toBe(136);
  const last = await sheets(page).evaluateAll((all) =>
    all.map((one) => [...one.querySelectorAll("[data-block]")].at(-1)?.querySelector("article, h2")?.tagName),
  );
  expect(last).not.toContain("H2");
  const levels = await page
    .locator("[data-paper] main")
    .evaluate((main) => [...main.querySelectorAll("h1, h2, h3")].map((heading) => Number(heading.tagName.slice(1))));
  expect(levels[0]).toBe(1);
  for (const [i, level] of levels.entries()) if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1);

  const notes = await page
    .locator("[data-block^='source ']")
    .evaluateAll((all) => all.map((one) => one.lastElementChild?.textContent ?? ""));
  expect(new Set(notes).size).toBe(notes.length);
  const numbers = await page
    .getByRole("article")
    .evaluateAll((all) =>
      all.flatMap((one) =>
        [...(one.textContent?.matchAll(/\u00A0\[([\d,\s\u00A0]+)\]/g) ?? [])].flatMap(([, list = ""]) =>
          list.split(",").map(Number),
        ),
      ),
    );
  expect(Math.max(...numbers)).toBe(notes.length);
  expect(new Set(numbers).size).toBe(notes.length);
});

test("a student copy has room to write and none of the notes; a teacher copy has them all", async ({ page }) => {
  const [story] = stories;
  const notes = story!.steps.flatMap(({ note }) => (note ? [note["en"]!.slice(0, 60)] : []));
  const text = async () => (await page.locator("[data-paper] main").textContent())?.replaceAll(/\s+/g, " ") ?? "";
  await openPaper(page, `&sheet=student&story=${story!.id}`);
  const student = await text();
  for (const note of notes) expect(student).not.toContain(note);
  expect(student).toContain("Name:");
  expect(student).not.toContain("Note:");
  await goToPaper(page, `&sheet=teacher&story=${story!.id}`);
  const teacher = await text();
  for (const note of notes) expect(teacher).toContain(note);
  expect(teacher).toContain("50 min");
  expect(teacher).not.toContain("Name:");
});

test("is black on white, whatever the appearance, with no letter under 8.5 points", async ({ page }) => {
  await openPaper(page, "&theme=dark");
  for (const theme of ["dark", "contrast"]) {
    await showTheme(page, theme);
    const found = await sheets(page).evaluateAll((all) => {
      const colours = new Set<string>();
      let smallestPx = 100;
      for (const element of all.flatMap((one) => [one, ...one.querySelectorAll("*")])) {
        if (element.closest("svg")) continue;
        const { color, fontSize } = getComputedStyle(element);
        colours.add(color);
        smallestPx = Math.min(smallestPx, Number.parseFloat(fontSize));
      }
      return { colours: [...colours], smallestPx, ground: getComputedStyle(all[0]!).backgroundColor };
    });
    expect(found).toMatchObject({ colours: ["rgb(0, 0, 0)"], ground: "rgb(255, 255, 255)" });
    expect(found.smallestPx).toBeGreaterThanOrEqual((8.5 * 96) / 72 - 0.05);
  }
});

// The sheets are black on white in every theme.
test("axe finds nothing in the preview, in three themes", async ({ page }) => {
  await openPaper(page, "&lane=nato-eu");
  for (const query of ["&lane=nato-eu", "&sheet=student&story=nato-enlargement", "&sheet=quiz&seed=a"]) {
    await goToPaper(page, query);
    await expectNoViolationsInThemes(page, { bestPractice: true });
  }
});

test("the code on each page leads to the chronicle without the view, and is large enough", async ({
  browser,
  baseURL,
}) => {
  const home = "https://chronicle.example/deep/";
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  const guard = await watch(context, page, home);
  await page.route(`${home}**`, async (route) => {
    const url = route
      .request()
      .url()
      .replace(home, baseURL ?? "");
    // The page prefetches parts, and may have gone when one of them arrives.
    await route
      .fetch({ url })
      .then((response) => route.fulfill({ response }))
      .catch(() => undefined);
  });
  await page.goto(`${home}?mode=paper&event=bucha&lane=military&theme=dark&lang=uk&paper=letter`);
  await laidOut(page);
  const codes = page.getByRole("img", { name: /^QR/ });
  expect(await codes.count()).toBe(await sheets(page).count());
  expect(await readQr(page, codes.nth(0))).toBe(home);
  expect(await readQr(page, codes.nth(1))).toBe(home);
  const mm = await codes.first().evaluate((code) => (code.getBoundingClientRect().width / 96) * 25.4);
  const modules = Number((await codes.first().getAttribute("viewBox"))?.split(" ")[2]);
  expect((mm * (modules - 8)) / modules).toBeGreaterThanOrEqual(17.9);
  await expect(sheets(page).first()).toContainText(home);
  expect(await cut(page)).toEqual([]);

  await page.goto(`${home}?mode=paper&src=data/russia-ukraine-war.json&from=2022&to=2022`);
  await laidOut(page);
  expect(await readQr(page, codes.first())).toBe(`${home}?src=data/russia-ukraine-war.json`);
  await guard.check();
  await context.close();
});

test("there is no code and no address on localhost", async ({ page }) => {
  await openPaper(page, "&sheet=student");
  await expect(page.getByRole("img", { name: /^QR/ })).toHaveCount(0);
  expect(await sheets(page).first().locator("[data-foot]").textContent()).not.toContain("http");
});

test("a text of 200,000 letters is cut between lines, and every word of it is printed once", async ({ page }) => {
  const words = Array.from({ length: 19_000 }, (_, i) => `word${String(i).padStart(5, "0")}`);
  const file = {
    format: "throughline/1",
    meta: { title: "Long" },
    events: [
      { id: "a", date: "2020", title: "T".repeat(1_900), summary: words.join(" ") },
      { id: "b", date: "2021", title: { de: "Nur auf Deutsch" }, summary: `${"n".repeat(20_000)}` },
    ],
  };
  await page.route("**/long.json", (route) => route.fulfill({ json: file }));
  await openPaper(page, "&src=long.json&print=all");
  expect(await cut(page)).toEqual([]);
  const text = (await page.locator("[data-paper] main").textContent()) ?? "";
  expect(text.match(/word\d{5}/g)).toEqual(words);
  expect(text.match(/n{100,}/g)?.join("").length).toBe(20_000);
  expect(await page.locator("[data-page] [lang=de]").first().textContent()).toContain("Nur auf Deutsch");
  const count = await sheets(page).count();
  expect(count).toBeGreaterThan(30);
  expect((await pdfOf(page)).pages).toBe(count);
});

test("of very many events the first 500 are printed, and it says how to come to the others", async ({ page }) => {
  const events = Array.from({ length: 3_000 }, (_, i) => ({
    id: `e${i}`,
    date: `${1000 + (i % 1_000)}`,
    title: `Event ${i}`,
    lane: `lane-${i % 30}`,
  }));
  const lanes = Array.from({ length: 30 }, (_, i) => ({ id: `lane-${i}`, label: `Lane ${i} with a long name` }));
  await page.route("**/many.json", (route) =>
    route.fulfill({ json: { format: "throughline/1", meta: { title: "Many" }, lanes, events } }),
  );
  await openPaper(page, "&src=many.json");
  await expect(page.getByRole("article")).toHaveCount(500);
  await expect(panel(page)).toContainText("Only the first 500 of 3,000 events");
  await expect(sheets(page).first()).toContainText("Only the first 500 of 3,000 events");
  expect(await cut(page)).toEqual([]);
  await page.goto("./?mode=paper&src=many.json&from=1000&to=1009");
  await laidOut(page);
  await expect(panel(page).getByRole("combobox", { name: "Events" })).toHaveValue("period");
  await expect(sheets(page).first()).not.toContainText("Only the first");
});

test("the menu, the key and each story lead to it, Esc and Back lead back, and the URL has the options", async ({
  page,
}) => {
  await openView(page, "?lane=nato-eu");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Print" }).click();
  await laidOut(page);
  await expect(panel(page).getByRole("combobox", { name: "Events" })).toHaveValue("filter");
  await panel(page).getByRole("combobox", { name: "Paper" }).selectOption("letter");
  await panel(page).getByRole("checkbox", { name: "Summaries" }).click();
  await expect(page).toHaveURL(/\?mode=paper&lane=nato-eu&paper=letter&without=summaries$/);
  await laidOut(page);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-paper]")).toHaveCount(0);
  await expect(page).toHaveURL(/\?lane=nato-eu$/);
  await page.goBack();
  await laidOut(page);
  await expect(page.locator("[data-paper]")).toHaveAttribute("data-paper", "letter");
  await page.goBack();
  await expect(page.locator("[data-paper]")).toHaveCount(0);

  await page.keyboard.press("Shift+P");
  await laidOut(page);
  await panel(page).getByRole("button", { name: "Back to the timeline" }).click();
  await expect(page.locator("[data-paper]")).toHaveCount(0);
  await page.keyboard.press("p");
  await page.getByRole("dialog").getByRole("button", { name: "Print" }).first().click();
  await laidOut(page);
  await expect(panel(page).getByRole("combobox", { name: "Sheet" })).toHaveValue("student");
});

test("the button opens the print dialog, once the pages are there", async ({ page }) => {
  await page.addInitScript(() =>
    Object.assign(globalThis, { printCount: 0, print: () => Object.assign(globalThis, { printCount: 1 }) }),
  );
  await openPaper(page, "&lane=nato-eu");
  await panel(page).getByRole("button", { name: "Print or save as PDF" }).click();
  expect(await page.evaluate(() => (globalThis as unknown as { printCount: number }).printCount)).toBe(1);
});

test("a code gives the same quiz on the screen and on paper, with its answers", async ({ page }) => {
  await openPaper(page, "&sheet=quiz&seed=kotira-47&questions=8");
  const titles = await page.getByRole("article").getByRole("heading").allTextContents();
  expect(titles).toHaveLength(8);
  await expect(sheets(page).first()).toContainText("Code kotira-47");
  await goToPaper(page, "&sheet=key&seed=kotira-47&questions=8");
  expect(await page.getByRole("article").getByRole("heading").allTextContents()).toEqual(titles);
  await expect(page.getByText("Correct answer:").first()).toBeVisible();
  await page.goto("./?mode=quiz&seed=kotira-47&questions=8");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.locator("[data-quiz]").getByRole("heading", { level: 1 })).toContainText(titles[0]!);
});

test("nothing of it is cut off sideways on small screens, and pages keep their lines", async ({ page }) => {
  await page.setViewportSize({ width: VIEWPORTS[0][0], height: VIEWPORTS[0][1] });
  await openPaper(page, "&sheet=student&lang=uk");
  for (const [width, height] of VIEWPORTS) {
    await page.setViewportSize({ width, height });
    await laidOut(page);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("[data-paper] *")]
        .filter((element) => !element.closest("[aria-hidden]") && !element.classList.contains("visually-hidden"))
        .filter((element) => {
          const { right, width: px } = element.getBoundingClientRect();
          return px > 1 && right > innerWidth + 1;
        })
        .map((element) => `${element.localName} ${element.textContent?.slice(0, 60)}`),
    );
    expect(wide, `${width} by ${height}`).toEqual([]);
    expect(await cut(page), `${width} by ${height}`).toEqual([]);
  }
});

test("printing from the list works as before, with the margins of the printer", async ({ page }) => {
  await openPaper(page, "&lane=nato-eu");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-paper]")).toHaveCount(0);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test("the last page of a teacher copy holds more than a few lines", async ({ page }) => {
  await openPaper(page, "&sheet=teacher");
  for (const { id, title } of stories) {
    await goToPaper(page, `&sheet=teacher&story=${id}`);
    await expect(sheets(page).first()).toContainText(title["en"] ?? "");
    const last = await sheets(page)
      .last()
      .evaluate((sheet) => {
        const blocks = [...sheet.querySelectorAll("[data-block]")].map((block) => block.getBoundingClientRect());
        return ((blocks.at(-1)?.bottom ?? 0) - (blocks[0]?.top ?? 0)) / sheet.getBoundingClientRect().height;
      });
    expect(last, id).toBeGreaterThan(0.12);
  }
});

test("the answers of a quiz have the content notes of the events, as the quiz does", async ({ page }) => {
  await openPaper(page, "&sheet=key&seed=a&questions=50&pool=written");
  await expect(sheets(page).getByText("Describes the deaths of all 298 people on board an airliner.")).toBeVisible();
  await goToPaper(page, "&sheet=quiz&seed=a&questions=50&pool=written");
  // Next to a question it would give away the event.
  await expect(sheets(page).getByText("Describes the deaths")).toHaveCount(0);
});

for (const [paper, lang, margins] of [
  [
    "a4",
    "en",
    [
      [0, true],
      [10, false],
    ],
  ],
  ["letter", "uk", [[0, false]]],
] as const) {
  test(`the printer gives the pages of the preview, with margins or without: ${paper}, ${lang}`, async ({ page }) => {
    await openPaper(page, `&paper=${paper}&lang=${lang}`);
    const shown = await sheets(page).count();
    for (const [marginMm, obeysPage] of margins) {
      const pages = await printed(page, paper === "a4" ? "A4" : "Letter", { marginMm, obeysPage });
      expect(pages.length).toBe(shown);
      expect(pages.filter(({ text }) => text === "")).toEqual([]);
      expect(pages.flatMap(({ cut: texts }) => texts)).toEqual([]);
    }
  });
}
