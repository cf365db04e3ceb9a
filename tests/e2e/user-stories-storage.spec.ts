/** How user stories are stored: with killed tabs, other tabs, full and missing storage, and many stories. */
import type { Page } from "@playwright/test";
import { writeFile } from "node:fs/promises";
import { openView } from "./support/app";
import { expect, test } from "./support/guard";
import { savedSurvives, storyStaysWhole } from "./support/killed-tabs";
import { bar, field, item, makeStory, openStories, saved, titles } from "./support/user-stories";

test.describe("storage", () => {
  // More often in tests/fire/killed-tabs.spec.ts.
  test("what is shown as saved survives a killed tab", ({ page, guard }) => savedSurvives(page, guard, 3));

  test("a tab killed between an edit and its saving leaves the old story or the new one, whole", ({ page, guard }) =>
    storyStaysWhole(page, guard, 4));

  test("two hundred stories of a thousand steps are imported, listed and opened", async ({ page }, info) => {
    test.setTimeout(300_000);
    const path = info.outputPath("many.stories.json");
    const steps = Array.from({ length: 1_000 }, () => ({ event: "minsk-2" }));
    const stories = Array.from({ length: 200 }, (_, i) => ({
      format: "throughline-story/1",
      id: `own-many${String(i).padStart(12, "0")}`,
      chronicle: { key: "", title: "" },
      story: { title: `Story ${i}`, steps },
    }));
    await writeFile(path, JSON.stringify({ format: "throughline-stories/1", stories }));
    await openView(page, "?view=list");
    await openStories(page);
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open file…" }).click();
    await (await choosing).setFiles(path);
    const listed = page.getByRole("dialog").getByRole("article", { name: /^Story \d+$/ });
    // 200,000 steps are checked and written, however slow the disk.
    await expect(listed).toHaveCount(200, { timeout: 120_000 });
    await expect(page.getByRole("dialog").locator("[data-save-status]")).toHaveCount(0, { timeout: 60_000 });
    // The list must not read the stories themselves, whose number it grows with.
    await page.addInitScript(() => {
      const read: string[] = [];
      Object.assign(globalThis, { readStores: read });
      for (const name of ["get", "getAll", "openCursor"] as const) {
        const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
        IDBObjectStore.prototype[name] = function noted(this: IDBObjectStore, ...args: unknown[]) {
          read.push(this.name);
          return original.apply(this, args);
        } as never;
      }
    });
    await page.reload();
    await expect(page.locator("#events")).toBeVisible();
    await openStories(page);
    await expect(listed).toHaveCount(200);
    const read = await page.evaluate(() => (globalThis as unknown as { readStores: string[] }).readStores);
    expect(read).toContain("heads");
    expect(read).not.toContain("stories");
    await item(page, "Story 137").getByRole("button", { name: "Edit", exact: true }).click();
    await expect(field(page, "Title, English")).toHaveValue("Story 137");
    await expect(page.locator("li[data-step]")).toHaveCount(1_000);
  });

  test("two tabs never overwrite each other's work without asking", async ({ page, context }) => {
    await makeStory(page, "Shared", ["minsk II"]);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(field(other, "Title, English")).toHaveValue("Shared");
    // Both change it before either has saved.
    await Promise.all([
      field(page, "Title, English").fill("From the first"),
      field(other, "Title, English").fill("From the second"),
    ]);
    const settled = (tab: Page) =>
      expect(tab.locator("[data-save-status]")).toHaveAttribute("data-save-status", /saved|conflict/);
    await Promise.all([page, other].map(settled));
    const states = await Promise.all(
      [page, other].map((tab) => tab.locator("[data-save-status]").getAttribute("data-save-status")),
    );
    expect(states.sort()).toEqual(["conflict", "saved"]);
    const late = (await page.locator("[data-save-status=conflict]").count()) > 0 ? page : other;
    const early = late === page ? other : page;
    await expect(late.getByRole("alert")).toContainText("changed in another tab");
    await late.getByRole("button", { name: "Keep both" }).click();
    await saved(late);
    await late.getByRole("button", { name: "Back to the timeline" }).click();
    await openStories(late);
    await expect(
      late.getByRole("dialog").getByRole("article", { name: /^From the (first|second)( \(copy\))?$/ }),
    ).toHaveCount(2);
    // A tab without changes reloads the story.
    await expect(field(early, "Title, English")).toHaveValue(/^From the/);
    await other.close();
  });

  test("a full disk is reported with what to do, and what is on the page stays", async ({ page, context }) => {
    await makeStory(page, "Large", ["minsk II"]);
    const session = await context.newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await titles(page).first().click();
    // Browsers check the quota only now and then: small saves may still succeed.
    await expect(async () => {
      const random = Array.from({ length: 900 }, () => Math.random().toString(36).slice(2, 12)).join(" ");
      await field(page, "Your notes, shown only in presenter view, English").fill(random);
      await expect(page.getByRole("alert")).toContainText("This browser’s storage is full", { timeout: 1_000 });
    }).toPass();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download", exact: true }).click();
    expect((await downloading).suggestedFilename()).toBe("Large.story.json");
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await page.getByRole("button", { name: "Save again" }).click();
    await saved(page);
  });

  test("without storage a story can still be made and shown, in both windows", async ({ page, guard }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      };
      for (const name of ["indexedDB", "localStorage"]) Object.defineProperty(window, name, { get: refuse });
    });
    await openView(page, "?event=bucha&view=list");
    await page.getByRole("button", { name: "Add to story" }).click();
    await expect(bar(page).getByRole("alert")).toContainText("cannot be saved here");
    await bar(page).getByRole("button", { name: "Edit steps" }).click();
    await page.getByRole("button", { name: "Present", exact: true }).click();
    await expect(page.locator("[data-step='1']").first()).toBeVisible();
    // In the URL itself, where presenter view finds it.
    await expect.poll(() => new URL(page.url()).hash).toContain("story=");
    expect(new URL(page.url()).hash).toContain("session=");
    guard.allow(/^POPUP/);
    const opening = page.waitForEvent("popup");
    await page.keyboard.press("s");
    const notes = await opening;
    await expect(notes.getByText("Step 1 of 1")).toBeVisible();
    await notes.close();
  });

  test("a link to a story of another browser says where it is", async ({ page }) => {
    await openView(page, "?story=own-nobodyhasthis00");
    await expect(page.getByRole("status", { name: "Notices" })).toContainText("saved in another browser");
    await expect(page).not.toHaveURL(/story=/);
    await page.goto("./?mode=edit&story=own-nobodyhasthis00");
    await expect(page.getByRole("dialog", { name: "Stories" })).toBeVisible();
  });

  test("clearing site data under an open story is reported, and the URL holds the story", async ({ page, context }) => {
    await makeStory(page, "Cleared", ["minsk II"]);
    const session = await context.newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await field(page, "Title, English").fill("Cleared, and here");
    await expect(page.getByRole("alert")).toContainText("has deleted the data of this page");
    await expect.poll(() => new URL(page.url()).hash).toContain("story=");
    const again = await context.newPage();
    await again.goto(page.url());
    await expect(field(again, "Title, English")).toHaveValue("Cleared, and here");
    await again.getByRole("button", { name: "Save a copy" }).click();
    await saved(again);
    await again.close();
  });
});
