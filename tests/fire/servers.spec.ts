/**
 * Sites made by the command and by the dialog, below a folder of nginx and of `python3 -m http.server`: the app, the pages of events,
 * without scripts, in a frame of another site, offline, and a new version. The ordinary suite has the same on our own server.
 */
import { cp, mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { listen } from "../../src/cli/listen";
import { staticFiles } from "../../src/cli/static-files";
import { details, drawnEvents, openTimeline, openView } from "../e2e/support/app";
import { expect, test as base, watch } from "../e2e/support/guard";
import { BUNDLED, makeSite } from "../e2e/support/made-sites";
import { offer, untilCached, update } from "../e2e/support/new-version";
import { type RealServer, hasNginx, hasPython, nginx, pythonServer } from "../e2e/support/real-servers";

const EXAMPLE = "public/examples/thimble-hill";
const FOLDER = "news/timeline";
const ADDRESS = `https://news.example/${FOLDER}/`;
const NEW_TITLE = "First light, corrected";
const TWO_MONTHS_MS = 60 * 86_400_000;

/** The folders of a site and of the same site after an event got another title. */
type Editions = { readonly first: string; readonly second: string };

const test = base.extend<object, { readonly byCommand: Editions; readonly byDialog: Editions }>({
  byCommand: [
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, provide) => {
      const folder = await mkdtemp(join(tmpdir(), "throughline-example-"));
      await cp(EXAMPLE, folder, { recursive: true });
      const make = () => makeSite([join(folder, "chronicle.json")], ["--address", ADDRESS]);
      const first = await make();
      await writeFile(join(folder, "chronicle.json"), await corrected());
      const second = await make();
      await provide({ first, second });
      for (const one of [folder, first, second]) await rm(one, { recursive: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  byDialog: [
    async ({ browser }, provide) => {
      const first = await makeInDialog(browser, await readFile(join(EXAMPLE, "chronicle.json"), "utf8"));
      const second = await makeInDialog(browser, await corrected());
      await provide({ first, second });
      for (const one of [first, second]) await rm(one, { recursive: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

async function corrected(): Promise<string> {
  const file = JSON.parse(await readFile(join(EXAMPLE, "chronicle.json"), "utf8")) as {
    readonly events: readonly { readonly id: string }[];
  };
  const events = file.events.map((event) => (event.id === "first-light" ? { ...event, title: NEW_TITLE } : event));
  return JSON.stringify({ ...file, events });
}

/** In the built app, as a publisher does: address, “Make the site”, “Save”, unpack. */
async function makeInDialog(browser: Browser, chronicle: string): Promise<string> {
  const dist = staticFiles("dist");
  const host = await listen(async (request, response) => {
    if (request.url !== "/examples/thimble-hill/chronicle.json") return dist(request, response);
    response.writeHead(200, { "Content-Type": "application/json" }).end(chronicle);
  }, 0);
  const context = await browser.newContext({ baseURL: `http://localhost:${host.port}/`, serviceWorkers: "block" });
  const page = await context.newPage();
  await openTimeline(page, "?src=examples/thimble-hill/chronicle.json");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Publish as a site…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Where the site will be (optional)" }).fill(ADDRESS);
  await dialog.getByRole("button", { name: "Make the site" }).click();
  await expect(dialog.getByRole("heading", { name: "The site is ready" })).toBeFocused({ timeout: 60_000 });
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Save \(/ }).click();
  const files = unzipSync(new Uint8Array(await readFile(await (await downloading).path())));
  const folder = await mkdtemp(join(tmpdir(), "throughline-zip-"));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  await context.close();
  await host.close();
  return folder;
}

/** In the order of docs/upgrading.md: `assets/`, the rest, the service worker. */
async function publish(site: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await cp(join(site, "assets"), join(target, "assets"), { recursive: true });
  await cp(site, target, { recursive: true, filter: (path) => path !== join(site, "sw.js") });
  await cp(join(site, "sw.js"), join(target, "sw.js"));
}

/** Of files that have not changed for long, a browser assumes that they will not for days, where nobody says otherwise. */
async function makeOld(folder: string): Promise<void> {
  const then = new Date(Date.now() - TWO_MONTHS_MS);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), then, then);
}

const SERVERS = [
  { name: "nginx", isThere: hasNginx, serve: nginx },
  { name: "python3 -m http.server", isThere: hasPython, serve: pythonServer },
] as const;

test.describe.configure({ timeout: 240_000 });

for (const { name, isThere, serve } of SERVERS)
  for (const way of ["byCommand", "byDialog"] as const)
    test(`a site made ${way === "byCommand" ? "by the command" : "by the dialog"} works below a folder of ${name}`, async ({
      browser,
      byCommand,
      byDialog,
    }) => {
      test.skip(!isThere(), `${name} is not installed`);
      const { first, second } = way === "byCommand" ? byCommand : byDialog;
      const root = await mkdtemp(join(tmpdir(), "throughline-www-"));
      const folder = join(root, FOLDER);
      await publish(first, folder);
      await makeOld(folder);
      const server = await serve(root);
      const url = `${server.url}${FOLDER}/`;
      const context = await browser.newContext({ baseURL: url, serviceWorkers: "allow" });
      const page = await context.newPage();
      const guard = await watch(context, page, url);
      await appWorks(page, url);
      await untilCached(page);
      await addressesAnswer(url, ADDRESS, await readFile(join(folder, "sitemap.xml"), "utf8"));
      await pagesOfEventsWork(page, url);
      await worksOffline(page, server);
      await offersUpdate(page, () => publish(second, folder));
      await worksOffline(page, server);
      await expect(details(page).getByRole("heading", { name: NEW_TITLE })).toBeVisible();
      await guard.check();
      await context.close();
      await worksWithoutScripts(browser, url);
      await worksInFrames(browser, url);
      await server.stop();
      await rm(root, { recursive: true });
    });

async function appWorks(page: Page, url: string): Promise<void> {
  // The address of a folder is often typed without its slash.
  await page.goto(url.slice(0, -1));
  expect(page.url()).toBe(url);
  await openTimeline(page);
  await expect(page).toHaveTitle("Thimble Hill Observatory: an invented example");
  await openView(page, "?view=list&event=first-light");
  const picture = details(page).locator("img").first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await openView(page, "?q=comet&lang=uk&theme=dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await page.goto("./uk.html");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
}

async function addressesAnswer(url: string, stated: string, sitemap: string): Promise<void> {
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  expect(addresses.length).toBeGreaterThan(40);
  for (const address of addresses) {
    const response = await fetch(address.replace(stated, url));
    expect(response.status, address).toBe(200);
    expect(await response.text(), address).toContain(`<link rel="canonical" href="${address}"/>`);
  }
  expect((await fetch(`${url}no-such-file.js`)).status).toBe(404);
}

async function pagesOfEventsWork(page: Page, url: string): Promise<void> {
  await page.goto("./event/first-light.html");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const picture = page.locator("article img").first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.locator('a[hreflang="uk"]').first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  expect(page.url()).toBe(`${url}event/uk/first-light.html`);
  await page.goto("./event/first-light.html");
  await page.getByRole("link", { name: "Open in the timeline" }).first().click();
  await expect(details(page).getByRole("heading", { level: 2 }).first()).toBeVisible();
  expect(page.url()).toContain("event=first-light");
}

async function worksOffline(page: Page, server: RealServer): Promise<void> {
  await server.stop();
  await openTimeline(page, "?event=first-light");
  await expect(details(page).getByRole("heading", { level: 2 }).first()).toBeVisible();
  await page.goto("./uk.html?event=first-light");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await openTimeline(page, "?event=first-light");
  await server.start();
}

async function offersUpdate(page: Page, publishSecond: () => Promise<void>): Promise<void> {
  await openTimeline(page, "?event=first-light");
  await publishSecond();
  await page.reload();
  await expect(drawnEvents(page).first()).toBeAttached();
  await expect(details(page).getByRole("heading", { name: NEW_TITLE })).toHaveCount(0);
  await expect(offer(page)).toBeVisible({ timeout: 60_000 });
  await update(page, details(page).getByRole("heading", { name: NEW_TITLE }));
}

async function worksWithoutScripts(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false });
  const page = await context.newPage();
  const guard = await watched(context, page, url);
  await page.goto("./");
  await expect(page.locator("article")).toHaveCount(22);
  await expect(page.getByText(NEW_TITLE).first()).toBeVisible();
  await page.goto("./event/first-light.html");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(NEW_TITLE);
  expect(guard).toEqual([]);
  await context.close();
}

/** `watch` runs scripts in the page. */
async function watched(context: BrowserContext, page: Page, url: string): Promise<readonly string[]> {
  const findings: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(new URL(url).origin)) findings.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) findings.push(`${response.status()} ${response.url()}`);
  });
  return findings;
}

async function worksInFrames(browser: Browser, url: string): Promise<void> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">
<a class="throughline" href="${url}?event=first-light">Timeline</a>
<script src="${url}embed.js" async></script>
<iframe src="${url}?mode=embed&event=first-light" title="Timeline" width="640" height="480"></iframe></html>`;
  const host = await listen(async (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end(html);
  }, 0);
  // Another site, not only another port.
  const news = `http://localhost:${host.port}/`;
  const context = await browser.newContext();
  const page = await context.newPage();
  const guard = await watch(context, page, news, [url]);
  await page.goto(news);
  await expect(page.locator("iframe")).toHaveCount(2);
  for (const at of [0, 1]) {
    await page.locator("iframe").nth(at).scrollIntoViewIfNeeded();
    const frame = page.frameLocator("iframe").nth(at);
    await expect(frame.locator("#events")).toBeVisible();
    await expect(frame.getByRole("heading", { name: NEW_TITLE })).toBeVisible();
  }
  await guard.check();
  await context.close();
  await host.close();
}

test("every address in the sitemap of a library answers on nginx", async () => {
  test.skip(!hasNginx(), "nginx is not installed");
  const stated = "https://news.example/all/";
  const samples = ["table.csv", "timelinejs.json"].map((name) => `tests/fixtures/formats/samples/${name}`);
  const site = await makeSite([join(EXAMPLE, "chronicle.json"), BUNDLED, ...samples], ["--address", stated]);
  const root = await mkdtemp(join(tmpdir(), "throughline-www-"));
  await publish(site, join(root, "all"));
  const server = await nginx(root);
  await addressesAnswer(`${server.url}all/`, stated, await readFile(join(site, "sitemap.xml"), "utf8"));
  await server.stop();
  for (const one of [root, site]) await rm(one, { recursive: true });
});

test("nginx sends what docs/hosting.md asks of a host", async ({ byCommand }) => {
  test.skip(!hasNginx(), "nginx is not installed");
  const root = await mkdtemp(join(tmpdir(), "throughline-www-"));
  await publish(byCommand.first, join(root, FOLDER));
  const server = await nginx(root);
  const headersOf = async (path: string) => {
    const response = await fetch(`${server.url}${FOLDER}/${path}`, { headers: { "Accept-Encoding": "gzip" } });
    await response.arrayBuffer();
    const { headers, status } = response;
    const get = (name: string) => headers.get(name);
    return {
      status,
      type: get("content-type"),
      cache: get("cache-control"),
      encoding: get("content-encoding"),
      cors: get("access-control-allow-origin"),
      sniff: get("x-content-type-options"),
    };
  };
  const [style = ""] = (await readdir(join(root, FOLDER, "assets"))).filter((path) => path.endsWith(".css"));
  const common = { status: 200, cors: "*", sniff: "nosniff" };
  const checked = { ...common, cache: "no-cache" };
  expect(await headersOf("")).toEqual({ ...checked, type: "text/html; charset=utf-8", encoding: "gzip" });
  expect(await headersOf("event/uk/first-light.html")).toMatchObject({ ...checked, type: "text/html; charset=utf-8" });
  expect(await headersOf("sw.js")).toMatchObject({ ...checked, encoding: "gzip" });
  expect((await headersOf("sw.js")).type).toMatch(/^(?:text|application)\/javascript; charset=utf-8$/);
  expect(await headersOf("app.webmanifest")).toMatchObject({
    ...checked,
    type: "application/manifest+json; charset=utf-8",
  });
  expect(await headersOf("sitemap.xml")).toMatchObject({
    ...checked,
    type: expect.stringMatching(/^(?:text|application)\/xml/),
  });
  expect(await headersOf("social/index-en.png")).toMatchObject({ ...checked, type: "image/png", encoding: null });
  expect(await headersOf(`assets/${style}`)).toMatchObject({
    ...common,
    cache: "public, max-age=31536000, immutable",
  });
  for (const path of [".nojekyll", "no-such-file.js"]) expect((await headersOf(path)).status).toBe(404);
  await server.stop();
  await rm(root, { recursive: true });
});
