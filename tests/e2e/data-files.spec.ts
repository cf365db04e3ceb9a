/** The user's files: from another host by `?src=`, dropped on the page, or chosen; and the example. */
import type { Page } from "@playwright/test";
import { openView } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { dropFile } from "./support/drop-file";
import { DATA_HOST, type FaultHost, TABLE, openFaultHost } from "./support/fault-host";
import { type Guard, expect, test as base, watch } from "./support/guard";

const test = base.extend<{ remote: { readonly page: Page; readonly guard: Guard } }, { faults: FaultHost }>({
  faults: [
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, provide) => {
      const host = await openFaultHost();
      await provide(host);
      await host.close();
    },
    { scope: "worker" },
  ],
  remote: async ({ faults, baseURL }, provide) => {
    const context = await faults.browser.newContext({ ignoreHTTPSErrors: true, locale: "en-GB", timezoneId: "UTC" });
    const page = await context.newPage();
    const guard = await watch(context, page, baseURL ?? "", [DATA_HOST]);
    await page.setViewportSize({ width: 1280, height: 800 });
    // Playwright's base URL applies only to the contexts that it creates.
    const open = page.goto.bind(page);
    page.goto = (address, options) => open(new URL(address, baseURL).href, options);
    await provide({ page, guard });
    await guard.check();
    await context.close();
  },
});

