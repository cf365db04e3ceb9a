/** A site of the open timeline, made by the built page. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { openTimeline, openView } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { expect, test } from "./support/guard";

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

for (const [theme, lang] of [
  ["light", "en"],
  ["dark", "uk"],
  ["contrast", "en"],
] as const) {
  test(`has no axe violations and fits 320 px, ${theme}, ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openView(page, `?theme=${theme}&lang=${lang}`);
    const dialog = await openDialog(page, lang);
    await dialog.getByRole("checkbox", { name: /^(Accent colour|Акцентний колір)/ }).check();
    await dialog.getByRole("button", { name: /^(Add a link|Додати посилання)$/ }).click();
    await expectNoViolations(page, { theme });
    const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await dialog.getByRole("button", { name: /^(Make the site|Створити сайт)$/ }).click();
    await expect(dialog.getByRole("heading", { name: /The site is ready|Сайт готовий/ })).toBeFocused();
    await expectNoViolations(page, { theme });
  });
}
