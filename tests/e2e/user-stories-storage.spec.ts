/**
 * How user stories are stored: with killed tabs, other tabs and missing storage. A real quota and hundreds of stories:
 * tests/fire/user-stories-storage.spec.ts.
 */
import type { Page } from "@playwright/test";
import { openView } from "./support/app";
import { expect, test } from "./support/guard";
import { savedSurvives } from "./support/killed-tabs";
import { bar, field, makeStory, openStories, saved } from "./support/user-stories";

test.describe("storage", () => {
  // More often in tests/fire/killed-tabs.spec.ts.
  test("what is shown as saved survives a killed tab", ({ page, guard }) => savedSurvives(page, guard, 2));

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
