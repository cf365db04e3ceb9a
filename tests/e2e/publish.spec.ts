/** A site of the open timeline, made by the built page. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { withoutCameraData } from "../../src/site/without-camera-data";
import { photo } from "../fixtures/site/photo";
import { openTimeline, openView } from "./support/app";
import { expectNoViolationsInThemes } from "./support/axe";
import { expect, test } from "./support/guard";
import { BUNDLED, makeSite } from "./support/made-sites";

async function openDialog(page: Page, lang = "en") {
  const isUkrainian = lang === "uk";
  await page.getByRole("button", { name: isUkrainian ? "Ще" : "More" }).click();
  await page.getByRole("menuitem", { name: isUkrainian ? "Опублікувати як сайт…" : "Publish as a site…" }).click();
  return page.getByRole("dialog");
}

async function save(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Save \(/ }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("makes the same site twice, with the app, the timeline and the brand in it", async ({ page }) => {
  await openTimeline(page);
  const dialog = await openDialog(page);
  await dialog.getByRole("textbox", { name: "Publisher", exact: true }).fill("School No. 5");
  await dialog.getByRole("checkbox", { name: /^Accent colour/ }).check();
  await dialog.getByRole("button", { name: "Make the site" }).click();
  await expect(dialog.getByRole("heading", { name: "The site is ready" })).toBeFocused();
  const first = await save(page);
  expect(first.name).toMatch(/-site\.zip$/);
  const files = unzipSync(new Uint8Array(first.bytes));
  const paths = Object.keys(files);
  for (const path of ["index.html", "uk.html", "sw.js", "HOW-TO-PUBLISH.html", "_headers", ".nojekyll"])
    expect(paths).toContain(path);
  const index = new TextDecoder().decode(files["index.html"]);
  expect(index).toContain("School No. 5");
  expect(index).toContain("--sel:#1d5fa8");
  await dialog.getByRole("button", { name: "Back to the form" }).click();
  await dialog.getByRole("button", { name: "Make the site" }).click();
  await expect(dialog.getByRole("heading", { name: "The site is ready" })).toBeFocused();
  expect((await save(page)).bytes.equals(first.bytes)).toBe(true);
});

/** @returns the files of the archive */
async function makeInDialog(page: Page): Promise<Readonly<Record<string, Uint8Array>>> {
  const dialog = await openDialog(page);
  await dialog.getByRole("button", { name: "Make the site" }).click();
  await expect(dialog.getByRole("heading", { name: "The site is ready" })).toBeFocused();
  return unzipSync(new Uint8Array((await save(page)).bytes));
}

/** Paths that only one of the two has, or whose bytes differ. */
function differing(files: Readonly<Record<string, Uint8Array>>, folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const isSame = (path: string) =>
    names.includes(path) && Buffer.from(files[path] ?? []).equals(readFileSync(join(folder, path)));
  return [...new Set([...names, ...Object.keys(files)])].filter((path) => !isSame(path));
}

/** A timeline with a photo, a drawing, a picture inside the file and one that is not there. */
async function withPictures(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-pictures-"));
  const small = JSON.parse(await readFile("public/examples/thimble-hill/chronicle.json", "utf8")) as {
    readonly events: readonly object[];
  };
  const inside = `data:image/jpeg;base64,${Buffer.from(photo({ orientation: 3 })).toString("base64")}`;
  const urls = ["pictures/my%20photo.jpg", "pictures/my photo.jpg", "drawing.svg", inside, "gone.png"];
  const media = urls.map((url) => ({ type: "image", url, alt: "A square", credit: "Mine", licence: { name: "CC0" } }));
  const events = small.events.map((event, index) => (index === 0 ? { ...event, media } : event));
  await mkdir(join(folder, "pictures"));
  await writeFile(join(folder, "chronicle.json"), JSON.stringify({ ...small, events }));
  await writeFile(join(folder, "pictures", "my photo.jpg"), photo({ pixels: 1_200_000 }));
  await copyFile("public/examples/thimble-hill/pictures/comet.svg", join(folder, "drawing.svg"));
  return folder;
}

