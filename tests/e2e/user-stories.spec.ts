/** User stories: picked, edited, saved, shared. */
import type { Browser, Page } from "@playwright/test";
import { readFile, writeFile } from "node:fs/promises";
import { isStill, openView, searchField } from "./support/app";
import { expectNoViolationsInThemes } from "./support/axe";
import { expect, test } from "./support/guard";
import { bar, field, item, makeStory, openStories, saved, steps, titles } from "./support/user-stories";

test.describe("a user story", () => {
  test("is picked in details, list and search, edited in two languages, and read again after a reload", async ({
    page,
  }) => {
    await openView(page, "?event=bucha&view=list");
    await page.getByRole("button", { name: "Add to story" }).click();
    await expect(bar(page)).toContainText("1 step");
    // The pressed button is gone; the focus is on the one in its place.
    await expect(page.getByRole("button", { name: "In your story" })).toBeFocused();
    await page.getByRole("button", { name: "Add to your story: Russia annexes Crimea" }).click();
    await expect(bar(page).getByRole("status")).toHaveText("Added: Russia annexes Crimea. 2 steps.");
    await searchField(page).fill("minsk II");
    await expect(page.getByRole("option").first()).toContainText("Minsk II");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+Enter");
    await expect(bar(page)).toContainText("3 steps");
    await expect(page.getByRole("option").first()).toHaveAccessibleName(/, in your story/);
    await searchField(page).fill("");
    await saved(page);
    await bar(page).getByRole("button", { name: "Edit steps" }).click();
    await expect(page).toHaveURL(/mode=edit&story=own-/);
    await field(page, "Title, English").fill("Three days");
    await field(page, "Title, Українська").fill("Три дні");
    await titles(page).nth(1).click();
    await field(page, "Headline, English").fill("Crimea is taken");
    await field(page, "Question for the class, Українська").fill("Що сталося потім?");
    await expect(titles(page)).toHaveText([
      "Killings of civilians revealed in Bucha",
      "Crimea is taken",
      "Minsk II agreement",
    ]);
    await saved(page);
    await page.reload();
    await expect(titles(page).nth(1)).toHaveText("Crimea is taken");
    await page.getByRole("button", { name: "Present", exact: true }).click();
    await expect(page.locator("[data-step='1']").first()).toBeVisible();
    await page.keyboard.press("PageDown");
    await expect(page.locator("[data-step='2']").first()).toContainText("Crimea is taken");
    await page.keyboard.press("Escape");
    await openStories(page);
    await expect(item(page, "Three days")).toContainText("3 steps");
    await item(page, "Three days").getByRole("button", { name: "Read" }).click();
    await expect(page.getByRole("region", { name: "Story: Three days" })).toContainText("Step 1 of 3");
  });

  test("has its steps moved by keys, which keep the focus, and by dragging", async ({ page }) => {
    await makeStory(page, "Order", ["minsk II", "kherson counter", "mariupol"]);
    const [one, two, three] = await titles(page).allTextContents();
    await page.getByRole("button", { name: `Move down: ${one}` }).press("Enter");
    await expect(titles(page)).toHaveText([two!, one!, three!]);
    await expect(page.getByRole("button", { name: `Move down: ${one}` })).toBeFocused();
    await expect(page.getByText(`${one}: now step 2 of 3.`)).toBeAttached();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(titles(page)).toHaveText([two!, three!, one!]);
    await expect(page.getByRole("button", { name: `Move down: ${one}` })).toBeFocused();
    const grip = steps(page).nth(2).locator("[data-grip]");
    await grip.scrollIntoViewIfNeeded();
    const [from, to] = [await grip.boundingBox(), await steps(page).nth(0).boundingBox()];
    await page.mouse.move(from!.x + 8, from!.y + 20);
    await page.mouse.down();
    await page.mouse.move(from!.x + 8, to!.y + 60, { steps: 4 });
    await page.mouse.move(from!.x + 8, to!.y + 4, { steps: 4 });
    await expect(steps(page).nth(0)).toHaveAttribute("data-drop", "before");
    await page.mouse.up();
    await expect(titles(page)).toHaveText([one!, two!, three!]);
    await page.getByRole("button", { name: `Remove: ${two}` }).click();
    await expect(titles(page)).toHaveText([one!, three!]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(titles(page)).toHaveText([one!, two!, three!]);
  });

  test("is a copy of a bundled one, and Back leaves the editor", async ({ page }) => {
    await openView(page);
    await openStories(page);
    await page.getByRole("button", { name: "Copy and edit" }).first().click();
    await expect(field(page, "Title, English")).toHaveValue(/\(copy\)$/);
    await expect(steps(page)).toHaveCount(43);
    await saved(page);
    await page.getByRole("button", { name: "Pick on the timeline" }).click();
    await expect(bar(page)).toContainText("43 steps");
    await bar(page).getByRole("button", { name: "Edit steps" }).click();
    await expect(steps(page)).toHaveCount(43);
    await page.goBack();
    await expect(page.getByRole("region", { name: "Edit story" })).toHaveCount(0);
    await expect(page).not.toHaveURL(/story=/);
  });

  test("undoes all changes of this visit, step by step, and redoes them", async ({ page }) => {
    await openView(page, "?event=bucha&view=list");
    await page.getByRole("button", { name: "Add to story" }).click();
    await page.getByRole("button", { name: "Add to your story: Russia annexes Crimea" }).click();
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.click();
    await expect(bar(page)).toContainText("1 step");
    await page.getByRole("button", { name: "Add to your story: Russia annexes Crimea" }).click();
    await bar(page).getByRole("button", { name: "Edit steps" }).click();
    await field(page, "Title, English").pressSequentially("Undone");
    await titles(page).first().click();
    await field(page, "Headline, English").fill("Another headline");
    const [one, two] = await titles(page).allTextContents();
    await page.getByRole("button", { name: `Move down: ${one}` }).press("Enter");
    await page.getByRole("button", { name: `Remove: ${two}` }).click();
    await expect(titles(page)).toHaveText([one!]);
    // Where no field undoes its own typing, the key undoes a change of the story.
    await page.keyboard.press("Control+z");
    await expect(titles(page)).toHaveText([two!, one!]);
    await page.keyboard.press("Control+z");
    await expect(titles(page)).toHaveText([one!, two!]);
    await page.keyboard.press("Control+z");
    await expect(titles(page).first()).not.toHaveText(one!);
    await undo.click();
    await expect(field(page, "Title, English")).toHaveValue("");
    await page.getByRole("button", { name: "Redo" }).click();
    await expect(field(page, "Title, English")).toHaveValue("Undone");
    await page.keyboard.press("Control+Shift+z");
    await expect(titles(page).first()).toHaveText(one!);
    await undo.click();
    await undo.click();
    // What was picked on the timeline can be undone as well.
    await undo.click();
    await expect(steps(page)).toHaveCount(1);
    await undo.click();
    await expect(steps(page)).toHaveCount(0);
    await expect(undo).toBeFocused();
    await expect(undo).toHaveAttribute("aria-disabled", "true");
    // In a field the key undoes typing.
    await field(page, "Title, English").pressSequentially("Ab");
    await page.keyboard.press("Control+z");
    await expect(field(page, "Title, English")).not.toHaveValue("Ab");
    await expect(field(page, "Title, English")).toBeFocused();
  });

  test("opens from the list in the editor, and the list makes way for it", async ({ page }) => {
    await makeStory(page, "From the list", ["minsk II"]);
    await page.getByRole("button", { name: "Back to the timeline" }).click();
    await openStories(page);
    await item(page, "From the list").getByRole("button", { name: "Edit", exact: true }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "From the list", level: 1 })).toBeFocused();
    await field(page, "Title, English").fill("From the list, and on");
    await saved(page);
  });

  test("is deleted, and comes back", async ({ page }) => {
    await makeStory(page, "Short-lived", ["minsk II"]);
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Back to the timeline" }).click();
    await openStories(page);
    await item(page, "Short-lived").getByRole("button", { name: "Delete" }).click();
    await expect(item(page, "Short-lived")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(item(page, "Short-lived")).toContainText("saved");
  });
});

