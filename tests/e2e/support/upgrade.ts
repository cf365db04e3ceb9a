/** What readers have made with one version of the app is there in the next: stories, timelines, choices, copies of files. */
import { type Locator, type Page, expect } from "@playwright/test";
import type { RequestHandler } from "../../../src/cli/static-files";
import { drawnEvents, openView } from "./app";
import { makeDraft, openDrafts } from "./drafts";
import { DATA_HOST, openFaultHost } from "./fault-host";
import { watch } from "./guard";
import { fetchNewVersion, untilCached, update } from "./new-version";
import type { Host } from "./two-builds";
import { item, makeStory, openStories } from "./user-stories";

const STORY = "A story that stays";
const EVENT = "An event that stays";

export type Versions = {
  /** Shows the older version at the start. */
  readonly host: Host;
  readonly newer: RequestHandler;
  /** Is in pages of the newer version only. */
  readonly newerMark: (page: Page) => Locator;
  /** To go back to it in the end. */
  readonly older?: { readonly files: RequestHandler; readonly mark: (page: Page) => Locator };
};

export async function upgradeKeepsAll({ host, newer, newerMark, older }: Versions): Promise<void> {
  const faults = await openFaultHost();
  const context = await faults.browser.newContext({
    ignoreHTTPSErrors: true,
    baseURL: host.url,
    serviceWorkers: "allow",
  });
  const page = await context.newPage();
  const guard = await watch(context, page, host.url, [DATA_HOST]);
  await makeStory(page, STORY, ["minsk II"]);
  await makeDraft(page, EVENT);
  await openView(page, `?src=${DATA_HOST}ok.csv`);
  await page.getByRole("button", { name: "Appearance" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await untilCached(page);
  host.show(newer);
  await fetchNewVersion(page);
  await update(page, newerMark(page));
  if (older) {
    await keeps(page, newerMark(page));
    host.show(older.files);
    await fetchNewVersion(page);
    await update(page, older.mark(page));
    await keeps(page, older.mark(page));
    host.show(newer);
    await fetchNewVersion(page);
    await update(page, newerMark(page));
  }
  // The page has loaded the file again, and keeps a copy of it.
  await openView(page, `?src=${DATA_HOST}ok.csv`);
  await expect.poll(() => page.evaluate(async (url) => !!(await caches.match(url)), `${DATA_HOST}ok.csv`)).toBe(true);
  await host.stop();
  await context.setOffline(true);
  // An offline browser logs errors.
  guard.allow(/ERR_INTERNET_DISCONNECTED/);
  await page.goto(`./?src=${DATA_HOST}ok.csv`);
  await expect(page.getByText("this is a copy that this browser saved on", { exact: false })).toBeVisible();
  await expect(drawnEvents(page)).toHaveCount(2);
  await keeps(page, newerMark(page));
  await guard.check();
  await context.close();
  await faults.close();
}

async function keeps(page: Page, mark: Locator): Promise<void> {
  await openView(page, "?view=list");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(mark).toBeAttached();
  await openStories(page);
  await expect(item(page, STORY)).toBeVisible();
  await page.keyboard.press("Escape");
  await openDrafts(page);
  await page.getByRole("dialog").getByRole("listitem").getByRole("button").first().click();
  await expect(page.locator(".event-row").getByText(EVENT)).toBeVisible();
}
