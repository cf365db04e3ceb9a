/** Sharing a view: what the dialog produces works where it is used. */
import type { Page } from "@playwright/test";
import { openTimeline, openView, showTheme, windowInAddress } from "./support/app";
import { headlineOf, searchOf } from "./support/bundled-page";
import { expect, test, watch } from "./support/guard";
import { readQr } from "./support/read-qr";
import { VIEWPORTS } from "./support/viewports";

const VIEW = "?from=2022-02-01&to=2023-04-30&event=grain-deal&lane=economy,diplomacy";
const dialog = (page: Page) => page.getByRole("dialog", { name: "Share this view" });
const linkIn = (page: Page) => dialog(page).getByRole("textbox", { name: "Link", exact: true });
const codeIn = (page: Page) => dialog(page).getByRole("textbox", { name: "Embed code" });
const preview = (page: Page) => dialog(page).getByTitle("Preview of the embedded timeline");
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function openShare(page: Page, tab?: "Embed" | "Cite"): Promise<void> {
  await page.keyboard.press("s");
  await expect(dialog(page)).toBeVisible();
  if (tab) await dialog(page).getByRole("tab", { name: tab }).click();
}

test("the button opens it and gets the focus back, by Esc and by the button that closes", async ({ page }) => {
  await openView(page, VIEW);
  const button = page.getByRole("button", { name: "Share", exact: true });
  for (const close of ["Escape", "Enter"]) {
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(dialog(page).getByRole("tab", { name: "Link" })).toBeFocused();
    if (close === "Enter") await page.keyboard.press("Tab");
    await page.keyboard.press(close);
    // Removed, not only hidden: the browser closes it first and then fires the event.
    await expect(page.locator("dialog")).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});

test("S opens it at the physical key, and Esc leaves the open event alone", async ({ page }) => {
  await openTimeline(page, VIEW);
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "і", code: "KeyS", bubbles: true })),
  );
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(headlineOf(page)).toHaveText("Black Sea grain deal signed in Istanbul");
});

test("the link names the folder of the page, whichever of its pages was opened", async ({ browser }) => {
  const home = process.env.THROUGHLINE_SUB_PATH_URL ?? "";
  const context = await browser.newContext();
  const page = await context.newPage();
  const guard = await watch(context, page, home);
  for (const [entrance, search] of [
    ["?event=bucha", "?event=bucha"],
    ["index.html?event=bucha", "?event=bucha"],
    ["uk.html?event=bucha", "?event=bucha&lang=uk"],
  ] as const) {
    await page.goto(home + entrance);
    await expect(headlineOf(page)).toBeVisible();
    await page.keyboard.press("s");
    await expect(page.getByRole("tabpanel").getByRole("textbox")).toHaveValue(home + search);
    await expect(page.getByRole("status").filter({ hasText: /computer only|комп’ютері/ })).toBeVisible();
  }
  await guard.check();
  await context.close();
});

test.describe("with a clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the copied link opens the same view, without what was unticked", async ({ page }) => {
    await openView(page, VIEW);
    await openShare(page);
    await expect(linkIn(page)).toHaveValue(page.url());
    await dialog(page).getByRole("button", { name: "Copy link" }).click();
    await expect(dialog(page).getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
    expect(await clipboard(page)).toBe(page.url());

    await dialog(page)
      .getByRole("checkbox", { name: /^Open event: Black Sea grain deal/ })
      .click();
    await expect(linkIn(page)).toHaveValue(page.url().replace("&event=grain-deal", ""));
    await dialog(page)
      .getByRole("checkbox", { name: /^Language: English/ })
      .click();
    await dialog(page).getByRole("button", { name: "Copy link" }).click();
    await expect(dialog(page).getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
    const shown = windowInAddress(page);
    await page.goto(await clipboard(page));
    await expect(page.locator("#events")).toBeVisible();
    await expect(headlineOf(page)).toHaveCount(0);
    expect(windowInAddress(page)).toEqual(shown);
    await expect.poll(() => searchOf(page)).toBe("from=2022-02-01&to=2023-04-30&lane=economy,diplomacy");
  });

  test("a copied HTML link is pasted as a link", async ({ page }) => {
    await openView(page, "?event=grain-deal&lane=economy,diplomacy");
    await openShare(page);
    await dialog(page).getByRole("button", { name: "Copy as HTML link" }).click();
    await expect(dialog(page).getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType("text/html")).text();
    });
    expect(html).toContain(`href="${page.url().replaceAll("&", "&amp;")}"`);
    expect(html).toContain("Black Sea grain deal signed in Istanbul · The Russia–Ukraine war, 2013–2025</a>");
    expect(await clipboard(page)).toContain("<a href=");
  });
});

test("without a clipboard the link is selected, and a message says so", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await openView(page, "?event=grain-deal");
  await openShare(page);
  await dialog(page).getByRole("button", { name: "Copy link" }).click();
  await expect(dialog(page).getByRole("status").filter({ hasText: "did not allow copying" })).toBeVisible();
  await expect(linkIn(page)).toBeFocused();
  expect(await page.evaluate(() => String(getSelection()))).toBe(page.url());
});

