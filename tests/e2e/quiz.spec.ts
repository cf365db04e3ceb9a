/** A quiz about the chronicle: the same for a class, by keyboard alone, with nothing that leaves the page. */
import type { Browser, Page } from "@playwright/test";
import { details, openView } from "./support/app";
import { expectNoViolationsInThemes } from "./support/axe";
import { expect, test } from "./support/guard";

const CLASS = "?mode=quiz&seed=kotira-47&questions=10";

const quiz = (page: Page) => page.getByRole("region", { name: /^(Quiz|Вікторина)$/ });
const question = (page: Page) => page.locator("[data-question]");
const main = (page: Page) => quiz(page).locator(".btn-solid");

async function openQuiz(page: Page, query = CLASS): Promise<void> {
  await page.goto(`./${query}`);
  await expect(quiz(page).getByRole("heading", { level: 1 })).toBeVisible();
}

async function start(page: Page): Promise<void> {
  await main(page).click();
  await expect(question(page)).toBeVisible();
}

/** The question on the screen with its options in their order. */
const shownQuestion = (page: Page) =>
  question(page).evaluate((article: HTMLElement) => ({
    id: article.dataset["question"],
    options: [...article.querySelectorAll<HTMLElement>("[data-option], option")].map((option) =>
      option instanceof HTMLOptionElement ? option.value : option.dataset["option"],
    ),
  }));

async function walk(page: Page, count: number): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let at = 1; at <= count; at += 1) {
    await expect(question(page)).toContainText(new RegExp(`(Question|Запитання) ${at} `));
    all.push(await shownQuestion(page));
    await page.getByRole("button", { name: /^(Skip|Пропустити)$/ }).click();
  }
  await expect(page.getByRole("heading", { name: /^(Result|Результат)$/ })).toBeFocused();
  return all;
}

/** Answers the question on the screen, of any kind, and goes on. By keyboard only. */
async function answerByKeys(page: Page): Promise<void> {
  await expect(question(page).getByRole("heading", { level: 1 })).toBeFocused();
  const lists = await question(page).getByRole("combobox").count();
  if (lists > 0) {
    for (let list = 1; list <= lists; list += 1) {
      await page.keyboard.press("Tab");
      for (let turn = 0; turn < list; turn += 1) await page.keyboard.press("ArrowDown");
    }
  } else if ((await question(page).getByRole("radio").count()) > 0) {
    await page.keyboard.press("2");
  } else {
    const [first] = (await shownQuestion(page)).options;
    await page.keyboard.press("1");
    await page.keyboard.press("Alt+ArrowDown");
    expect((await shownQuestion(page)).options[1]).toBe(first);
  }
  await page.keyboard.press("Enter");
  await expect(question(page).getByText("On the timeline")).toBeVisible();
  await expect(main(page)).toBeFocused();
  await page.keyboard.press("Enter");
}

test("the same code gives the same questions to two readers in two languages and time zones", async ({
  browser,
  baseURL,
}) => {
  const seen = async (lang: string, timezoneId: string): Promise<unknown[]> => {
    const context = await (browser as Browser).newContext({ timezoneId, locale: lang === "uk" ? "uk-UA" : "en-US" });
    const page = await context.newPage();
    await page.goto(new URL(`./${CLASS}&lang=${lang}`, baseURL).href);
    await start(page);
    const all = await walk(page, 10);
    await context.close();
    return all;
  };
  const english = await seen("en", "America/Los_Angeles");
  expect(await seen("uk", "Pacific/Kiritimati")).toEqual(english);
  expect(new Set(english.map((one) => (one as { id: string }).id)).size).toBe(10);
});

test("a whole quiz goes by keyboard alone, and nothing leaves the page", async ({ page }) => {
  await openView(page);
  await page.keyboard.press("u");
  await expect(quiz(page)).toBeVisible();
  await expect(page).toHaveURL(/\?mode=quiz&seed=[a-z]{6}-\d\d&questions=10$/);
  // The same in every run.
  await openQuiz(page);
  await expect(quiz(page).getByRole("heading", { name: "Quiz" })).toBeFocused();
  const requests: string[] = [];
  page.on("request", (request) => {
    // Code of the page is still being prefetched.
    if (!/\/assets\/[^/?]+\.(?:js|css|woff2)$/.test(request.url())) requests.push(request.url());
  });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  for (let at = 1; at <= 10; at += 1) await answerByKeys(page);
  await expect(page.getByRole("heading", { name: "Result" })).toBeFocused();
  await expect(quiz(page)).toContainText(/\d+ of 10 questions correct/);
  await expect(quiz(page).getByRole("listitem").filter({ hasText: "Correct answer" }).first()).toBeVisible();
  expect(requests).toEqual([]);
});

