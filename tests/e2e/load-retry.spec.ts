/** Code, styles and messages that fail to load once: the user can go back, and the next try works without a reload. */
import { expect, test } from "./support/guard";

const OVERLAYS = [
  { mode: "paper", files: /\/assets\/Paper-[^/]+\.js/, heading: /./ },
  { mode: "paper", files: /\/assets\/Paper-[^/]+\.css/, heading: /./ },
  { mode: "paper", files: /\/assets\/print-[^/]+\.js/, heading: /./ },
  { mode: "quiz", files: /\/assets\/QuizPage-[^/]+\.js/, heading: /./ },
  { mode: "quiz", files: /\/assets\/quiz-[^/]+\.js/, heading: /./ },
] as const;

for (const { mode, files } of OVERLAYS)
  test(`${mode} without ${files.source} says so, leads back, and loads at the next try`, async ({ page, guard }) => {
    guard.allow(/Failed to load resource|LoadError/);
    let isDown = true;
    let refused = 0;
    await page.route(files, (route) => {
      if (!isDown) return route.continue();
      refused += 1;
      return route.abort("connectionreset");
    });
    await page.goto(`./?mode=${mode}`);
    const failed = page.getByRole("alert").filter({ hasText: "Could not load part of the page" });
    await expect(failed).toBeInViewport();
    expect(refused).toBeGreaterThan(0);
    await expect(page.getByRole("button", { name: "Try again" })).toBeFocused();
    // In front of all other routes.
    const box = await failed.boundingBox();
    expect(
      box &&
        (await page.evaluate(({ x, y }) => !!document.elementFromPoint(x, y)?.closest("[role=alert]"), {
          x: box.x + 5,
          y: box.y + 5,
        })),
    ).toBe(true);

    isDown = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(failed).toHaveCount(0);
    await expect(
      page.locator(mode === "paper" ? "[data-paper]" : "[data-quiz] h1, [data-quiz] h2").first(),
    ).toBeVisible();
    if (mode === "paper") await expect(page.locator("[data-paper]")).toHaveCSS("position", "fixed");
  });

test("Esc leaves a part that failed to load, and it opens later", async ({ page, guard }) => {
  guard.allow(/Failed to load resource|LoadError/);
  await page.route(/\/assets\/QuizPage-/, (route) => route.abort());
  await page.goto("./?mode=quiz");
  await expect(page.getByRole("alert").filter({ hasText: "Could not load part of the page" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/mode=quiz/);
  await page.unroute(/\/assets\/QuizPage-/);
  await page.keyboard.press("u");
  await expect(page.locator("[data-quiz] h1, [data-quiz] h2").first()).toBeVisible();
});

test("a dialog and the details that failed once open at the next try", async ({ page, guard }) => {
  guard.allow(/Failed to load resource|LoadError/);
  await page.route(/\/assets\/(?:HelpSheet|DetailsPanel)-/, (route) => route.abort());
  await page.goto("./?view=list");
  const row = page.locator("[data-event-id] h3 a, [data-event-id] h3 button").first();
  await row.click();
  await expect(page.getByText(/Could not load part of the page/).first()).toBeVisible();
  // A request still on its way would be answered once the route is gone, and the dialog would open now.
  const failed = page.waitForEvent("requestfailed", (request) => request.url().includes("HelpSheet"));
  await page.keyboard.press("?");
  await failed;
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.unroute(/\/assets\/(?:HelpSheet|DetailsPanel)-/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("section[data-event-id] h2")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});
