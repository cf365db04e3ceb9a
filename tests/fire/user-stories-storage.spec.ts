/** Storage with a real quota, which browsers check only after half a minute, and with many stories. */
import { writeFile } from "node:fs/promises";
import { openView } from "../e2e/support/app";
import { expect, test } from "../e2e/support/guard";
import { field, item, makeStory, openStories, saved, titles } from "../e2e/support/user-stories";

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