test("the QR code is read as the link, in every appearance and full screen", async ({ page }) => {
  await openView(page, VIEW);
  await openShare(page);
  for (const theme of ["light", "dark", "contrast"]) {
    await showTheme(page, theme);
    const code = dialog(page).getByRole("img", { name: /^QR code of/ });
    expect(await readQr(page, code), theme).toBe(page.url());
  }
  await dialog(page)
    .getByRole("checkbox", { name: /^Dates in view/ })
    .click();
  const code = dialog(page).getByRole("img", { name: /^QR code of/ });
  await expect.poll(() => readQr(page, code)).toBe(await linkIn(page).inputValue());
  await dialog(page).getByRole("button", { name: "Full screen", exact: true }).click();
  await expect(dialog(page).getByRole("button", { name: "Exit full screen" })).toBeVisible();
  expect(await readQr(page, code)).toBe(await linkIn(page).inputValue());
  await dialog(page).getByRole("button", { name: "Exit full screen" }).click();
  await expect(dialog(page).getByRole("button", { name: "Exit full screen" })).toBeHidden();
  await expect(dialog(page)).toBeVisible();
});

test("the QR code is saved as SVG and as PNG", async ({ page }) => {
  await openView(page);
  await openShare(page);
  for (const [name, start] of [
    ["SVG", "<svg"],
    ["PNG", "\u0089PNG"],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog(page)
        .getByRole("button", { name: `Save as ${name}` })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe(`timeline-qr.${name.toLowerCase()}`);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString("latin1").startsWith(start)).toBe(true);
  }
});

test("the preview is the real embed, comes with its tab alone, and adds no step to Back", async ({ page }) => {
  await openView(page, VIEW);
  await openShare(page);
  const steps = await page.evaluate(() => history.length);
  expect(page.frames()).toHaveLength(1);
  await dialog(page).getByRole("tab", { name: "Embed" }).click();
  const frame = preview(page).contentFrame();
  await expect(frame.getByText("Black Sea grain deal signed in Istanbul").first()).toBeVisible();
  const inFrame = () => page.frames()[1]?.url();
  expect(inFrame()).toContain("?mode=embed&from=2022-02-01&to=2023-04-30&event=grain-deal");

  await dialog(page).getByRole("combobox", { name: "Appearance" }).selectOption("dark");
  await expect.poll(inFrame).toContain("&theme=dark");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await dialog(page)
    .getByRole("checkbox", { name: /^Open event/ })
    .click();
  await expect.poll(inFrame).not.toContain("event=");
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(searchOf(page)).toBe(VIEW.slice(1));

  for (const [name, widthPx] of [
    ["Phone, 360", 360],
    ["Wide, 800", 800],
  ] as const) {
    await dialog(page).getByRole("button", { name }).click();
    await expect.poll(() => frame.locator("html").evaluate(() => innerWidth)).toBe(widthPx);
  }
});

test("the preview leaves the dialog of a phone where it is", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openView(page, VIEW);
  await openShare(page, "Embed");
  const frame = preview(page).contentFrame();
  await expect(frame.getByText("Black Sea grain deal signed in Istanbul").first()).toBeVisible();
  await page.waitForTimeout(500);
  await expect(codeIn(page)).toBeInViewport({ ratio: 1 });
});

test("it is usable by keyboard alone, and traps the focus", async ({ page }) => {
  await openView(page, VIEW);
  await openShare(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(dialog(page).getByRole("textbox", { name: "Citation" })).toHaveValue(/^“Black Sea grain deal/);
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    const where = await page.evaluate(() => {
      const active = document.activeElement;
      return active === document.body ? "browser" : active?.closest("dialog") ? "dialog" : "page";
    });
    expect(where).not.toBe("page");
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("it opens from the menu, fills the screen and gives the focus back", async ({ page }) => {
    await openView(page, "?event=grain-deal");
    const more = page.getByRole("button", { name: "More", exact: true });
    await more.click();
    await page.getByRole("menuitem", { name: "Share" }).click();
    await expect(dialog(page)).toBeVisible();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    await page.keyboard.press("Escape");
    await expect(more).toBeFocused();
  });
});

for (const lang of ["en", "uk"]) {
  test(`nothing of it is cut off sideways on small screens, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: VIEWPORTS[0][0], height: VIEWPORTS[0][1] });
    await openView(page, `${VIEW}&lang=${lang}`);
    await page.keyboard.press("s");
    const cutOff = () =>
      page.getByRole("tabpanel").evaluate((panel) =>
        [...panel.querySelectorAll("*"), ...(panel.closest("dialog")?.querySelectorAll("[role=tab]") ?? [])]
          .filter((element) => !element.closest("iframe"))
          .filter((element) => {
            const { left, right, width: wide } = element.getBoundingClientRect();
            return wide > 1 && (left < 0 || right > innerWidth + 0.5);
          })
          .map((element) => `${element.localName} ${element.textContent?.slice(0, 30)}`),
      );
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      for (const [width, height] of VIEWPORTS) {
        await page.setViewportSize({ width, height });
        await expect.poll(cutOff, { message: `${width} by ${height}: ${await tab.textContent()}` }).toEqual([]);
      }
    }
  });
}
