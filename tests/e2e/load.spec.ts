/** Chronicles other than the bundled one: by `?src=`, on the app's origin, large, slow, broken or forbidden. */
import type { ServerResponse } from "node:http";
import type { Page } from "@playwright/test";
import { listen } from "../../src/cli/listen";
import { staticFiles } from "../../src/cli/static-files";
import { searchField } from "./support/app";
import { countOf } from "./support/bundled-page";
import { type Guard, expect, test as base, watch } from "./support/guard";

/** A separate host that sends `slow.json` only as far as the test allows. */
type SlowHost = {
  readonly page: Page;
  readonly guard: Guard;
  readonly home: string;
  /** The open responses; a test writes to them. */
  readonly answers: readonly ServerResponse[];
};

const test = base.extend<{ slowHost: SlowHost }>({
  slowHost: async ({ browser }, provide) => {
    const answers: ServerResponse[] = [];
    const app = staticFiles("dist");
    const server = await listen(async (request, response) => {
      if (!request.url?.startsWith("/slow.json")) return app(request, response);
      answers.push(response);
      return Promise.resolve();
    }, 0);
    const home = `http://localhost:${server.port}/`;
    const context = await browser.newContext();
    const page = await context.newPage();
    const guard = await watch(context, page, home);
    await provide({ page, guard, home, answers });
    await guard.check();
    await context.close();
    await server.close();
  },
});

const DAY_MS = 86_400_000;

/** A chronicle with one event a day from 2000 on. */
function chronicleText(events: number, title = `Numbered ${events}`): string {
  const list = Array.from({ length: events }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2000, 0, 1) + i * DAY_MS).toISOString().slice(0, 10),
    title: `Event number ${i}`,
    lane: i % 2 === 0 ? "even" : "odd",
    importance: 1 + (i % 5),
    sources: [{ title: "A source", url: `https://example.org/${i}` }],
  }));
  const lanes = [
    { id: "even", label: "Even" },
    { id: "odd", label: "Odd" },
  ];
  return JSON.stringify({ format: "throughline/1", meta: { title }, lanes, events: list });
}

const serve = (page: Page, path: string, body: string, status = 200) =>
  page.route(`**/${path}`, (route) => route.fulfill({ status, contentType: "application/json", body }));

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a file beside the app opens by its address, with its filters, dates and event", async ({ page }) => {
  await serve(page, "open/my%20file.json", chronicleText(400));
  await page.goto("./?src=open/my%20file.json&from=2000-01-01&to=2000-06-30&lane=odd&event=e11");
  await expect(heading(page)).toHaveText("Numbered 400");
  await expect(page.getByRole("heading", { name: "Event number 11" })).toBeVisible();
  await page.getByRole("button", { name: "List", exact: true }).click();
  await expect(page).toHaveURL(
    /\?src=open\/my%20file\.json&from=2000-01-01&to=2000-06-30&event=e11&lane=odd&view=list$/,
  );
});

for (const [source, message] of [
  ["http://attacker.invalid/a.json", "attacker.invalid"],
  ["https://192.168.1.1/admin.csv", "192.168.1.1"],
  ["https://169.254.169.254/latest/meta-data/", "169.254.169.254"],
  ["//attacker.invalid/a.json", "attacker.invalid"],
  ["https://user:secret@localhost/a.json", "name or password"],
  ["data:application/json,{}", "data:"],
  ["javascript:__pwn('src')", "javascript:"],
] as const) {
  test(`${source} is refused with a message, and no request is sent`, async ({ page }) => {
    // The guard fails the test on any request to another host.
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await page.goto(`./?src=${encodeURIComponent(source)}&event=moskva-sunk`);
    await expect(page.getByRole("status", { name: "Notices" })).toContainText(message);
    await expect(heading(page)).toContainText("war");
    await expect(page).toHaveURL(/\?event=moskva-sunk$/);
    expect(requested.filter((address) => /attacker|secret|192\.168|169\.254/.test(new URL(address).origin))).toEqual(
      [],
    );
  });
}

test("a broken file says where it is broken, and can be tried again", async ({ page }) => {
  await serve(page, "broken.json", '{\n  "format": "throughline/1",\n  "meta": {"title": "x"},,\n}');
  await page.goto("./?src=broken.json");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Line 3, character 26");
  await expect(page).toHaveURL(/\?src=broken\.json$/);
  await page.unroute("**/broken.json");
  await serve(page, "broken.json", chronicleText(3));
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(heading(page)).toHaveText("Numbered 3");
});

test("a file that is not there leads to the bundled timeline", async ({ page, guard }) => {
  guard.allow(/404/); // the failure under test
  await page.goto("./?src=nothing.json&lane=nowhere&from=1990&to=1991");
  await expect(page.getByRole("alert")).toContainText("404");
  await page.getByRole("button", { name: "Open default timeline" }).click();
  await expect(heading(page)).toContainText("war");
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("status", { name: "Notices" })).toBeEmpty();
});

