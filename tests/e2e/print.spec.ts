/** On paper nothing scrolls, so all of it must be laid out, dark on white. */
import { details, openView } from "./support/app";
import { expect, test } from "./support/guard";

test("the whole list is printed, whatever the appearance, and no controls", async ({ page }) => {
  await openView(page, "?view=list&theme=dark");
  const screenPx = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  const { pagePx, lastRowPx } = await page.evaluate(() => ({
    pagePx: document.documentElement.scrollHeight,
    lastRowPx: [...document.querySelectorAll("article")].at(-1)?.getBoundingClientRect().bottom ?? 0,
  }));
  expect(pagePx).toBeGreaterThan(8 * screenPx);
  expect(lastRowPx).toBeLessThanOrEqual(pagePx);
  await expect(page.getByRole("article")).toHaveCount(121);
  await expect(page.getByRole("combobox")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("an open event is printed to its last source, without the timeline behind it", async ({ page }) => {
  await openView(page, "?event=full-scale-invasion");
  await page.emulateMedia({ media: "print" });
  const source = details(page).getByRole("region", { name: "Sources (5)" }).getByRole("listitem").last();
  const isLaidOut = await source.evaluate((element) => {
    const { bottom } = element.getBoundingClientRect();
    return bottom > 0 && bottom <= document.documentElement.scrollHeight;
  });
  expect(isLaidOut).toBe(true);
  await expect(page.locator("#timeline")).toBeHidden();
  await expect(details(page).getByRole("button", { name: "Close details" })).toBeHidden();
});
