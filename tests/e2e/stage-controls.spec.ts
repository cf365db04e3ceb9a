/** The buttons of the stage cover no text of the slide, at any window size. */
import { expect, test } from "./support/guard";

const SIZES = [
  [1920, 1080],
  [1366, 768],
  [1024, 768],
  [900, 1200],
  [640, 360],
] as const;

for (const lang of ["en", "uk"]) {
  test(`the buttons of the stage cover no text of the slide, in ${lang}`, async ({ page }) => {
    await page.goto(`./?mode=present&story=nato-enlargement&step=2&lang=${lang}`);
    await expect(page.locator("svg text").filter({ hasText: /^2022$/ })).toBeVisible();
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.mouse.move(width / 2, height / 2);
      await page.mouse.move(width / 2 + 5, height / 2);
      await expect(page.getByRole("button", { name: /Full screen|На весь екран/ })).toBeVisible();
      const overlaid = await page.evaluate(() => {
        const slide = document.querySelector("section[tabindex='-1']:has(svg text)");
        const buttons = [...(slide?.querySelectorAll("button") ?? [])];
        const edge = Math.max(...buttons.map((button) => button.getBoundingClientRect().bottom));
        const texts = [...(slide?.querySelectorAll("svg text, h1, h2, b, p:not([role])") ?? [])];
        if (buttons.length < 5 || texts.length < 5) return ["not the stage"];
        return texts
          .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && (box.top < edge - 1 || box.bottom > innerHeight + 1))
          .map(({ text }) => text);
      });
      expect(overlaid, `${width} × ${height}`).toEqual([]);
    }
  });
}