test("makes the same files as npm run site of a timeline with pictures, without the place", async ({ page, guard }) => {
  const own = await withPictures();
  const made = makeSite([join(own, "chronicle.json")]);
  guard.allow(/own\//);
  await page.route("**/own/**", (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).split("/own/")[1] ?? "";
    return existsSync(join(own, path)) ? route.fulfill({ path: join(own, path) }) : route.fulfill({ status: 404 });
  });
  await openTimeline(page, "?src=own/chronicle.json");
  const files = await makeInDialog(page);
  const folder = await made;
  expect(differing(files, folder)).toEqual([]);
  const photos = Object.keys(files).filter((path) => /^data\/pictures\/.*jpg$/.test(path));
  expect(photos).toHaveLength(2);
  for (const path of photos) expect(Buffer.from(files[path] ?? []).includes("Kyiv")).toBe(false);
  await expect(page.getByText(/wait for: \S*my photo\.jpg\S* \(1\.2 MB\)/)).toBeVisible();
  await expect(page.getByText(/^Not included.*gone\.png/)).toBeVisible();
  // The camera was held upside down, or on its side; browsers turn the picture.
  const sizes = await page.evaluate(
    (photo) =>
      createImageBitmap(new Blob([Uint8Array.from(photo)]), { imageOrientation: "from-image" }).then(
        ({ width, height }) => [width, height],
      ),
    [...(withoutCameraData(photo(), "image/jpeg") ?? [])],
  );
  expect(sizes).toEqual([24, 32]);
  await rm(folder, { recursive: true });
  await rm(own, { recursive: true });
});

test("makes the same files as npm run site, byte for byte", async ({ page }) => {
  const made = makeSite([BUNDLED]);
  await openTimeline(page);
  const files = await makeInDialog(page);
  const folder = await made;
  expect(differing(files, folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

for (const lang of ["en", "uk"]) {
  test(`has no axe violations in three themes, and fits 320 px, ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openView(page, `?lang=${lang}`);
    const dialog = await openDialog(page, lang);
    await dialog.getByRole("checkbox", { name: /^(Accent colour|Акцентний колір)/ }).check();
    await dialog.getByRole("button", { name: /^(Add a link|Додати посилання)$/ }).click();
    await expectNoViolationsInThemes(page);
    const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await dialog.getByRole("button", { name: /^(Make the site|Створити сайт)$/ }).click();
    await expect(dialog.getByRole("heading", { name: /The site is ready|Сайт готовий/ })).toBeFocused();
    await expectNoViolationsInThemes(page);
  });
}

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

test("is used with the keyboard alone, and says what it does", async ({ page }) => {
  // The last part of the template waits, so that there is time to cancel.
  let isHeld = true;
  const held: (() => void)[] = [];
  await page.route("**/publish/resvg.wasm", async (route) => {
    if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue().catch(() => undefined);
  });
  await openTimeline(page);
  const more = page.getByRole("button", { name: "More" });
  await tabTo(page, more);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("menuitem", { name: "Publish as a site…" }), "ArrowDown");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Publish as a site" });
  const news = dialog.locator("#publish-news");
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  const textbox = (name: string) => dialog.getByRole("textbox", { name, exact: true });
  // In the order of the page.
  for (const target of [
    dialog.getByRole("checkbox", { name: "Українська" }),
    dialog.getByRole("combobox", { name: "The address opens in" }),
    textbox("Where the site will be (optional)"),
    textbox("Title"),
    textbox("Description"),
    textbox("Publisher"),
    dialog.getByRole("checkbox", { name: /^Accent colour/ }),
    textbox("Contact"),
    dialog.getByRole("button", { name: "Add a link" }),
    dialog.getByRole("button", { name: "Clear the form" }),
    dialog.getByRole("button", { name: "Make the site" }),
  ]) {
    await tabTo(page, target);
    await expect(target).toBeInViewport();
  }
  await tabTo(page, textbox("Where the site will be (optional)"), "Shift+Tab");
  await page.keyboard.type("school.example/war");
  const make = dialog.getByRole("button", { name: "Make the site" });
  await tabTo(page, make);
  await page.keyboard.press("Enter");
  const cancel = dialog.getByRole("button", { name: "Cancel" });
  await expect(cancel).toBeFocused();
  await expect(dialog.getByRole("progressbar", { name: "Making the site" })).toBeVisible();
  await expect(news).toHaveText(/…$/);
  await page.keyboard.press("Enter");
  await expect(news).toHaveText("Cancelled. Nothing was saved.");
  await expect(make).toBeFocused();
  isHeld = false;
  held.forEach((go) => go());
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("heading", { name: "The site is ready" })).toBeFocused({ timeout: 60_000 });
  await tabTo(page, dialog.getByRole("button", { name: /^Save \(/ }));
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await downloading).suggestedFilename()).toMatch(/-site\.zip$/);
  await expect(news).toHaveText(/^Saved: .*-site\.zip/);
  await tabTo(page, dialog.getByRole("button", { name: "Back to the form" }));
  await page.keyboard.press("Enter");
  await expect(make).toBeFocused();
  await expect(textbox("Where the site will be (optional)")).toHaveValue("school.example/war");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(more).toBeFocused();
});
