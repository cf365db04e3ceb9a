/** The app without a network, and a new version under an open page, with the real service worker of the build. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { staticFiles } from "../../src/cli/static-files";
import { details, drawnEvents, openTimeline, openView } from "./support/app";
import { DATA_HOST, openFaultHost } from "./support/fault-host";
import { expect, test as base, watch } from "./support/guard";
import { fetchNewVersion, offer, untilCached, update } from "./support/new-version";
import {
  type Host,
  SECOND,
  makeSecondBuild,
  makeTestSite,
  openHost,
  removeBuild,
  withFile,
} from "./support/two-builds";
import { upgradeKeepsAll } from "./support/upgrade";

const test = base.extend<{ readonly host: Host }, { readonly second: string }>({
  // oxlint-disable-next-line eslint/no-empty-pattern
  host: async ({}, provide) => {
    const host = await openHost();
    await provide(host);
    await host.stop();
  },
  baseURL: async ({ host }, provide) => provide(host.url),
  second: [
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, provide) => {
      const folder = await makeSecondBuild();
      await provide(folder);
      await removeBuild(folder);
    },
    // A whole build, on a machine that is busy with other tests.
    { scope: "worker", timeout: 180_000 },
  ],
});
test.use({ serviceWorkers: "allow" });

const about = async (page: Page) => {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "About this timeline" }).click();
  return page.getByRole("dialog", { name: "About this timeline" });
};

test("after the first visit everything works without the server", async ({ page, host, context }) => {
  await openTimeline(page);
  await untilCached(page);
  await expect((await about(page)).getByText("This page is saved on your device")).toBeVisible();
  await host.stop();

  await page.reload();
  await expect(drawnEvents(page).first()).toBeVisible();
  await openView(page, "?event=bucha&view=list");
  await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
  await openView(page, "?q=Minsk&lang=uk&theme=dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await openView(page, "?story=explainer-retold&step=3");
  await expect(page.getByText("Step 3 of", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Present" }).click();
  await expect(page.getByRole("region", { name: "Presentation" })).toBeVisible();
  await openView(page, "?mode=quiz&seed=kotira-47&questions=3");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByText("Question 1 of 3").first()).toBeVisible();
  await openView(page, "?mode=paper&sheet=list");
  await expect(page.getByText(/^Page 1 of \d+/).first()).toBeAttached();
  // A part whose code was never requested while online.
  await openView(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  // Another entry page, in another tab.
  const other = await context.newPage();
  await other.goto(`${host.url}uk.html`);
  await expect(other.locator("html")).toHaveAttribute("lang", "uk");
  await expect(drawnEvents(other).first()).toBeVisible();
});

test("offline, a file that was never loaded and one that was are reported differently", async ({ host }) => {
  const faults = await openFaultHost();
  const context = await faults.browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const guard = await watch(context, page, host.url, [DATA_HOST]);
  await page.goto(`${host.url}?src=${DATA_HOST}ok.csv`);
  await expect(page.getByText("The events come from data.example", { exact: false })).toBeVisible();
  await untilCached(page);
  await host.stop();
  await context.setOffline(true);
  // An offline browser logs errors.
  guard.allow(/ERR_INTERNET_DISCONNECTED/);
  await page.reload();
  await expect(
    page.getByText("That site cannot be reached: this is a copy that this browser saved on", { exact: false }),
  ).toBeVisible();
  await expect(drawnEvents(page)).toHaveCount(2);
  await page.goto(`${host.url}?src=${DATA_HOST}mixed.csv`);
  await expect(page.getByText(/You are offline|Could not load the file/)).toBeVisible();
  const cacheEntries = await page.evaluate(async () => {
    const names = await caches.keys();
    const foreign = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map((r) => r.url)),
    );
    return names.map((name, i) => ({
      name,
      foreign: (foreign[i] ?? []).filter((url) => url.includes("data.example")),
    }));
  });
  for (const { name, foreign } of cacheEntries)
    expect(foreign.length > 0, name).toBe(name.endsWith(":files-of-others"));
  await guard.check();
  await context.close();
  await faults.close();
});

test("new data alone are offered at the next visit, and links to events that have moved lead on", async ({
  page,
  host,
}) => {
  const chronicle = (meta: object, ids: readonly string[], title: string) => ({
    format: "throughline/1",
    meta: { title: "Treaties", ...meta },
    events: ids.map((id, index) => ({
      id,
      date: `${1990 + index}-05-04`,
      title: id === ids[0] ? title : `Event ${id}`,
    })),
  });
  const before = await makeTestSite(chronicle({ version: "1" }, ["treaty", "talks"], "Treaty signed"));
  const after = await makeTestSite(
    chronicle(
      {
        version: "2",
        moved: [{ from: "treaty", to: "agreement", note: "One entry for both." }],
        corrections: [{ date: "2025-05-16", version: "2", text: "The treaty was an agreement." }],
      },
      ["agreement", "talks", "vote"],
      "Agreement signed",
    ),
  );
  host.show(staticFiles(before));
  await openView(page, "?event=treaty");
  await untilCached(page);
  host.show(staticFiles(after));
  await page.reload();
  await expect(details(page).getByRole("heading", { name: "Treaty signed" })).toBeVisible();
  await expect(offer(page)).toBeVisible();
  await expect(drawnEvents(page)).toHaveCount(2);
  await update(page, details(page).getByRole("heading", { name: "Agreement signed" }));
  await expect(page.getByRole("status", { name: "Notices" })).toContainText(
    "the event “treaty”, which is now part of “Agreement signed”. One entry for both.",
  );
  await expect(page).toHaveURL(/[?&]event=agreement$/);
  await expect(drawnEvents(page)).toHaveCount(3);
  await page.getByRole("button", { name: "What has changed" }).click();
  const log = page.getByRole("dialog", { name: "About this timeline" });
  await expect(log.getByText("The treaty was an agreement.")).toBeInViewport();
  await Promise.all([before, after].map(removeBuild));
});

// One after the other, so that the second build is made once.
test.describe("a second build", () => {
  test.describe.configure({ mode: "default" });

  test("a new version waits during a lesson, and is activated only by a click", async ({
    page,
    host,
    second,
    context,
  }) => {
    await openView(page, "?story=explainer-retold&step=2&mode=present");
    await untilCached(page);
    await page.evaluate(() => Object.assign(window, { untouched: true }));
    host.show(staticFiles(second));
    await fetchNewVersion(page);
    const isUntouched = () => page.evaluate(() => "untouched" in window);
    await page.keyboard.press("PageDown");
    await expect.poll(() => new URL(page.url()).searchParams.get("step")).toBe("3");
    expect(await isUntouched()).toBe(true);

    const other = await context.newPage();
    await other.goto(host.url);
    await expect(drawnEvents(other).first()).toBeVisible();
    expect(await other.locator("meta[name=test-build]").count()).toBe(0);
    await other.evaluate(() => Object.assign(window, { untouched: true }));

    await page.keyboard.press("Escape");
    await expect(offer(page)).toBeVisible();
    expect(await isUntouched()).toBe(true);
    const { search } = new URL(page.url());
    await update(page, page.locator(`meta[name=test-build][content="${SECOND}"]`));
    expect(new URL(page.url()).search).toBe(search);
    expect(await isUntouched()).toBe(false);

    // The other tab keeps using the assets it was loaded with, although the host no longer has them.
    await expect(other.getByText("This page was updated in another tab", { exact: false })).toBeVisible();
    await other.keyboard.press("?");
    await expect(other.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    expect(await other.evaluate(() => ["untouched" in window, "sheet" in globalThis])).toEqual([true, false]);
    await other.keyboard.press("Escape");
    await other.getByRole("button", { name: "Update now" }).click();
    await expect(other.locator("meta[name=test-build]")).toHaveAttribute("content", SECOND);
  });

  test("a new build keeps stories, timelines, choices and copies of files", async ({ host, second }) => {
    await upgradeKeepsAll({
      host,
      newer: staticFiles(second),
      newerMark: (page) => page.locator(`meta[name=test-build][content="${SECOND}"]`),
    });
  });
});

test("without a worker, or with a broken one, only offline use is missing", async ({ page, host, guard }) => {
  guard.allow(/sw\.js|ServiceWorker|bad HTTP response/);
  for (const answer of [{ status: 404 }, { body: "throw new Error('broken');" }]) {
    host.show(withFile("/sw.js", answer));
    await openTimeline(page);
    const dialog = await about(page);
    await expect(dialog.getByText("You need to be online to open it")).toBeVisible();
    await page.keyboard.press("Escape");
  }
});

test("storage too small for the app is reported, and the page works from the network", async ({
  page,
  host,
  guard,
}) => {
  guard.allow(/Quota|sw\.js|ServiceWorker/i);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: host.url.slice(0, -1), quotaSize: 200_000 });
  await openTimeline(page);
  await expect((await about(page)).getByText("You need to be online to open it")).toBeVisible();
});

test("the worker can be removed by another file in its place", async ({ page, host }) => {
  await openTimeline(page);
  await untilCached(page);
  const own = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("throughline:")));
  expect((await own()).length).toBe(1);
  host.show(withFile("/sw.js", { body: readFileSync("docs/examples/sw-off.js", "utf8") }));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(own).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("browsers can install it: name, icons and start URL are there", async ({ page, host }) => {
  await openTimeline(page);
  await untilCached(page);
  const devtools = await page.context().newCDPSession(page);
  const { errors, url } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(url).toBe(`${host.url}app.webmanifest`);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("an embedded frame caches nothing on the user's device", async ({ page }) => {
  await page.goto("./?mode=embed");
  await expect(page.locator("#events")).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("with data saver on nothing is prefetched", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await openTimeline(page);
  await page.waitForTimeout(1_000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
