import { expect, test, watch } from "./support/guard";

test("the built page opens without a complaint", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator("#root")).not.toBeEmpty();
  await expect(page).toHaveTitle(/Russia–Ukraine war/);
  await page.waitForLoadState("networkidle");
});

test("the built page works from a sub-path of a host", async ({ browser }) => {
  const home = process.env.THROUGHLINE_SUB_PATH_URL ?? "";
  const context = await browser.newContext();
  const page = await context.newPage();
  const guard = await watch(context, page, home);
  await page.goto(home);
  await expect(page.locator("#root")).not.toBeEmpty();
  await page.waitForLoadState("networkidle");
  await guard.check();
  await context.close();
});

test.describe("the page's policy", () => {
  test("turns HTML from a string into text", async ({ page, guard }) => {
    await page.goto("./");
    await expect(page.locator("#root")).not.toBeEmpty();
    const text = await page.evaluate(() => {
      const box = document.createElement("div");
      // oxlint-disable-next-line eslint/no-restricted-properties -- the call under test
      box.innerHTML = "<img src=x onerror=__pwn('html')>";
      return { text: box.textContent, children: box.children.length };
    });
    expect(text).toEqual({ text: "<img src=x onerror=__pwn('html')>", children: 0 });
    await guard.check();
  });

  test("refuses scripts from strings and from other hosts", async ({ page, guard }) => {
    guard.allow(/^CONSOLE/); // the violations under test
    await page.goto("./");
    await expect(page.locator("#root")).not.toBeEmpty();
    // Later, from the page itself: the browser does not block what the test evaluates directly.
    const refused = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      const isRefused = (action: () => unknown) => {
        try {
          action();
          return false;
        } catch {
          return true;
        }
      };
      const script = document.createElement("script");
      return {
        eval: isRefused(() => window.eval("1")),
        foreignScript: isRefused(() => (script.src = "https://attacker.invalid/a.js")),
        ownScript: isRefused(() => (script.src = "./own.js")),
      };
    });
    expect(refused).toEqual({ eval: true, foreignScript: true, ownScript: false });
  });
});
