/** User stories in two tabs, and after a reload. */
import type { BrowserContext, Page } from "@playwright/test";
import { openView } from "./support/app";
import { expect, test } from "./support/guard";
import { bar, field, item, makeStory, openStories, saved } from "./support/user-stories";

/** A tab of the same origin without the app, which affects the database like a tab with another version of the app. */
async function bareTab(context: BrowserContext, page: Page): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(new URL("favicon.svg", page.url()).href);
  return tab;
}

test("a story that another tab deletes says so, is no longer saved, and can be saved as a copy", async ({
  page,
  context,
}) => {
  await makeStory(page, "Shared", ["minsk II"]);
  const other = await context.newPage();
  await openView(other, "?view=list");
  await openStories(other);
  await item(other, "Shared").getByRole("button", { name: "Delete" }).click();
  await expect(item(other, "Shared")).toHaveCount(0);
  await expect(page.getByRole("alert")).toContainText("deleted in another tab");
  await field(page, "Title, English").fill("Still mine");
  await expect(page.locator("[data-save-status]")).toHaveAttribute("data-save-status", "deleted");
  await page.getByRole("button", { name: "Save a copy" }).click();
  await saved(page);
  await page.reload();
  await expect(field(page, "Title, English")).toHaveValue("Still mine");
  await expect(item(other, "Still mine")).toHaveCount(1);
  await expect(item(other, "Shared")).toHaveCount(0);
  await other.close();
});

test("a story that is deleted right after an edit stays deleted", async ({ page }) => {
  await makeStory(page, "Gone", ["minsk II"]);
  await field(page, "Title, English").fill("Gone for good");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Back to the timeline" }).click();
  await openStories(page);
  await item(page, "Gone for good").getByRole("button", { name: "Delete" }).click();
  await expect(item(page, "Gone for good")).toHaveCount(0);
  await page.waitForTimeout(1_000);
  await page.reload();
  await openStories(page);
  await expect(page.getByRole("dialog").getByRole("article", { name: /Gone/ })).toHaveCount(0);
});

test("while another tab blocks the storage no save hangs, and each can be made again", async ({ page, context }) => {
  await page.clock.install();
  await openView(page, "?event=bucha&view=list");
  const blocker = await bareTab(context, page);
  await blocker.evaluate(
    async (name) => {
      const request = indexedDB.open(name, 1);
      await new Promise((resolve) => request.addEventListener("success", resolve));
      // Waits until this tab closes its connection, and blocks everything queued behind it.
      indexedDB.deleteDatabase(name);
      Object.assign(window, { held: request.result });
    },
    `throughline:${new URL(".", page.url()).pathname}:stories`,
  );
  await page.getByRole("button", { name: "Add to story" }).click();
  const saveStatus = page.locator("[data-save-status]").first();
  // A save gives up after some seconds, counted from when it begins.
  await expect(async () => {
    await page.clock.fastForward(5_000);
    await expect(saveStatus).toHaveAttribute("data-save-status", "failed", { timeout: 500 });
  }).toPass();
  await expect(bar(page).getByRole("alert")).toContainText("Another tab");
  // One more while it is blocked.
  await page.getByRole("button", { name: "Save again" }).click();
  await expect(saveStatus).toHaveAttribute("data-save-status", "failed");
  await blocker.close();
  await expect(async () => {
    await page.getByRole("button", { name: "Save again" }).click();
    await expect(saveStatus).toHaveAttribute("data-save-status", "saved", { timeout: 2_000 });
  }).toPass();
});

test("picking goes on after a reload with the same story, until it is ended", async ({ page }) => {
  const pick = async (event: string) => {
    await openView(page, `?event=${event}&view=list`);
    await page.getByRole("button", { name: "Add to story" }).click();
  };
  await pick("bucha");
  await expect(bar(page)).toContainText("1 step");
  await saved(page);
  await pick("moskva-sunk");
  await expect(bar(page)).toContainText("2 steps");
  await saved(page);
  await bar(page).getByRole("button", { name: "Done" }).click();
  await pick("grain-deal");
  await expect(bar(page)).toContainText("1 step");
});
