/** The app itself, embedded by `embed.js` on a page of another origin. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/two-sites";

type Timeline = HTMLElement & { go(target: object): void; filter(options: object): void };
const app = () => process.env.THROUGHLINE_ROOT_URL ?? "";
const report = (page: Page, action: "go" | "filter", what: object) =>
  page
    .locator("#a")
    .evaluate((element, [action, what]) => (element as Timeline)[action](what), [action, what] as const);

const host = (attributes = "") => `
  <script src="${app()}embed.js"></script>
  <div style="width: 800px">
    <throughline-timeline id="a" src="${app()}" height="700" ${attributes}></throughline-timeline>
  </div>
  <script>
    window.last = {};
    for (const type of ["select", "window", "error"])
      a.addEventListener("throughline:" + type, ({ detail }) => (last[type] = detail));
  </script>`;
const lastReceived = (page: Page) => page.evaluate(() => (window as never as { last: Record<string, object> }).last);

test("a page controls the timeline, and is notified of what the user does", async ({ page, sites }) => {
  await page.goto(sites.page(host(`mirror="war"`)));
  const frame = page.locator("#a iframe").contentFrame();
  await expect.poll(() => lastReceived(page)).toMatchObject({ select: { event: "" }, window: { from: "", to: "" } });

  await report(page, "go", { from: "2022-02", to: "2022-12" });
  await expect.poll(() => lastReceived(page)).toMatchObject({ window: { from: "2022-02-01", to: "2022-12-31" } });
  await report(page, "go", { event: "grain-deal" });
  await expect(frame.locator("#details-heading")).toHaveText("Black Sea grain deal signed in Istanbul");
  await expect.poll(() => lastReceived(page)).toMatchObject({ select: { event: "grain-deal" } });
  await expect(page).toHaveURL(/#war=grain-deal$/);
  await frame.locator("#timeline").press("Escape");
  await expect.poll(() => lastReceived(page)).toMatchObject({ select: { event: "" } });
  await expect(page).not.toHaveURL(/#/);

  await report(page, "filter", { lane: ["economy"], q: "grain" });
  await expect(frame.getByRole("region", { name: "Filters" })).toContainText("Search: grain");
  await page.locator("#a").evaluate((element) => {
    element.setAttribute("theme", "dark");
    element.setAttribute("lang", "uk");
  });
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.locator("html")).toHaveAttribute("lang", "uk");

  await report(page, "go", { event: "no-such-event" });
  await expect.poll(() => lastReceived(page)).toMatchObject({ error: { code: "unknown", where: "go.event" } });
});

test("ten thousand messages in a row leave the timeline usable", async ({ page, sites }) => {
  await page.goto(sites.page(`<iframe id="f" src="${app()}" title="timeline" width="900" height="700"></iframe>`));
  const frame = page.locator("#f").contentFrame();
  await expect(frame.locator("#events")).toBeVisible();
  await page.evaluate(() => {
    const { contentWindow } = document.getElementById("f") as HTMLIFrameElement;
    const ids = ["grain-deal", "minsk-2", "moskva-sunk"];
    for (let n = 0; n < 10_000; n++) {
      contentWindow?.postMessage({ throughline: 1, type: "go", event: ids[n % 3], from: "2014", to: "2023" }, "*");
    }
    contentWindow?.postMessage({ throughline: 1, type: "go", event: "finland-joins-nato" }, "*");
  });
  await expect(frame.locator("#details-heading")).toHaveText("Finland becomes NATO’s 31st member");
});
