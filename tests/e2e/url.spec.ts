/** The URL has the whole view: every parameter, broken ones, and what Back undoes. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/guard";
import { goTo, notices, openView, timeline } from "./support/app";
import { bundledCount } from "./support/bundled-counts";
import { countOf, headlineOf, searchOf } from "./support/bundled-page";

const handle = (page: Page, end: "Start" | "End") => page.getByRole("slider", { name: `${end} of the period shown` });

test.describe("a link", () => {
  test("opens an event", async ({ page }) => {
    await openView(page, "?event=full-scale-invasion");
    await expect(headlineOf(page)).toHaveText("Russia launches full-scale invasion of Ukraine");
    await expect(page).toHaveTitle(/^Russia launches full-scale invasion of Ukraine · /);
  });

  test("shows a period", async ({ page }) => {
    await openView(page, "?from=2022-02-01&to=2022-04-30");
    await expect(handle(page, "Start")).toHaveAttribute("aria-valuetext", /February 2022/);
    await expect(handle(page, "End")).toHaveAttribute("aria-valuetext", /(April|May) 2022/);
    await expect(countOf(page)).toContainText("of 136 events in this period");
    expect(searchOf(page)).toBe("from=2022-02-01&to=2022-04-30");
  });

  test("filters", async ({ page }) => {
    for (const [search, count] of [
      ["lane=economy", String(bundledCount({ lane: "economy" }))],
      ["lane=economy,information", String(bundledCount({ lane: "economy" }) + bundledCount({ lane: "information" }))],
      ["status=disputed", String(bundledCount({ status: "disputed" }))],
      ["status=contested", String(bundledCount({ status: "contested" }))],
      ["actor=nato", /^[1-9]\d*$/],
      ["lane=military&status=claimed,disputed", /^[1-9]\d*$/],
      ["place=kyiv", /^[1-9]\d*$/],
      ["q=grain", /^[1-9]\d*$/],
    ] as const) {
      await test.step(search, async () => {
        // The others are read in the same way.
        await (search.startsWith("lane=") ? openView : goTo)(page, `?${search}`);
        await expect(countOf(page)).toContainText("of 136 events");
        await expect(countOf(page).locator("b")).toHaveText(count);
        await expect(notices(page)).toBeEmpty();
        expect(searchOf(page)).toBe(search);
      });
    }
  });

  test("opens the list", async ({ page }) => {
    await openView(page, "?view=list");
    await expect(page.getByRole("heading", { name: "Russia annexes Crimea" })).toBeVisible();
    await expect(timeline(page)).toHaveCount(0);
  });

  test("chooses the appearance", async ({ page }) => {
    for (const theme of ["light", "dark", "contrast"]) {
      await openView(page, `?theme=${theme}`);
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    }
  });

  test("chooses the language", async ({ page }) => {
    await openView(page, "?lang=uk&event=grain-deal");
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Російсько-українська війна, 2013–2025");
    await expect(page.getByRole("button", { name: "Українська" })).toHaveAttribute("aria-pressed", "true");
  });

  test("holds everything at once, and a reload brings it back", async ({ page }) => {
    const search = "from=2022-06-01&to=2023-12-31&event=grain-deal&lane=economy,diplomacy&theme=dark&lang=uk";
    await openView(page, `?${search}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(headlineOf(page)).toBeVisible();
    expect(searchOf(page)).toBe(search);
    await page.reload();
    await expect(headlineOf(page)).toBeVisible();
    expect(searchOf(page)).toBe(search);
    await expect(page.getByRole("region", { name: "Фільтри" }).locator("p.num")).toContainText("зі 136");
  });
});

test.describe("a broken link", () => {
  test("is used as far as it goes, and says what was not", async ({ page }) => {
    // The page reads the first ones before the app does: its theme, its language, whether its list may show.
    for (const [search, message, open] of [
      ["event=no-such-event", "event “no-such-event”", openView],
      ["from=NaN", "“NaN”", openView],
      ["view=grid", "view “grid”", openView],
      ["theme=neon", "theme “neon”", openView],
      ["lang=__proto__", "lang “__proto__”", openView],
      ["lane=economy,nowhere", "lane “nowhere”", goTo],
      ["status=certain", "status “certain”", goTo],
      ["from=2023-01-01&to=2022-01-01", "starts after it ends", goTo],
      ["filter=__proto__", "filter", goTo],
      ["zoom=1e308&state=eyJmcm9tIjoi", "zoom", goTo],
      ["event=%00", "event", goTo],
    ] as const) {
      await test.step(search, async () => {
        await open(page, `?${search}`);
        await expect(notices(page)).toContainText(message);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("The Russia–Ukraine war, 2013–2025");
        await notices(page).getByRole("button", { name: "Dismiss" }).click();
        await expect(notices(page)).toBeEmpty();
      });
    }
  });

  test("with a cut %-code opens without a complaint", async ({ page }) => {
    await openView(page, "?q=%E0%A4%A");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("is not passed on: the next change writes what is shown", async ({ page }) => {
    await openView(page, "?lane=economy,nowhere&event=nope&foo=1");
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => searchOf(page)).toMatch(/^from=[\d-]+&to=[\d-]+&lane=economy$/);
    await page.getByRole("button", { name: "All years" }).click();
    await expect.poll(() => searchOf(page)).toBe("lane=economy");
  });

  test("says it once, and can be dismissed", async ({ page }) => {
    await openView(page, "?event=nope&from=then");
    await expect(notices(page).getByRole("button")).toHaveCount(2);
    await notices(page).getByRole("button", { name: "Dismiss" }).first().click();
    await expect(notices(page).getByRole("button")).toHaveCount(1);
  });

  test("counts and lists what is missing in one notice, dismissed at once", async ({ page }) => {
    await openView(page, "?lane=nowhere,nothing&event=nope&foo=1");
    await expect(notices(page)).toContainText("The link contains 4 settings that");
    expect((await notices(page).getByRole("listitem").allTextContents()).toSorted()).toEqual([
      "event “nope”",
      "foo “1”",
      "lane “nothing”",
      "lane “nowhere”",
    ]);
    await notices(page).getByRole("button", { name: "Dismiss" }).click();
    await expect(notices(page)).toBeEmpty();
  });

  test("shows what it holds as text, wherever it shows it", async ({ page }) => {
    const hostile = encodeURIComponent(`<img src=x onerror=__pwn("link")>`);
    await openView(page, `?event=${hostile}`);
    await expect(notices(page)).toContainText("<img src=x onerror=");
    await page.goto(`./?q=${hostile}`);
    await expect(page.locator("#search")).toHaveValue(/<img src=x/);
    await expect(page.locator("#events")).toContainText("<img src=x");
  });

  test("never leads away", async ({ page }) => {
    await openView(page, `?return=https://attacker.invalid&next=//attacker.invalid&redirect=javascript:__pwn("go")`);
    await expect(notices(page).getByRole("listitem")).toHaveCount(3);
  });
});

test.describe("Back", () => {
  test("undoes what was opened and filtered, step by step, and never a pan", async ({ page }) => {
    // Here the details overlay the timeline; next to it they would change its width, and with it the period.
    await page.setViewportSize({ width: 1024, height: 768 });
    const period = () =>
      Promise.all([handle(page, "Start"), handle(page, "End")].map((one) => one.getAttribute("aria-valuenow")));
    await openView(page);
    await page.getByTitle("Show only Military").click();
    await expect.poll(() => searchOf(page)).toBe("lane=military");
    await timeline(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect(headlineOf(page)).toBeVisible();
    await expect.poll(() => searchOf(page)).toMatch(/event=[\w-]+&lane=military$/);
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await expect.poll(() => searchOf(page)).toMatch(/^from=.*&event=.*&lane=military$/);
    const zoomed = await period();

    await page.goBack();
    await expect(headlineOf(page)).toHaveCount(0);
    await expect.poll(() => searchOf(page)).toMatch(/^from=[\d-]+&to=[\d-]+&lane=military$/);
    await page.goBack();
    await expect.poll(() => searchOf(page)).toMatch(/^from=[\d-]+&to=[\d-]+$/);
    await expect(countOf(page)).toContainText("in this period");
    expect(await period()).toEqual(zoomed);
    await page.goForward();
    await page.goForward();
    await expect(headlineOf(page)).toBeVisible();
    await expect.poll(() => searchOf(page)).toMatch(/^from=.*&event=.*&lane=military$/);
  });

  test("treats typing as one step", async ({ page }) => {
    await openView(page);
    await page.locator("#search").pressSequentially("grain deal", { delay: 40 });
    await expect.poll(() => searchOf(page)).toBe("q=grain deal");
    await page.goBack();
    await expect.poll(() => searchOf(page)).toBe("");
    await expect(page.locator("#search")).toHaveValue("");
    await expect(countOf(page)).toContainText("136 events");
  });

  test("goes back to the other view", async ({ page }) => {
    await openView(page);
    await page.getByRole("group", { name: "View" }).getByRole("button", { name: "List" }).click();
    await expect(timeline(page)).toHaveCount(0);
    await page.goBack();
    await expect(timeline(page)).toBeVisible();
  });
});

test.describe("this browser remembers", () => {
  test("the appearance and the language that were chosen, not those of a link", async ({ page }) => {
    await openView(page, "?lang=uk&theme=dark");
    await openView(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");

    await page.getByRole("button", { name: "Українська" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
    await openView(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
    await openView(page, "?lang=en");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  test("nothing where storage is refused, and works all the same", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    await openView(page);
    await page.keyboard.press("t");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });
});
