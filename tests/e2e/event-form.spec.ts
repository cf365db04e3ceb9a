/** The form of an event in a draft, and its versions, in a real browser. */
import { drawnEvent, openTimeline } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { draftBar, draftSaved, makeDraft, openDrafts, titleField } from "./support/drafts";
import { expect, test } from "./support/guard";
import { png } from "./support/pictures";

test("an event is written with the keyboard alone, and the timeline follows", async ({ page }) => {
  await makeDraft(page, "Landing");
  await page.getByRole("button", { name: "Timeline", exact: true }).first().click();
  await titleField(page).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("20 July 1969");
  const form = page.locator("[data-form]");
  await expect(form.getByText("20 July 1969", { exact: true })).toBeVisible();
  await expect(form.getByRole("img", { name: /On the axis of the timeline: 20 July 1969/ })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(form.getByRole("textbox", { name: "Date" })).toHaveValue("1969-07-20");
  await form.getByRole("combobox", { name: "Places" }).fill("Sea of Tranquility");
  await page.keyboard.press("Enter");
  await expect(form.getByRole("button", { name: /^Remove .?Sea of Tranquility/ })).toBeVisible();
  await form.getByRole("button", { name: "Add source" }).press("Enter");
  await page.keyboard.type("Flight journal");
  await draftSaved(page);
  const id = new URL(page.url()).searchParams.get("event") ?? "";
  await expect(drawnEvent(page, id)).toBeAttached();
  await draftBar(page).getByRole("button", { name: "Preview" }).press("Enter");
  await expect(page.locator("section[data-event-id]")).toContainText("Flight journal");
});

test("a picture of the device becomes part of the draft, and is there after a reload", async ({ page }) => {
  await makeDraft(page, "Landing");
  const form = page.locator("[data-form]");
  await form.locator("input[type=file][accept^=image]").setInputFiles({
    name: "moon.png",
    mimeType: "image/png",
    buffer: Buffer.from(png(40, 30)),
  });
  const line = form.locator("summary").filter({ hasText: "Picture 1" });
  await expect(line.getByText("No description yet")).toBeVisible();
  await expect(line.locator("img")).toBeVisible();
  await line.click();
  await form.getByRole("textbox", { name: /^What is to be seen/ }).fill("The Moon");
  await expect(line).toHaveText("Picture 1The Moon");
  await draftSaved(page);
  await page.reload();
  await expect(line).toHaveText("Picture 1The Moon");
  await line.click();
  await expect(form.getByRole("group", { name: "Picture 1" }).locator("img[src^='data:image/']")).toBeVisible();
});

for (const [theme, width, height] of [
  ["light", 1440, 900],
  ["dark", 390, 844],
] as const)
  test(`the form and the comparison have nothing that axe finds, ${width} px, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openTimeline(page, `?theme=${theme}&view=timeline`);
    await openDrafts(page);
    await page.getByRole("button", { name: /^Edit a copy/ }).click();
    await draftSaved(page);
    const { search } = new URL(page.url());
    await page.goto(`./${search}&event=mh17`);
    await expect(titleField(page)).toHaveValue(/MH17/);
    const summaries = page.locator("[data-form] summary");
    for (const index of [0, 1]) await summaries.nth(index).click();
    await page.locator("[data-form]").getByRole("textbox", { name: "Date" }).fill("3/4/2014");
    await expectNoViolations(page, { theme });
    await titleField(page).fill("Changed");
    if (width < 1100) {
      await page.getByRole("button", { name: "Close form" }).click();
      await draftBar(page).getByRole("button", { name: "More" }).click();
      await page.getByRole("menuitem", { name: "Versions and file" }).click();
    } else await draftBar(page).getByRole("button", { name: "Versions and file" }).click();
    const dialog = page.getByRole("dialog", { name: "Versions and file" });
    await expect(dialog.getByText(/Events added: 0 · changed: 1 · removed: 0/)).toBeVisible();
    await expectNoViolations(page, { theme });
    await dialog.getByRole("tab", { name: "Versions" }).click();
    await dialog.getByRole("textbox", { name: "Name of the version" }).fill("first");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("button", { name: /^Restore version/ })).toBeVisible();
    await expectNoViolations(page, { theme });
  });
