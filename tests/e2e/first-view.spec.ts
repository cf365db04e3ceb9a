/** The content of the page before any script runs, and how the app replaces it. */
import type { Page } from "@playwright/test";
import { gzipSync } from "node:zlib";
import { LIMITS } from "../../scripts/check-size.mjs";
import { details, drawnEvents, openTimeline, openView } from "./support/app";
import { expect, test } from "./support/guard";
import { shiftsOf, watchShifts } from "./support/layout-shifts";

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };
const EVENTS = 136;

/** Holds back every import of the page. @returns releases them */
async function withoutScripts(page: Page): Promise<() => void> {
  let letThemCome: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letThemCome = resolve;
  });
  await page.route("**/assets/*.js", async (route) => {
    await gate;
    await route.continue();
  });
  return letThemCome;
}

/** Opens a page whose scripts never arrive. */
async function openEarly(page: Page, query = ""): Promise<() => void> {
  const letThemCome = await withoutScripts(page);
  await page.goto(`./${query}`, { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-first", /shown|away/);
  await expect(page.locator("#first")).toBeAttached();
  return letThemCome;
}

const first = (page: Page) => page.locator("#first");

test.describe("before any script", () => {
  test("the events can be read, with their dates, doubts and what happened", async ({ page }) => {
    await openEarly(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The Russia–Ukraine war, 2013–2025", {
      useInnerText: true,
    });
    await expect(first(page).getByText("Events up to 16 May 2025", { exact: true })).toBeVisible();
    await expect(first(page).locator("article")).toHaveCount(EVENTS);
    await expect(first(page).getByRole("link", { name: "Russia annexes Crimea" })).toBeVisible();
    await expect(
      first(page).getByText(/^Two days after a referendum held under Russian military control/),
    ).toBeVisible();
    // Sources and the rest come with the details.
    await expect(first(page).getByText("Sources (2)").first()).toBeHidden();
  });

  for (const [theme, canvas] of [
    ["light", "rgb(244, 244, 241)"],
    ["dark", "rgb(15, 17, 19)"],
    ["contrast", "rgb(255, 255, 255)"],
  ] as const) {
    test(`the page has the reader's appearance: ${theme}`, async ({ page }) => {
      await openEarly(page, `?theme=${theme}`);
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      await expect(page.locator("body")).toHaveCSS("background-color", canvas);
    });
  }

  for (const query of [
    "?src=other.json",
    "?lane=military",
    "?from=2022-01-01",
    "?embed=card",
    "#chronicle=abc",
    "?lang=uk",
  ]) {
    test(`nothing of the bundled list shows for ${query}`, async ({ page, guard }) => {
      guard.allow(/404/); // there is no such file
      const letThemCome = await openEarly(page, query);
      await expect(first(page)).toBeHidden();
      if (query.includes("src")) await expect(page).toHaveTitle("Timeline");
      letThemCome();
      await expect(first(page)).toHaveCount(0);
      await expect(page.locator("#events")).toBeVisible();
    });
  }

  test("an anchor of the page without scripts opens its event", async ({ page }) => {
    await openView(page, "?theme=dark#event-bucha");
    await expect(details(page)).toHaveAttribute("data-event-id", "bucha");
    await expect(page).toHaveURL(/\/\?event=bucha&theme=dark$/);
  });

  test("a title leads to its event, and the app opens it when it comes", async ({ page }) => {
    const letThemCome = await openEarly(page);
    await first(page).getByRole("link", { name: "Russia annexes Crimea" }).click();
    await expect(page).toHaveURL(/#event-crimea-annexation$/);
    letThemCome();
    await expect(details(page)).toBeVisible();
    await expect(page).toHaveURL(/\?event=crimea-annexation$/);
  });
});

test.describe("the app takes its place", () => {
  // Such a page asks for them while the browser still reads its head.
  test("its styles win over the theme, also if it starts at once", async ({ page }) => {
    await openTimeline(page, "?from=2022-01-01");
    const order = await page.evaluate(() =>
      [...document.querySelectorAll("style, link[rel=stylesheet]")].map(({ localName }) => localName),
    );
    expect(order.indexOf("style")).toBe(0);
    expect(order.lastIndexOf("style")).toBeLessThan(order.indexOf("link"));
  });

  for (const [what, screen, query] of [
    ["a desktop with its timeline", DESKTOP, ""],
    ["a desktop with its list", DESKTOP, "?view=list"],
    ["a phone with its list", PHONE, ""],
    ["a phone with its timeline", PHONE, "?view=timeline"],
    ["a desktop with an open event", DESKTOP, "?event=grain-deal"],
    ["the Ukrainian page", { width: 1100, height: 700 }, "uk.html"],
  ] as const) {
    for (const fontsMs of [0, 700]) {
      test(`without a jump on ${what}, fonts ${fontsMs} ms late`, async ({ page }) => {
        await page.setViewportSize(screen);
        await page.route("**/*.woff2", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, fontsMs));
          await route.continue();
        });
        await watchShifts(page);
        await openView(page, query);
        await expect(first(page)).toHaveCount(0);
        await page.waitForLoadState("networkidle");
        expect(await shiftsOf(page)).toBeLessThanOrEqual(0.001);
      });
    }
  }

  for (const [what, screen, query] of [
    ["phone", PHONE, ""],
    ["phone, in Ukrainian", PHONE, "uk.html"],
    ["desktop", DESKTOP, "?view=list"],
    ["low window", { width: 640, height: 420 }, ""],
  ] as const) {
    test(`with every row where it was: ${what}`, async ({ page }) => {
      await page.setViewportSize(screen);
      const letThemCome = await openEarly(page, query);
      await useFontsOfTheApp(page);
      const before = await rowsIn(page, "#first");
      letThemCome();
      await expect(first(page)).toHaveCount(0);
      expect(before.length).toBeGreaterThan(1);
      // Whether anything jumps meanwhile is measured above.
      await expect.poll(async () => (await rowsIn(page, "#root")).slice(0, before.length)).toEqual(before);
    });
  }

  test("at the place to which a reader has scrolled", async ({ page }) => {
    await page.setViewportSize(PHONE);
    const letThemCome = await openEarly(page);
    await useFontsOfTheApp(page);
    await first(page).getByRole("link", { name: "Siege and fall of Mariupol" }).scrollIntoViewIfNeeded();
    // The part of the screen that the strip and the filters leave.
    const seenIn = async (root: string) => (await rowsIn(page, root)).find(({ top, height }) => top + height > 250);
    const before = await seenIn("#first");
    letThemCome();
    await expect(first(page)).toHaveCount(0);
    const after = await seenIn("#root");
    expect(after?.title).toBe(before?.title);
    expect(Math.abs((after?.top ?? 0) - (before?.top ?? 0))).toBeLessThanOrEqual(1);
  });

  test("with the keyboard where the events are", async ({ page }) => {
    const letThemCome = await openEarly(page);
    await first(page).getByRole("link", { name: "Russia annexes Crimea" }).focus();
    letThemCome();
    await expect(first(page)).toHaveCount(0);
    await expect(page.locator("#events")).toBeFocused();
  });

  test("from uk.html in Ukrainian, with the URL that is shared", async ({ page }) => {
    await openTimeline(page, "uk.html?event=grain-deal");
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Російсько-українська війна");
    await expect(page).toHaveURL(/\/index\.html\?event=grain-deal&lang=uk$/);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Російсько-українська війна");
  });
});

