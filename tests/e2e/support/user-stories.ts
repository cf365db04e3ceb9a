/** User stories in browser tests. */
import { type Page, expect } from "@playwright/test";
import { openView } from "./app";

export const saved = (page: Page) =>
  expect(page.locator("[data-save-status]").first()).toHaveAttribute("data-save-status", "saved");
export const bar = (page: Page) => page.getByRole("region", { name: "The story you are making" });
export const steps = (page: Page) => page.locator("li[data-step]");
export const titles = (page: Page) => steps(page).locator("button[aria-expanded] > span:first-child");
export const field = (page: Page, name: string) => page.getByRole("textbox", { name });

/** Opens the list of stories. */
export async function openStories(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Stories", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Stories" })).toBeVisible();
}
export const item = (page: Page, title: string) =>
  page.getByRole("dialog").getByRole("article", { name: title, exact: true });

/** Makes a story with these events, open in the editor and saved. */
export async function makeStory(page: Page, title: string, texts: readonly string[]): Promise<void> {
  await openView(page, "?view=list");
  await openStories(page);
  await page.getByRole("button", { name: "New story" }).click();
  await bar(page).getByRole("button", { name: "Edit steps" }).click();
  await field(page, "Title, English").fill(title);
  for (const [index, text] of texts.entries()) {
    await page.getByRole("searchbox", { name: "Add an event" }).fill(text);
    const found = page.getByRole("region", { name: "Add an event" }).getByRole("listitem");
    await expect(found.first()).toContainText(new RegExp(text, "i"));
    await found.first().getByRole("button").click();
    await expect(steps(page)).toHaveCount(index + 1);
  }
  await saved(page);
}
