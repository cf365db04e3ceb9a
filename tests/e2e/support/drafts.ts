/** Drafts of chronicles in browser tests. */
import { type BrowserContext, type Page, expect } from "@playwright/test";
import { openView } from "./app";
import type { Guard } from "./guard";
import { kill } from "./killed-tabs";

export const draftBar = (page: Page) => page.getByRole("region", { name: "Editing", exact: true });
export const saveStatus = (page: Page) => draftBar(page).locator("[data-save-status]");
export const draftSaved = (page: Page) => expect(saveStatus(page)).toHaveAttribute("data-save-status", "saved");
/** The title of the event whose form is open. */
export const titleField = (page: Page) =>
  page
    .locator("[data-form]")
    .getByRole("textbox", { name: /^Title/ })
    .first();

export async function openDrafts(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /Your timelines/ }).click();
  await expect(page.getByRole("dialog", { name: "Your timelines" })).toBeVisible();
}

/** A new draft with one event, whose form is open; saved. */
export async function makeDraft(page: Page, title: string): Promise<void> {
  await openView(page, "?view=list");
  await openDrafts(page);
  await page.getByRole("button", { name: "New timeline" }).click();
  await draftBar(page).getByRole("button", { name: "Add event" }).click();
  await titleField(page).fill(title);
  await draftSaved(page);
}

/** What the page shows as saved is there after the tab was killed. */
export async function savedDraftSurvives(page: Page, guard: Guard, rounds: number): Promise<void> {
  const context: BrowserContext = page.context();
  await makeDraft(page, "Try 0");
  const address = page.url();
  await page.close();
  // A killed tab logs an error.
  guard.allow(/crash/i);
  for (let round = 1; round <= rounds + 1; round += 1) {
    const tab = await context.newPage();
    await tab.goto(address);
    await expect(titleField(tab)).toHaveValue(`Try ${round - 1}`);
    if (round > rounds) return tab.close();
    await titleField(tab).fill(`Try ${round}`);
    await saveStatus(tab).and(tab.locator("[data-save-status=saved]")).waitFor();
    await tab.waitForTimeout(50);
    await kill(context, tab);
  }
}