test("a large file is read and filtered by a worker, within the page's policy", async ({ page, baseURL }) => {
  await serve(page, "big.json", chronicleText(20_000));
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await page.goto("./?src=big.json&from=2000-01-01&to=2000-12-31");
  await expect(heading(page)).toHaveText("Numbered 20000");
  expect(workers).toHaveLength(1);
  expect(workers[0]).toContain(`${baseURL}assets/chronicle.worker-`);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await expect(page.getByText("Event number 3", { exact: true })).toBeVisible();
  await searchField(page).fill("number 123");
  await expect(page.getByText("Event number 123", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Event number 3", { exact: true })).toHaveCount(0);
  await expect(page).toHaveURL(/q=number(\+|%20)123/);
  // 123, 1230 to 1239 and 12300 to 12399; half of them are odd.
  await expect(countOf(page)).toContainText("111");
  await page.goto("./?src=big.json&from=2000-01-01&q=number%20123&lane=odd&view=list");
  await expect(countOf(page)).toContainText("56");
  expect(page.workers()).toHaveLength(1);
});

test("a small file needs no worker", async ({ page }) => {
  page.on("worker", (worker) => expect(worker.url()).toBe("no worker at all"));
  await page.goto("./");
  await expect(heading(page)).toContainText("war");
  await page.waitForLoadState("networkidle");
});

for (const [how, block] of [
  ["whose code does not come", (page: Page) => page.route("**/chronicle.worker-*", (route) => route.abort())],
  [
    "that the browser refuses",
    (page: Page) =>
      page.addInitScript(() => {
        window.Worker = function refused() {
          throw new DOMException("Refused", "SecurityError");
        } as unknown as typeof Worker;
      }),
  ],
] as const) {
  test(`a worker ${how} is done without`, async ({ page, guard }) => {
    guard.allow(/chronicle\.worker|ERR_FAILED/); // the failure under test
    await block(page);
    await serve(page, "big.json", chronicleText(20_000));
    await page.goto("./?src=big.json");
    await expect(heading(page)).toHaveText("Numbered 20000");
  });
}

test("a slow file shows its progress in the user's language, and opens", async ({ slowHost }) => {
  const { page, home, answers } = slowHost;
  const body = Buffer.from(chronicleText(20_000));
  await page.goto(`${home}?src=slow.json&lang=uk`);
  await expect.poll(() => answers.length).toBe(1);
  answers[0]?.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length });
  answers[0]?.write(body.subarray(0, 1_500_000));
  await expect(page.getByText(/Завантажено 1,5 з\s3,\d\sМБ/).first()).toBeVisible();
  const bar = page.getByRole("progressbar");
  expect(await bar.evaluate((element: HTMLProgressElement) => element.position)).toBeCloseTo(
    1_500_000 / body.length,
    2,
  );
  answers[0]?.end(body.subarray(1_500_000));
  await expect(heading(page)).toHaveText("Numbered 20000");
  await expect(bar).toHaveCount(0);
});

test("a slow file can be cancelled and requested again", async ({ slowHost }) => {
  const { page, home, answers } = slowHost;
  await page.goto(`${home}?src=slow.json`);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("Loading was cancelled");
  await expect.poll(() => answers[0]?.destroyed).toBe(true);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.end(chronicleText(3));
  await expect(heading(page)).toHaveText("Numbered 3");
});

test("what is open stays usable while another file loads, is cancelled or fails", async ({ slowHost }) => {
  const { page, guard, home, answers } = slowHost;
  guard.allow(/503/); // the failure under test
  await page.goto(home);
  // The app itself, which takes the place of the same text.
  await expect(page.locator("#first")).toHaveCount(0);
  await expect(heading(page)).toContainText("war");
  // As by the Forward button: the app itself does not offer another file.
  await page.evaluate(() => history.pushState(null, "", "?src=slow.json&event=e2&from=2000-01-01&to=2000-12-31"));
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "List", exact: true }).click();
  await page
    .getByRole("link", { name: /Moskva/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Moskva/ }).first()).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(heading(page)).toContainText("war");
  await expect(page).toHaveURL(/\?event=[^&]*moskva[^&]*&view=list$/);

  await page.evaluate(() => history.pushState(null, "", "?src=slow.json&event=e2"));
  await page.goBack();
  await page.goForward();
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.writeHead(503).end();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("503");
  await expect(alert).toContainText("File: slow.json");
  await expect(heading(page)).toContainText("war");
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => answers.length).toBe(3);
  answers[2]?.end(chronicleText(400));
  await expect(heading(page)).toHaveText("Numbered 400");
  await expect(page.getByRole("heading", { name: "Event number 2", exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\?src=slow\.json&event=e2/);
});