async function inFreshBrowser(browser: Browser, address: string, see: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await see(page);
  await context.close();
}

test.describe("sharing", () => {
  test("a link holds the story, shows it to anyone who opens it, and saves it only on request", async ({
    page,
    browser,
  }) => {
    await makeStory(page, "Passed on", ["minsk II", "mariupol"]);
    await page.getByRole("button", { name: "Back to the timeline" }).click();
    await openStories(page);
    await item(page, "Passed on").getByRole("button", { name: "Share" }).click();
    const address = await field(page, "Link").inputValue();
    expect(address.length).toBeLessThan(1_000);
    await inFreshBrowser(browser, address, async (theirs) => {
      const reading = theirs.getByRole("region", { name: "Story: Passed on" });
      await expect(reading).toContainText("Step 1 of 2");
      await expect(reading).toContainText("not saved in this browser");
      await reading.getByRole("button", { name: "Next" }).click();
      await isStill(theirs);
      await theirs.reload();
      await expect(reading).toContainText("Step 2 of 2");
      await openStories(theirs);
      await expect(item(theirs, "Passed on")).toHaveCount(0);
      await theirs.keyboard.press("Escape");
      await reading.getByRole("button", { name: "Save a copy" }).click();
      await saved(theirs);
      await expect.poll(() => new URL(theirs.url()).hash).toBe("");
      await theirs.reload();
      await expect(reading).toContainText("Step 2 of 2");
    });
  });

  test("a link that is broken or unpacks to too much is refused with a message", async ({ page }) => {
    await openView(page, "#story=AAAA");
    await expect(page.getByRole("status", { name: "Notices" })).toContainText("cannot be read");
  });

  test("a story too long for a link goes as a file, and comes back from it", async ({ page, browser }, info) => {
    await makeStory(page, "Very long", ["minsk II"]);
    await titles(page).first().click();
    const random = Array.from({ length: 900 }, (_, i) => Math.sin(i).toString(36).slice(2, 13)).join(" ");
    await field(page, "Your notes, shown only in presenter view, English").fill(random);
    await saved(page);
    await page.getByRole("button", { name: "Back to the timeline" }).click();
    await openStories(page);
    await item(page, "Very long").getByRole("button", { name: "Share" }).click();
    await expect(item(page, "Very long")).toContainText(/too long for a link: [\d,]+ of 8,000 characters/);
    const downloading = page.waitForEvent("download");
    await item(page, "Very long").getByRole("button", { name: "Download file" }).click();
    const path = info.outputPath("Very-long.story.json");
    await (await downloading).saveAs(path);
    await inFreshBrowser(browser, page.url().replace(/\?.*/, ""), async (theirs) => {
      await openStories(theirs);
      const choosing = theirs.waitForEvent("filechooser");
      await theirs.getByRole("button", { name: "Open file…" }).click();
      await (await choosing).setFiles(path);
      await expect(theirs.getByRole("region", { name: "Story import" })).toContainText("added to your stories");
      await expect(item(theirs, "Very long")).toContainText("saved");
      await theirs.keyboard.press("Escape");
      // The same file dropped on the page is neither another chronicle nor a second story.
      const text = await readFile(path, "utf8");
      const data = await theirs.evaluateHandle((content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], "Very-long.story.json"));
        return transfer;
      }, text);
      await theirs.dispatchEvent("body", "drop", { dataTransfer: data });
      await expect(theirs.getByRole("region", { name: "Story import" })).toContainText("is already in your stories");
      await expect(item(theirs, "Very long")).toHaveCount(1);
    });
  });

  test("a file says what is wrong with it, and where", async ({ page }, info) => {
    const path = info.outputPath("bad.story.json");
    const story = {
      title: "<img src=x onerror=__pwn(1)>",
      steps: [{ event: "minsk-2" }, { event: "no-such-event" }, { note: "nothing to show" }],
    };
    await writeFile(path, JSON.stringify({ format: "throughline-story/1", id: "x", story }));
    await openView(page);
    await openStories(page);
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open file…" }).click();
    await (await choosing).setFiles(path);
    const report = page.getByRole("region", { name: "Story import" });
    await expect(report).toContainText("is not in this timeline");
    await expect(report).toContainText("story.steps[2]");
    await expect(item(page, "<img src=x onerror=__pwn(1)>")).toContainText("2 steps");
  });
});

