/** The page where scripts never run: a document with everything in it. */
import type { Page } from "@playwright/test";
import { noteCount } from "./support/bundled-counts";
import { expectNoViolations } from "./support/axe";
import { expect, test, watch } from "./support/guard";

test.use({ javaScriptEnabled: false });

const EVENTS = 136;
const articles = (page: Page) => page.locator("article");
const article = (page: Page, id: string) => page.locator(`#event-${id}`);

for (const [file, lang, title, upTo, other] of [
  ["", "en", "The Russia–Ukraine war, 2013–2025", "Events up to 16 May 2025", "Українською"],
  ["uk.html", "uk", "Російсько-українська війна, 2013–2025", "Події до 16 травня 2025", "In English"],
] as const) {
  test.describe(`the page in ${lang}`, () => {
    test("has its title, its description and how far it goes", async ({ page }) => {
      await page.goto(`./${file}`);
      await expect(page).toHaveTitle(title);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /136/);
      await expect(page.locator("link[rel=canonical], meta[name=robots]")).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("header").getByText(upTo)).toBeVisible();
      await expect(page.getByRole("link", { name: "CC BY 4.0" })).toBeVisible();
      await page.getByRole("link", { name: other }).click();
      await expect(page.locator("html")).not.toHaveAttribute("lang", lang);
    });

    test("holds every event under the heading of its period, and each source as a link", async ({ page, baseURL }) => {
      await page.goto(`./${file}`);
      await expect(articles(page)).toHaveCount(EVENTS);
      const file1 = await (await page.request.get(`${baseURL}data/russia-ukraine-war.json`)).json();
      const data = file1 as {
        events: { id: string; sources: { url?: string }[] }[];
        eras: { label: { en: string } }[];
      };
      await expect(page.locator("main h2[id^=era-]")).toHaveCount(data.eras.length);
      const ids = await articles(page).evaluateAll((found) => found.map(({ id }) => id));
      expect(new Set(ids)).toEqual(new Set(data.events.map(({ id }) => `event-${id}`)));
      const links = await page
        .locator("article ol a")
        .evaluateAll((found) => found.map((link) => [link.getAttribute("href"), link.getAttribute("rel")].join(" ")));
      const requested = data.events.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? []));
      expect(links.toSorted()).toEqual(requested.map((url) => `${url} noopener noreferrer`).toSorted());
    });

    for (const width of [320, 390, 1440]) {
      test(`needs no scrolling sideways at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`./${file}`);
        const boxes = await page
          .locator("header, main, article")
          .evaluateAll((found) => found.map((element) => Math.ceil(element.getBoundingClientRect().right)));
        expect(Math.max(...boxes)).toBeLessThanOrEqual(width);
        const { scrollWidth } = await page.locator("html").evaluate(({ scrollWidth }) => ({ scrollWidth }));
        expect(scrollWidth).toBeLessThanOrEqual(width);
      });
    }
  });
}

test.describe("axe", () => {
  // It is itself a script.
  test.use({ javaScriptEnabled: true });

  for (const [file, scheme] of [
    ["index.html", "light"],
    ["uk.html", "dark"],
  ] as const) {
    test(`finds nothing in ${file}, ${scheme}`, async ({ page }) => {
      await page.route(`**/${file}`, async (route) => {
        const response = await route.fetch();
        const html = (await response.text())
          .replace(/<script[\s\S]*?<\/script>/g, "")
          .replace(/<noscript>([\s\S]*?)<\/noscript>/g, "$1")
          .replace(/<link rel="(?:module)?preload"[^>]*>/g, "");
        await route.fulfill({ response, body: html });
      });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`./${file}`);
      await expect(page.getByRole("link", { name: "CC BY 4.0" })).toBeVisible();
      // Every third event: they are made of the same parts.
      await page.evaluate(() => {
        for (const [i, event] of document.querySelectorAll("article").entries()) if (i % 3 !== 0) event.remove();
      });
      await expectNoViolations(page, { theme: scheme, bestPractice: true });
    });
  }
});

test("has date, status, claimant, place and actors of each event", async ({ page }) => {
  await page.goto("./");
  const dam = article(page, "kakhovka-dam");
  await expect(dam).toContainText("6 June 2023");
  await expect(dam).toContainText("Contested: responsibility, numbers");
  await expect(dam).toContainText("Russia (denial): ");
  await expect(dam.getByText(/^Where: /)).toBeVisible();
  await expect(dam.getByText(/^Who: /)).toBeVisible();
  await expect(dam.getByRole("heading", { name: /^Sources \(\d+\)$/ })).toBeVisible();
  const moskva = article(page, "moskva-sunk");
  await expect(moskva).toContainText(/Contested: cause/);
});

test("hides the text behind a content note until the user opens it", async ({ page }) => {
  await page.goto("./");
  const notes = page.locator("article .event-note");
  await expect(notes).toHaveCount(noteCount);
  const bucha = article(page, "bucha");
  await expect(bucha.locator(".event-note")).toBeVisible();
  const account = bucha.locator("details .first-text");
  await expect(account).toBeHidden();
  await bucha.getByText("Show the text").click();
  await expect(account).toBeVisible();
});

test("goes to the event, or the period, in the fragment of the URL", async ({ page }) => {
  await page.goto("./#event-bucha");
  await expect(article(page, "bucha")).toBeInViewport();
  await page.goto("./");
  await page.getByRole("navigation").getByRole("link", { name: "War of attrition" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /War of attrition/ })).toBeInViewport();
});

test("follows the colour scheme of the system", async ({ page }) => {
  await page.goto("./");
  const body = page.locator("body");
  await expect(body).toHaveCSS("background-color", "rgb(244, 244, 241)");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(body).toHaveCSS("background-color", "rgb(15, 17, 19)");
  await page.emulateMedia({ colorScheme: "dark", contrast: "more" });
  await expect(body).toHaveCSS("background-color", "rgb(255, 255, 255)");
});

test("works under a sub-path of a host", async ({ browser }) => {
  const home = process.env.THROUGHLINE_SUB_PATH_URL ?? "";
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const guard = await watch(context, page, home);
  await page.goto(home);
  await expect(articles(page)).toHaveCount(EVENTS);
  await page.getByRole("link", { name: "Українською" }).click();
  await expect(page).toHaveURL(`${home}uk.html`);
  await expect(page.locator("article .first-more ol").first()).toHaveCSS("list-style-type", "decimal");
  await guard.check();
  await context.close();
});