test.describe("when the app does not load", () => {
  for (const [what, files] of [
    ["at all", "**/assets/main-*.js"],
    ["in part", "**/assets/render-app-*.js"],
  ] as const) {
    test(`${what}, the page becomes the whole document`, async ({ page, guard }) => {
      guard.allow(/ERR_FAILED|^PAGEERROR/); // the failure under test
      await page.route(files, (route) => route.abort());
      await page.goto("./");
      await expect(page.locator("html")).not.toHaveAttribute("data-first");
      await expect(first(page).getByText("Sources (2)").first()).toBeVisible();
      await expect(first(page).locator(".first-more li").first()).toHaveCSS("list-style-type", "disc");
    });
  }

  test("another file's page says so, and shows nothing in its place", async ({ page, guard }) => {
    guard.allow(/ERR_FAILED/); // the failure under test
    await page.route("**/assets/main-*.js", (route) => route.abort());
    await page.goto("./?src=other.json");
    await expect(page.locator("#first-failed")).toHaveText(/Could not load part of the page/);
    await expect(first(page)).toBeHidden();
  });
});

test("what is fetched before the timeline shows stays within its limits", async ({ page }) => {
  const fetched = new Map<string, { readonly kind: "script" | "style"; readonly body: Promise<Buffer> }>();
  page.on("response", (response) => {
    const type = response.request().resourceType();
    // Chromium reports preloads as "other".
    const kind = response.url().endsWith(".js") ? "script" : type === "stylesheet" ? "style" : undefined;
    if (!kind) return;
    const body = response.body();
    // What is prefetched later may still be on its way when the test ends.
    body.catch(() => undefined);
    fetched.set(response.url(), { kind, body });
  });
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector("#timeline .ev[data-event-id]:not(.is-gone)")) performance.mark("shown");
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto("./");
  await expect(drawnEvents(page).first()).toBeAttached();
  await page.waitForLoadState("networkidle");
  // By the clock of the page: the test may be notified only after parts have been prefetched.
  const early = await page.evaluate(() => {
    const shownMs = performance.getEntriesByName("shown")[0]?.startTime ?? 0;
    const files = performance.getEntriesByType("resource").filter(({ startTime }) => startTime <= shownMs);
    return files.map(({ name }) => name);
  });
  const html = await (await page.request.get("./")).text();
  const sums = { script: packed(inlineIn(html, "script")), style: packed(inlineIn(html, "style")) };
  const counted = early.flatMap((address) => fetched.get(address) ?? []);
  for (const { kind, body } of counted) sums[kind] += packed(await body);
  expect(counted.length).toBeGreaterThan(4);
  expect(sums.script).toBeLessThanOrEqual(LIMITS.script * 1_000);
  expect(sums.style).toBeLessThanOrEqual(LIMITS.style * 1_000);
});

