/** Sites made from files, as a publisher puts them on a host: under a sub-path, without our own data. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { details, openTimeline, openView } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { listen } from "../../src/cli/listen";
import { ADDRESS, expect, test } from "./support/made-sites";
import { untilCached } from "./support/new-version";

test.describe("a site of one timeline", () => {
  test.use({ made: "single" });

  test("opens it at its own address, under its own name, with its pictures", async ({ page, single }) => {
    await openTimeline(page);
    await expect(page).toHaveTitle("Thimble Hill Observatory: an invented example");
    expect(page.url()).toBe(single.url);
    await page.getByRole("button", { name: "More" }).click();
    await expect(page.getByRole("menuitem", { name: "About this timeline" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: "All timelines" })).toHaveCount(0);
    await expect(page.getByRole("menuitem", { name: /example/i })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await openView(page, "?view=list&event=first-light");
    const picture = details(page).locator("img").first();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toContain(
      "/news/timeline/data/pictures/",
    );
    await page.getByRole("button", { name: "Share" }).first().click();
    await expect(page.getByRole("tabpanel").getByRole("textbox")).toHaveValue(
      new RegExp(`^${single.url}\\?event=first-light`),
    );
  });
});

test("every address of the sitemap answers with a page that says the same address", async ({ request, single }) => {
  const sitemap = await (await request.get(`${single.url}sitemap.xml`)).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  expect(addresses.length).toBeGreaterThan(40);
  for (const address of addresses) {
    expect(address.startsWith(ADDRESS)).toBe(true);
    const response = await request.get(address.replace(ADDRESS, single.url));
    expect(response.status(), address).toBe(200);
    expect(await response.text(), address).toContain(`<link rel="canonical" href="${address}"/>`);
  }
  expect(await (await request.get(`${single.url}robots.txt`)).text()).toContain(`${ADDRESS}sitemap.xml`);
});

test("a page of another site shows a timeline of a library in a frame", async ({ page, library, guard }) => {
  const host = await listen(async (_request, response) => {
    const frame = `<iframe src="${library.url}thimble-hill.html?mode=embed" width="640" height="480" title="Timeline"></iframe>`;
    response
      .writeHead(200, { "Content-Type": "text/html" })
      .end(`<!doctype html><link rel="icon" href="data:,">${frame}`);
  }, 0);
  // The page that holds the frame.
  guard.allow(new RegExp(`http://localhost:${host.port}/`));
  await page.goto(`http://localhost:${host.port}/`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("Thimble Hill Observatory", { exact: false }).first()).toBeVisible();
  await expect(frame.locator("#events")).toBeVisible();
  await host.close();
});

test("a library is searched across its timelines, and leads to an event and back", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator(".library-entry")).toHaveCount(12);
  // Drawn in the page: without an address of the site, in the dark and offline too.
  await expect(page.locator(".library-entry > svg[aria-hidden]")).toHaveCount(12);
  await expectNoViolations(page);
  await page.getByRole("searchbox", { name: "Search all timelines" }).fill("comet mill");
  await expect(page.getByRole("status")).toHaveText("1 event found");
  await expectNoViolations(page);
  await page.getByRole("link", { name: "A comet above the mill" }).click();
  await expect(details(page).getByRole("heading", { name: "A comet above the mill" })).toBeVisible();
  const home = new URL("thimble-hill.html", page.url()).href;
  await page.getByRole("button", { name: "Share" }).first().click();
  await expect(page.getByRole("tabpanel").getByRole("textbox")).toHaveValue(new RegExp(`^${home}\\?event=`));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "All timelines" }).click();
  await expect(page.getByRole("heading", { name: "Timelines", level: 1 })).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a library lists its timelines, and each is a document in both languages", async ({ page }) => {
    await page.goto("./uk.html");
    await expect(page.getByRole("searchbox")).toHaveCount(0);
    await page.getByRole("link", { name: "Російсько-українська війна, 2013–2025" }).click();
    await expect(page.locator("article")).toHaveCount(136);
    await page.getByRole("link", { name: "In English" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("The Russia–Ukraine war");
  });
});

test.describe("offline", () => {
  test.use({ serviceWorkers: "allow" });

  test("after the first visit of its front page all of a library works without the network", async ({
    page,
    context,
  }) => {
    await page.goto("./");
    await untilCached(page);
    await context.setOffline(true);
    await page.getByRole("searchbox").fill("mill comet");
    await expect(page.getByRole("status")).toHaveText("1 event found");
    await openTimeline(page, "./russia-ukraine-war.html?event=bucha");
    await expect(details(page).getByRole("heading", { level: 2 }).first()).toBeVisible();
    await openTimeline(page, "./table.uk.html");
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  });
});

test("every file that a site lists is there and answers", async ({ request, library }) => {
  const { files } = JSON.parse(readFileSync(join(library.folder, "site-files.json"), "utf8")) as { files: string[] };
  expect(files.length).toBeGreaterThan(200);
  for (const path of files.filter((file) => !/^(?:assets\/|\.)/.test(file)))
    expect((await request.get(library.url + path)).status(), path).toBe(200);
});
