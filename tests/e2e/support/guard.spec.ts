/** Tests the guard itself: "nothing found" means something only if the guard can find faults. */
import { expect, test, watch } from "./guard";

const UNSAFE_PAGE = `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="object-src 'none'">
<title>Unsafe on purpose</title>
<img src="no-picture" onerror="__pwn('attribute')">
<a href="javascript:__pwn('link')">link</a>
<img src="https://attacker.invalid/beacon.png">
<object data="./thing.swf"></object>
<script>
  __pwn("script");
  console.warn("a warning");
  Object.prototype.polluted = true;
  alert("hello");
  setTimeout(() => { throw new Error("uncaught"); });
</script>`;

test("the guard finds what an unsafe page does", async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const guard = await watch(context, page, baseURL ?? "");
  await page.route("**/unsafe", (route) => route.fulfill({ contentType: "text/html", body: UNSAFE_PAGE }));
  await page.goto(`${baseURL}unsafe`);
  await page.waitForLoadState("networkidle");
  await expect(guard.check()).rejects.toThrow("toEqual");
  const kinds = new Set(guard.findings.map((line) => line.split(" ", 1)[0]));
  expect([...kinds].sort()).toEqual([
    "ATTRIBUTE",
    "CONSOLE",
    "DIALOG",
    "FOREIGN",
    "PAGEERROR",
    "POLLUTED",
    "SCRIPT",
    "STATUS",
  ]);
  expect(guard.findings.filter((line) => line.startsWith("SCRIPT"))).toEqual(["SCRIPT script", "SCRIPT attribute"]);
  expect(guard.findings.some((line) => line.startsWith("CONSOLE CSP object-src"))).toBe(true);
  await context.close();
});

test("the guard lets pass what a test allows by name, and nothing else", async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const guard = await watch(context, page, baseURL ?? "");
  await page.goto(baseURL ?? "");
  await page.evaluate(() => console.warn("expected"));
  guard.allow(/expected/);
  await guard.check();
  await page.evaluate(() => console.warn("another"));
  await expect(guard.check()).rejects.toThrow("another");
  await context.close();
});