test("the chronicle's file is requested once, by the page itself", async ({ page }) => {
  const requested: string[] = [];
  page.on("request", (request) => requested.push(request.url()));
  await openTimeline(page);
  const data = requested.filter((address) => address.endsWith(".json"));
  expect(data).toHaveLength(1);
  // Before any script that is imported by another script.
  const html = await (await page.request.get("./")).text();
  const later = requested.findIndex(
    (address) => address.endsWith(".js") && !html.includes(address.split("/").at(-1) ?? ""),
  );
  expect(later).toBeGreaterThan(0);
  expect(requested.indexOf(data[0] ?? "")).toBeLessThan(later);
});

const packed = (content: string | Buffer): number => gzipSync(content).length;
const inlineIn = (html: string, tag: string): string =>
  [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))].map(([, text]) => text).join("");

/** The prerendered text does not wait for slow fonts, so whether they are used is a matter of milliseconds. */
async function useFontsOfTheApp(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `.first { --serif: "Source Serif 4 Variable"; --sans: "Source Sans 3 Variable" }`,
  });
  const families = ["Source Serif 4 Variable", "Source Sans 3 Variable"];
  // The style sheet that declares them may still be on its way, and until then there is nothing to wait for.
  await page.waitForFunction(
    (names) => names.every((name) => [...document.fonts].some(({ family }) => family.replaceAll('"', "") === name)),
    families,
  );
  await page.evaluate(async (names) => {
    // Laid out once with these fonts, so that all that are needed are requested.
    document.body.getBoundingClientRect();
    await Promise.all(names.map((name) => document.fonts.load(`400 16px "${name}"`, "aЇ")));
    await document.fonts.ready;
  }, families);
}

/** The rows on the screen, and where they are. */
const rowsIn = (page: Page, root: string) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(`${selector} .event-row`)].flatMap((row) => {
        const { top, left, bottom, height } = row.getBoundingClientRect();
        if (bottom < 140 || top > innerHeight - 46) return [];
        return [{ title: row.querySelector("h3")?.textContent, top, left, height }];
      }),
    root,
  );