test("answers outlast a reload, and a look at the timeline", async ({ page }) => {
  await openQuiz(page);
  await start(page);
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expect(question(page).getByText("On the timeline")).toBeVisible();
  await page.reload();
  await expect(question(page)).toContainText("Question 1 of 10");
  await expect(question(page).getByRole("radio", { checked: true })).toHaveCount(1);
  await question(page).getByRole("link").first().click();
  await expect(details(page)).toBeVisible();
  await expect(page).toHaveURL(/\?event=|&event=/);
  await expect(page).not.toHaveURL(/mode=quiz/);
  await page.goBack();
  await expect(question(page)).toContainText("Question 1 of 10");
  await expect(page).toHaveURL(/mode=quiz&seed=kotira-47&questions=10/);
  await page.keyboard.press("Escape");
  await expect(quiz(page)).toHaveCount(0);
  await expect(page.locator("#timeline")).toBeVisible();
});

test("the settings make the link, and the link the quiz", async ({ page }) => {
  await openQuiz(page, "?mode=quiz");
  await page.getByRole("textbox", { name: "Code" }).fill("Class 10-B");
  await page.getByRole("spinbutton").fill("4");
  for (const kind of ["Who was involved", "Who gave the figure", "Who said it", "Put in order"])
    await page.getByRole("checkbox", { name: kind }).uncheck();
  await page.getByRole("combobox", { name: "Where questions come from" }).selectOption("made");
  await page.getByRole("combobox", { name: "About" }).selectOption("minsk-to-istanbul");
  await page.getByRole("combobox", { name: "Show correct answers" }).selectOption("end");
  const link = await page.getByRole("textbox", { name: "Link for the class" }).inputValue();
  expect(new URL(link).search).toBe(
    "?mode=quiz&story=minsk-to-istanbul&seed=class-10-b&questions=4&kinds=first,when&pool=made&answers=end",
  );
  // The URL of the page also has the view of the timeline.
  await expect.poll(() => new URL(page.url()).search.startsWith(new URL(link).search)).toBe(true);
  await page.goto(link);
  await expect(quiz(page)).toContainText("4 questions");
  await expect(page.getByRole("textbox", { name: "Code" })).toBeHidden();
  await start(page);
  await expect(question(page)).toHaveAttribute("data-question", /^(first|when):/);
});

test("a local table gives its own quiz", async ({ page }) => {
  await openView(page);
  const rows = ["Bridge opened", "Mill closed", "School founded", "Library burnt", "Market moved", "Fair held"];
  const table = rows.map((title, at) => `${1901 + at * 7}-0${at + 1}-1${at},${title}`).join("\n");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Open file…" }).click();
  await (
    await chooser
  ).setFiles({ name: "town.csv", mimeType: "text/csv", buffer: Buffer.from(`date,title\n${table}\n`) });
  await expect(page.getByRole("region", { name: "Opened file" })).toContainText("6 events");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Quiz" }).click();
  await expect(quiz(page)).toContainText("10 questions");
  await expect(quiz(page)).toContainText("is on your device only");
  await start(page);
  for (let at = 1; at <= 10; at += 1) {
    const { id, options } = await shownQuestion(page);
    expect(id).toMatch(/^(order|first|when):/);
    expect(options.length).toBeGreaterThanOrEqual(2);
    await page.getByRole("button", { name: "Skip" }).click();
  }
});

test("rows of an order are dragged", async ({ page }) => {
  await openQuiz(page, "?mode=quiz&seed=a&questions=1&kinds=order&pool=made");
  await start(page);
  const before = (await shownQuestion(page)).options;
  const handles = question(page).locator("[data-grip]");
  const [from, to] = [await handles.nth(0).boundingBox(), await handles.nth(2).boundingBox()];
  if (!from || !to) throw new Error("the rows have no place");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y + to.height, { steps: 12 });
  await page.mouse.up();
  expect((await shownQuestion(page)).options).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
});

test("there is no quiz in an embedded frame", async ({ page }) => {
  await openView(page, "?mode=embed");
  await page.keyboard.press("u");
  await expect(quiz(page)).toHaveCount(0);
});

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  test(`axe finds nothing in start, questions and result, in three themes, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const overflows = () =>
      quiz(page).evaluate((section) => section.scrollWidth > section.clientWidth && section.scrollWidth);
    await openQuiz(page, "?mode=quiz");
    await expectNoViolationsInThemes(page);
    expect(await overflows()).toBe(false);
    await openQuiz(page, CLASS);
    await start(page);
    const seen = new Set<string>();
    for (let at = 1; at <= 10; at += 1) {
      const kind = await question(page).evaluate((article) =>
        article.querySelector("select") ? "match" : article.querySelector("[type=radio]") ? "choice" : "order",
      );
      const isNew = !seen.has(kind);
      seen.add(kind);
      if (isNew) await expectNoViolationsInThemes(page);
      expect(await overflows()).toBe(false);
      if (kind === "choice") await page.keyboard.press("1");
      if (kind === "match") {
        await page.getByRole("button", { name: "Skip" }).click();
        continue;
      }
      await main(page).click();
      if (isNew) await expectNoViolationsInThemes(page);
      expect(await overflows()).toBe(false);
      await main(page).click();
    }
    expect([...seen].sort()).toEqual(["choice", "match", "order"]);
    await expect(page.getByRole("heading", { name: "Result" })).toBeFocused();
    await expectNoViolationsInThemes(page);
    expect(await overflows()).toBe(false);
  });
}