test("the error screen still offers the stories for download", async ({ page, guard }) => {
  await makeStory(page, "Rescued", ["minsk II"]);
  // The deliberately broken part.
  guard.allow(/CONSOLE|STATUS|PAGEERROR/);
  const body = 'export const StoryEditor = () => { throw new Error("broken on purpose"); };';
  await page.route(/StoryEditor.*\.js/, (route) => route.fulfill({ contentType: "text/javascript", body }));
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("Something went wrong");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download my data" }).click();
  const stream = await (await downloading).createReadStream();
  const text = (await stream.toArray()).join("");
  expect(text).toContain(`"format": "throughline-stories/1"`);
  expect(text).toContain("Rescued");
  await expect(page.getByText("are in your downloads")).toBeVisible();
});

test("stories cannot be edited inside another page", async ({ page }) => {
  await makeStory(page, "Framed", ["minsk II"]);
  const address = page.url();
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    frame.src = src;
    frame.style.cssText = "position:fixed;inset:0;z-index:99;width:100%;height:100%";
    document.body.replaceChildren(frame);
  }, address);
  const frame = page.frameLocator("iframe");
  // What the timeline below shows follows in the address half a second later, here and there.
  const { mode, story } = Object.fromEntries(new URL(address).searchParams);
  const way = frame.getByRole("link", { name: "Open in new tab" });
  await expect(way).toHaveAttribute("href", new RegExp(`\\?mode=${mode}&story=${story}(?:&|$)`));
  await expect(frame.getByRole("textbox")).toHaveCount(0);
});