const bar = (page: Page) => page.getByRole("region", { name: "Opened file" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const openRemote = (page: Page, path: string, rest = "") =>
  page.goto(`./?src=${encodeURIComponent(`${DATA_HOST}${path}`)}${rest}`);

test.describe("a file of another host", () => {
  for (const path of ["ok.csv", "octet.csv", "redirect"]) {
    test(`${path} opens, and its host is named`, async ({ remote: { page } }) => {
      await openRemote(page, path, "&view=list");
      await expect(page.getByRole("article")).toHaveCount(2);
      await expect(bar(page)).toContainText("2 events");
      await expect(bar(page)).toContainText("The events come from data.example, not from this site.");
      await expect(page).toHaveURL(new RegExp(`\\?src=https:%2F%2Fdata\\.example%2F${path}|src=https://data.example`));
    });
  }

  test("good rows open, and each bad one is named by row and column", async ({ remote: { page } }) => {
    await openRemote(page, "mixed.csv");
    await expect(bar(page)).toContainText("3 of 4 events");
    await expect(bar(page)).toContainText("Clock times are shown in UTC, given in +02:00.");
    await bar(page).getByRole("button", { name: "Check the import" }).click();
    const report = page.getByRole("dialog", { name: "Check the import" });
    await expect(report.getByRole("row").nth(1)).toContainText(/4.*date.*soon/s);
    await expectNoViolations(page);
    await page.keyboard.press("Escape");
    await bar(page).getByRole("button", { name: "Default timeline" }).click();
    await expect(heading(page)).toContainText("war");
    await expect(bar(page)).toHaveCount(0);
  });

  test("with an ambiguous day is read as the user answers", async ({ remote: { page } }) => {
    await openRemote(page, "day.csv", "&view=list");
    await expect(page.getByRole("article")).toHaveCount(2);
    await bar(page).getByRole("button", { name: "3 April" }).click();
    await expect(page.getByRole("article")).toHaveCount(3);
    await expect(page.getByRole("article").last()).toContainText("3 Apr");
  });

  test("in another encoding is decoded correctly", async ({ remote: { page } }) => {
    await openRemote(page, "cp1251.csv", "&view=list");
    await expect(page.getByRole("article")).toContainText("Київ");
  });

  for (const [path, message] of [
    ["closed.csv", "does not let other sites read the file"],
    ["nothing.csv", "404"],
    ["500", "500"],
    ["429", "429"],
    ["204", "The file is empty"],
    ["html", "The file is a web page, not data"],
    ["cut.csv", "The connection was lost"],
    ["cut.json", "This is not valid JSON"],
    ["bomb", "larger than 64 MB"],
    ["slow", "is too slow"],
    ["redirect-away", "Could not load the file"],
  ] as const) {
    test(`${path} has its own message, and what was open stays`, async ({ remote: { page, guard }, faults }) => {
      guard.allow(/data\.example|127\.0\.0\.1:1|ERR_|Failed to load resource/); // the failure under test
      // The page waits 20 s for an answer.
      if (path === "slow") await page.clock.install();
      await openView(page, "?event=grain-deal");
      await page.evaluate((src) => {
        history.pushState(null, "", `?src=${encodeURIComponent(src)}`);
        dispatchEvent(new PopStateEvent("popstate"));
      }, `${DATA_HOST}${path}`);
      if (path === "slow") {
        await expect.poll(() => faults.requested.at(-1)).toBe("GET /slow");
        await page.clock.fastForward(20_000);
      }
      const alert = page.getByRole("alert");
      await expect(alert).toContainText(message, { timeout: 21_000 });
      await expect(heading(page)).toContainText("war");
      await expect(page.locator("#timeline .ev[data-event-id]").first()).toBeVisible();
      const before = faults.requested.length;
      await alert.getByRole("button", { name: "Try again" }).click();
      await expect.poll(() => faults.requested.length).toBeGreaterThan(before);
    });
  }

  test("that loads at the second try opens then", async ({ remote: { page, guard } }) => {
    guard.allow(/503/); // the failure under test
    await openRemote(page, "flap", "&view=list");
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("article")).toHaveCount(2);
  });
});

test("the example opens from the menu by keyboard, and Back leads from it", async ({ page }) => {
  await openView(page, "?view=list");
  await page.getByRole("button", { name: "More" }).press("Enter");
  const item = page.getByRole("menuitem", { name: "Open an example" });
  for (let presses = 0; presses < 12 && !(await item.evaluate((one) => one === document.activeElement)); presses += 1)
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Thimble Hill Observatory: an invented example");
  await expect(page).toHaveURL(/[?&]src=examples\/thimble-hill\/chronicle\.json/);
  await expect(bar(page)).toContainText("22 events");
  await page.goBack();
  await expect(heading(page)).toContainText("war");
  await expect(bar(page)).toHaveCount(0);
  await page.goForward();
  await expect(heading(page)).toContainText("Thimble Hill");
});

test.describe("a local file", () => {
  test("opens when it is dropped, and Back leads from it and to it", async ({ page }) => {
    await openView(page, "?view=list");
    await dropFile(page, "my events.csv", TABLE);
    await expect(heading(page)).toHaveText("my events");
    await expect(bar(page)).toContainText("The file stays on this device");
    await page.getByRole("link", { name: /^Second/ }).click();
    await page.getByRole("button", { name: "Close details" }).first().click();
    await bar(page).getByRole("button", { name: "Default timeline" }).click();
    await expect(heading(page)).toContainText("war");
    await dropFile(page, "other.csv", "title,date\nOnly,2020-01-01\n");
    await expect(heading(page)).toHaveText("other");
  });

  test("that is no timeline is refused with a message, and what was open stays", async ({ page }) => {
    await openView(page);
    await dropFile(page, "letter.txt", "Dear all,\nthis is no table.\n");
    await expect(page.getByRole("alert")).toContainText("letter.txt");
    await expect(page.getByRole("alert")).toContainText("The table is missing a required column");
    await expect(heading(page)).toContainText("war");
  });

  test("opens when it is chosen", async ({ page }) => {
    await openView(page);
    await page.getByRole("button", { name: "More" }).click();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("menuitem", { name: "Open file…" }).click();
    await (await choosing).setFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) });
    await expect(heading(page)).toHaveText("mine");
  });

  test("named by a link is explained", async ({ page }) => {
    await page.goto("./?src=device:my%20events.csv");
    await expect(page.getByRole("status", { name: "Notices" })).toContainText("my events.csv");
    await expect(heading(page)).toContainText("war");
  });

  test("shows what it holds as text", async ({ page }) => {
    await openView(page, "?view=list");
    await dropFile(
      page,
      "<img src=x onerror=__pwn('name')>.csv",
      `title,date,url\n"<img src=x onerror=__pwn('title')>",2020-01-01,javascript:__pwn('url')\nTwo,<script>__pwn('s')</script>,\n`,
    );
    await bar(page).getByRole("button", { name: "Check the import" }).click();
    await expect(page.getByRole("dialog")).toContainText("<script>");
  });
});
