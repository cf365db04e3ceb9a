/** Drafts of chronicles in a real browser: reload, killed tabs, other tabs, a full disk, and their list. */
import { openView } from "./support/app";
import { expectNoViolations } from "./support/axe";
import {
  draftBar,
  draftSaved,
  makeDraft,
  openDrafts,
  saveStatus,
  savedDraftSurvives,
  titleField,
} from "./support/drafts";
import { dropFile } from "./support/drop-file";
import { expect, test } from "./support/guard";

test("a reload keeps the draft, its address and what can be undone; Back leads to what was open before", async ({
  page,
}) => {
  await makeDraft(page, "Landing");
  expect(new URL(page.url()).searchParams.get("src")).toMatch(/^draft:[\da-z]{8,}$/);
  await page.reload();
  await expect(titleField(page)).toHaveValue("Landing");
  await draftSaved(page);
  await draftBar(page).getByRole("button", { name: "Undo" }).click();
  await expect(titleField(page)).toHaveValue("New event");
  await draftBar(page).getByRole("button", { name: "Undo" }).click();
  await expect(titleField(page)).toHaveCount(0);
  await draftBar(page).getByRole("button", { name: "Redo" }).click();
  await draftSaved(page);
  await draftBar(page).getByRole("button", { name: "Close", exact: true }).click();
  await expect(draftBar(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/draft/);
  await page.goBack();
  await expect(draftBar(page)).toBeVisible();
});

// More often in tests/fire/killed-tabs.spec.ts.
test("what is shown as saved survives a killed tab", ({ page, guard }) => savedDraftSurvives(page, guard, 2));

test("two tabs never overwrite each other's work without asking", async ({ page, context }) => {
  await makeDraft(page, "Shared");
  const address = page.url();
  const other = await context.newPage();
  await other.goto(address);
  await expect(titleField(other)).toHaveValue("Shared");
  // Both change it before either has saved.
  await Promise.all([titleField(page).fill("From the first"), titleField(other).fill("From the second")]);
  for (const tab of [page, other])
    await expect(saveStatus(tab)).toHaveAttribute("data-save-status", /^(?:saved|conflict)$/);
  const late = (await saveStatus(page).getAttribute("data-save-status")) === "conflict" ? page : other;
  const early = late === page ? other : page;
  await expect(saveStatus(early)).toHaveAttribute("data-save-status", "saved");
  const mine = await titleField(late).inputValue();
  await late.getByRole("button", { name: "Keep both" }).click();
  await draftSaved(late);
  await expect(titleField(late)).toHaveValue(mine);
  // The address is that of the copy: a reload goes on in it.
  await expect
    .poll(() => new URL(late.url()).searchParams.get("src"))
    .not.toBe(new URL(address).searchParams.get("src"));
  await late.reload();
  await expect(titleField(late)).toHaveValue(mine);
  await other.close();
});

// With a real quota, which browsers check only after half a minute: tests/fire/user-stories-storage.spec.ts, of the same storage.
test("a full disk is reported with what to do, and what is on the page can be downloaded", async ({ page }) => {
  await makeDraft(page, "Large");
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(window, { freeSpace: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The quota is exceeded.", "QuotaExceededError");
    };
  });
  await titleField(page).fill("Not on the disk");
  await expect(draftBar(page).getByRole("alert")).toContainText("This browser’s storage is full");
  const downloading = page.waitForEvent("download");
  await draftBar(page).getByRole("button", { name: "Download", exact: true }).click();
  const stream = await (await downloading).createReadStream();
  expect((await stream.toArray()).join("")).toContain("Not on the disk");
  await page.evaluate(() => (window as unknown as { freeSpace: () => void }).freeSpace());
  await draftBar(page).getByRole("button", { name: "Save again" }).click();
  await draftSaved(page);
});

test("the list adds the timelines of a file, and has no faults for axe", async ({ page }) => {
  await openView(page, "?view=list");
  const timeline = (title: string) => ({
    format: "throughline/1",
    meta: { title },
    events: [{ id: "landing", date: "1969-07-20", title: "Eagle lands" }],
  });
  const file = { format: "throughline-timelines/1", timelines: [timeline("Apollo"), timeline("Soyuz"), 1] };
  await dropFile(page, "throughline.timelines.json", JSON.stringify(file));
  const list = page.getByRole("dialog", { name: "Your timelines" });
  await expect(list.getByRole("region", { name: "What was added" })).toContainText(
    "2 timelines from the file were added.",
  );
  await expect(list.getByRole("region", { name: "What was added" })).toBeFocused();
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expectNoViolations(page);
  await list.getByRole("button", { name: "Close" }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await openView(page, "?view=list&theme=dark");
  await openDrafts(page);
  await list.getByRole("button", { name: /^Delete “.?Soyuz/ }).click();
  await expect(list.getByText(/Soyuz.*was deleted/)).toBeVisible();
  await expectNoViolations(page, { theme: "dark" });
});