test.describe("accessibility and phones", () => {
  test("axe finds nothing in editor, list and picking, in three themes", async ({ page }) => {
    await makeStory(page, "For all", ["minsk II", "mariupol"]);
    await titles(page).first().click();
    await page.getByRole("searchbox", { name: "Add an event" }).fill("kyiv");
    await expect(page.getByRole("region", { name: "Add an event" }).getByRole("listitem").first()).toBeVisible();
    await expectNoViolationsInThemes(page);
    await page.getByRole("button", { name: "Back to the timeline" }).click();
    await openStories(page);
    await item(page, "For all").getByRole("button", { name: "Share" }).click();
    await expectNoViolationsInThemes(page);
    await page.keyboard.press("Escape");
    await openStories(page);
    await page.getByRole("button", { name: "New story" }).click();
    await expect(bar(page)).toBeVisible();
    await expectNoViolationsInThemes(page);
  });

  test("a phone shows one language at a time, and all fits its width", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openView(page, "?event=bucha");
    await page.getByRole("button", { name: "Add to story" }).click();
    await bar(page).getByRole("button", { name: "Edit steps" }).click();
    await expect(field(page, "Title, English")).toBeVisible();
    await expect(field(page, "Title, Українська")).toHaveCount(0);
    await page.getByRole("button", { name: "Українська" }).click();
    await field(page, "Title, Українська").fill("Про Бучу");
    await titles(page).first().click();
    await expect(field(page, "Headline, Українська")).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await saved(page);
  });
});
