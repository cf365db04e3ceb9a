/** Map tiles of a publisher: of the own host at once, of another one after the reader has agreed. */
import type { Locator, Page, Route } from "@playwright/test";
import { middleOf, openView } from "./support/app";
import { expect, test } from "./support/guard";
import { map, mark, marks, rests } from "./support/map";
import { png } from "./support/pictures";

const FOREIGN = "https://tiles.example";

/** Opens a chronicle with an event in one place, in the middle of a map that has tiles. */
async function openTiled(page: Page, tiles: string, answer: (route: Route) => Promise<void>): Promise<void> {
  const chronicle = {
    format: "throughline/1",
    meta: {
      title: "Tiled",
      map: { tiles, maxZoom: 12, attribution: "© City archive", attributionUrl: "https://archive.example/maps" },
    },
    lanes: [{ id: "a", label: "A" }],
    places: [{ id: "inn", name: "The inn", lat: 49, lon: 32 }],
    events: [{ id: "lit", date: "1871", title: "Lit", lane: "a", places: ["inn"] }],
  };
  await page.route("**/data/own/tiled.json", (route) => route.fulfill({ json: chronicle }));
  await page.route(/\/\d+\/\d+\/\d+\.png$/, answer);
  await openView(page, `?src=data/own/tiled.json&view=map&at=49,32,6`);
  await expect(marks(page).first()).toBeVisible();
  await rests(page);
}
const sent = (route: Route) =>
  route.fulfill({ body: png(256, 256), contentType: "image/png", headers: { "Access-Control-Allow-Origin": "*" } });
const tilesOn = (page: Page) => map(page).locator("img");
/** Land of the packaged map. */
const base = (page: Page) => map(page).locator("[data-moved] svg path").first();
const attribution = (page: Page) => page.getByRole("link", { name: "© City archive" });

/** Whether nothing lies over the middle of an element. */
const isOnTop = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && element.contains(hit);
  });

test("of the own host are shown at once, with who made them", async ({ page }) => {
  const asked: string[] = [];
  await openTiled(page, "tiles/{z}/{x}/{y}.png", (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return sent(route);
  });
  await expect(base(page)).toBeHidden();
  await expect(attribution(page)).toHaveAttribute("href", "https://archive.example/maps");
  expect(asked.length).toBeGreaterThan(3);
  for (const path of asked) expect(path).toMatch(/\/data\/own\/tiles\/6\/\d+\/\d+\.png$/);
  await page.getByRole("button", { name: "Use the simple map" }).click();
  await expect(base(page)).toBeVisible();
  await expect(tilesOn(page)).toHaveCount(0);
});

test("of another host are asked for when the reader agrees, without cookies and referrer", async ({ page }) => {
  const asked: Readonly<Record<string, string>>[] = [];
  // Whatever it is: neither its name is looked up, nor a connection made.
  page.on("request", (request) => {
    if (new URL(request.url()).origin === FOREIGN) asked.push(request.headers());
  });
  await openTiled(page, `${FOREIGN}/{z}/{x}/{y}.png`, sent);
  const load = page.getByRole("button", { name: /^Load the detailed map from .*tiles\.example/ });
  await expect(load).toBeVisible();
  await expect(base(page)).toBeVisible();
  await expect(attribution(page)).toHaveCount(0);
  await expect(map(page).locator("link, img, [style*=url]")).toHaveCount(0);
  expect(asked).toEqual([]);

  await load.click();
  await expect(base(page)).toBeHidden();
  await expect(attribution(page)).toBeVisible();
  expect(asked.length).toBeGreaterThan(3);
  for (const headers of asked) expect(Object.keys(headers).filter((name) => /cookie|referer/i.test(name))).toEqual([]);
  // Agreed until the page is closed or loaded again.
  await page.reload();
  await expect(load).toBeVisible();
});

test("that fail leave the packaged map, which says so; single ones that fail leave the others", async ({
  page,
  guard,
}) => {
  // The failures are what the test is about.
  guard.allow(/404 .*\/tiles\/|Failed to load resource.*404/);
  let isBroken = true;
  await openTiled(page, "tiles/{z}/{x}/{y}.png", (route) =>
    isBroken || route.request().url().endsWith("/6/37/21.png") ? route.fulfill({ status: 404 }) : sent(route),
  );
  await expect(page.getByRole("alert").filter({ hasText: /^The map of .* could not be loaded/ })).toBeVisible();
  await expect(base(page)).toBeVisible();
  isBroken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(base(page)).toBeHidden();
  await expect(attribution(page)).toBeVisible();
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`their bar covers no mark that has the focus, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openTiled(page, `${FOREIGN}/{z}/{x}/{y}.png`, sent);
    const inn = mark(page, "inn");
    const bar = page.getByRole("button", { name: /^Load the detailed map/ });
    await expect(bar).toBeVisible();
    // By the mouse, until the bar lies over the mark: that is where the reader has put it.
    const [at, over] = [await middleOf(inn), await middleOf(bar)];
    await page.mouse.move(at.x + 40, at.y + 40);
    await page.mouse.down();
    await page.mouse.move(over.x + 40, over.y + 40, { steps: 4 });
    await page.mouse.up();
    await rests(page);
    expect(await isOnTop(inn)).toBe(false);
    await bar.focus();
    await page.keyboard.press("Tab");
    await expect(inn).toBeFocused();
    await expect.poll(() => isOnTop(inn)).toBe(true);
  });
}
