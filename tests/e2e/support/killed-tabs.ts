/** User stories when the tab is killed while they are edited. */
import { type BrowserContext, type Page, expect } from "@playwright/test";
import { openView } from "./app";
import type { Guard } from "./guard";
import { field, makeStory, openStories, saved, titles } from "./user-stories";

const noteField = (page: Page) => field(page, "Your notes, shown only in presenter view, English");
/** A long text that names its round, so a mix of two rounds is noticed. */
const noteOf = (round: number): string => `note ${round}. `.repeat(800).trim();

/** About when an edit is saved. */
const SAVED_MS = 500;

export async function kill(context: BrowserContext, tab: Page): Promise<void> {
  const session = await context.newCDPSession(tab);
  const crashed = tab.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  await tab.close();
}

/** What the page shows as saved is there after the tab was killed. */
export async function savedSurvives(page: Page, guard: Guard, rounds: number): Promise<void> {
  const context = page.context();
  await makeStory(page, "Try 0", ["minsk II"]);
  const address = page.url();
  await page.close();
  // A killed tab logs an error.
  guard.allow(/crash/i);
  let survived = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const tab = await context.newPage();
    await tab.goto(address);
    await expect(field(tab, "Title, English")).toHaveValue(`Try ${round - 1}`);
    await field(tab, "Title, English").fill(`Try ${round}`);
    await tab.locator("[data-save-status=saved]").waitFor();
    await tab.waitForTimeout(50);
    await kill(context, tab);
    survived += 1;
  }
  const last = await context.newPage();
  await last.goto(address);
  await expect(field(last, "Title, English")).toHaveValue(`Try ${rounds}`);
  expect(survived).toBe(rounds);
  await last.close();
}

/** A tab killed at any moment between an edit and its saving leaves the old story or the new one. */
export async function storyStaysWhole(page: Page, guard: Guard, rounds: number): Promise<void> {
  const context = page.context();
  await makeStory(page, "Round 0", ["minsk II"]);
  await titles(page).first().click();
  await noteField(page).fill(noteOf(0));
  await saved(page);
  await page.close();
  // A killed tab logs an error.
  guard.allow(/crash/i);
  let last = { title: 0, note: 0 };
  let unsaved = 0;
  for (let round = 1; round <= rounds + 1; round += 1) {
    const tab = await context.newPage();
    await openView(tab, "?view=list");
    await openStories(tab);
    // The list reads the summaries, the editor the stories: after a partial save they would differ.
    const one = tab.getByRole("dialog").getByRole("article", { name: /^Round/ });
    const listed = await one.getAttribute("aria-label");
    await one.getByRole("button", { name: "Edit", exact: true }).click();
    await expect(field(tab, "Title, English")).toHaveValue(listed ?? "");
    await titles(tab).first().click();
    const note = await noteField(tab).inputValue();
    const edited = round - 1;
    // The note was changed before the title, and a save may have run in between.
    const versions = [last, { ...last, note: edited }, { title: edited, note: edited }];
    const found = versions.find((at) => listed === `Round ${at.title}` && note === noteOf(at.note));
    expect(found, `round ${round}: ${listed}, ${note.slice(0, 12)}`).toBeDefined();
    last = found ?? last;
    if (round > rounds) break;
    await noteField(tab).fill(noteOf(round));
    await field(tab, "Title, English").fill(`Round ${round}`);
    // From immediately to about when it is saved.
    await tab.waitForTimeout((edited / rounds) * SAVED_MS);
    if ((await tab.locator("[data-save-status=saved]").count()) === 0) unsaved += 1;
    await kill(context, tab);
  }
  expect(unsaved).toBeGreaterThan(0);
}
