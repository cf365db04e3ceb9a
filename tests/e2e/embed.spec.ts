/** The embedded timeline and its host page, on different origins: height, scroll, focus, history, sandbox. */
import type { Frame, Locator, Page } from "@playwright/test";
import { expect, test } from "./support/two-sites";
import { illegible } from "./support/legible";

const app = () => process.env.THROUGHLINE_ROOT_URL ?? "";
const WIDTHS = [320, 480, 640, 800] as const;

/** Frames as in snippet C, and the listener that docs/embedding.md gives to pages without our script. */
const LISTENER = `<script>
  window.heights = {};
  addEventListener("message", ({ source, data }) => {
    const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);
    if (!frame || !data || data.throughline !== 1 || data.type !== "height") return;
    (heights[frame.id] ??= []).push(data.height);
    frame.height = Math.min(20000, Math.max(120, Number(data.height) || 0));
  });
</script>`;
const frameOf = (id: string, query: string, width: number | string, height: number, more = "") =>
  `<iframe id="${id}" title="Timeline" src="${app()}?mode=embed${query}" width="${width}" height="${height}" style="border:0" ${more}></iframe>`;
const heightsOf = (page: Page, id: string) =>
  page.evaluate((id) => (window as never as { heights: Record<string, number[]> }).heights[id] ?? [], id);

/** The page in the frame, once its events are drawn. */
async function openedFrame(page: Page, id = "f"): Promise<Frame> {
  const frame = await (await page.locator(`#${id}`).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`no frame ${id}`);
  await expect(frame.locator(".ev[data-event-id]:not(.is-gone)").first()).toBeAttached();
  await frame.evaluate(() => document.fonts.ready);
  return frame;
}
const overflowOf = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const inside = [...document.querySelectorAll("[data-gives-way]")].map((one) => one.scrollHeight - one.clientHeight);
    return [scrollWidth - clientWidth, scrollHeight - clientHeight, innerHeight - clientHeight, ...inside];
  });
const scrollOf = (page: Page) => page.evaluate(() => scrollY);
const queryOf = (frame: Frame) => frame.evaluate(() => location.search);

for (const lang of ["en", "uk"]) {
  for (const event of ["", "&event=kakhovka-dam"]) {
    test(`frames of all widths have their height within three messages, without scroll bars: ${lang}${event}`, async ({
      page,
      sites,
    }) => {
      const frames = WIDTHS.map((width) => frameOf(`w${width}`, `${event}&lang=${lang}`, width, 300));
      await page.setViewportSize({ width: 1000, height: 2200 });
      await page.goto(sites.page(LISTENER + frames.join("<br>")));
      for (const width of WIDTHS) {
        const frame = await openedFrame(page, `w${width}`);
        await expect.poll(() => heightsOf(page, `w${width}`)).toContain(480);
        expect((await overflowOf(frame)).every((px) => px === 0)).toBe(true);
        expect(await illegible(frame)).toEqual([]);
      }
      for (const width of WIDTHS) expect((await heightsOf(page, `w${width}`)).length).toBeLessThanOrEqual(3);
    });
  }
}

test("a long title makes the frame higher, once, and closing the event takes that back", async ({
  page,
  sites,
  context,
}) => {
  await context.route(/long\.json$/, async (route) => {
    const response = await route.fetch({ url: `${app()}data/russia-ukraine-war.json` });
    const chronicle = (await response.json()) as { events: { id: string; title: object; claimedBy?: object }[] };
    const event = chronicle.events.find(({ id }) => id === "minsk-2");
    Object.assign(event ?? {}, {
      title: { en: "A title of many words ".repeat(24) },
      claimedBy: { en: "said by many ".repeat(30) },
    });
    await route.fulfill({ response, json: chronicle });
  });
  await page.goto(sites.page(`${LISTENER}${frameOf("f", "&src=data/long.json&event=minsk-2", 320, 480)}`));
  const frame = await openedFrame(page);
  await expect.poll(async () => (await heightsOf(page, "f")).at(-1)).toBeGreaterThan(700);
  expect((await heightsOf(page, "f")).length).toBeLessThanOrEqual(3);
  await expect.poll(() => overflowOf(frame)).toEqual([0, 0, 0, 0]);
  expect(await illegible(frame)).toEqual([]);
  await frame.getByRole("button", { name: /^Next: / }).click();
  await expect.poll(async () => (await heightsOf(page, "f")).at(-1)).toBe(480);
});

const listIn = (page: Page, id: string) => page.locator(`#${id}`).contentFrame().locator("[data-stretches]");
const hiddenIn = (list: Locator) => list.evaluate((one) => one.scrollHeight - one.clientHeight);

test("a list shows what fills its frame, and the frame is as high as what it shows", async ({ page, sites }) => {
  await page.setViewportSize({ width: 1000, height: 1600 });
  const ids = { low: 300, usual: 480, high: 900 };
  const frames = Object.entries(ids).map(([id, height]) => frameOf(id, `&view=list`, 640, height));
  const short = frameOf("short", "&view=list&from=2017-01-01&to=2017-12-31", 640, 900);
  await page.goto(sites.page(LISTENER + frames.join("<br>") + short));
  const shown: number[] = [];
  for (const id of [...Object.keys(ids), "short"]) {
    // Four apps start at once.
    await expect.poll(() => heightsOf(page, id), { timeout: 40_000 }).not.toEqual([]);
    const list = listIn(page, id);
    await expect.poll(() => hiddenIn(list), id).toBe(0);
    shown.push(await list.locator("article").count());
  }
  expect(shown[0]).toBe(3);
  expect(shown[2]).toBeGreaterThan(shown[1] ?? 0);
  await expect.poll(async () => (await heightsOf(page, "short")).at(-1)).toBeLessThan(800);

  // The user loads more rows, and the frame grows with them.
  const before = (await heightsOf(page, "usual")).at(-1) ?? 0;
  const usual = listIn(page, "usual");
  await usual.getByRole("button", { name: "Show 20 more events" }).click();
  await expect.poll(() => usual.locator("article").count()).toBe((shown[1] ?? 0) + 20);
  await expect.poll(async () => (await heightsOf(page, "usual")).at(-1)).toBeGreaterThan(before + 1000);
  await expect.poll(() => hiddenIn(usual)).toBe(0);
});

test("a page that adds a bit to each height does not make the list grow on", async ({ page, sites }) => {
  await page.goto(
    sites.page(
      LISTENER.replace("Number(data.height) || 0", "Number(data.height) + 40") + frameOf("f", "&view=list", 640, 480),
    ),
  );
  await expect.poll(() => heightsOf(page, "f")).not.toEqual([]);
  await page.waitForTimeout(500);
  const articles = listIn(page, "f").locator("article");
  const count = await articles.count();
  await page.waitForTimeout(2500);
  expect(await articles.count()).toBe(count);
});

for (const listens of [true, false]) {
  test(`the wheel over a list scrolls the page on, in a page that ${listens ? "listens" : "leaves its frame's height as it is"}`, async ({
    page,
    sites,
  }) => {
    const frame = frameOf("f", "&view=list", 640, 480);
    await page.goto(
      sites.page(`${listens ? LISTENER : ""}<body style="height:4000px"><div style="height:200px"></div>${frame}`),
    );
    const list = listIn(page, "f");
    await expect.poll(() => list.locator("article").count()).toBeGreaterThan(2);
    await list.evaluate(() => document.fonts.ready);
    if (listens) await expect.poll(() => hiddenIn(list)).toBe(0);
    const box = await page.locator("#f").boundingBox();
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 250);
    for (let notch = 0; notch < 5; notch += 1) await page.mouse.wheel(0, 100);
    // At most one row is hidden below the end of a frame that cannot grow.
    await expect.poll(() => scrollOf(page)).toBeGreaterThanOrEqual(listens ? 500 : 200);
    if (listens) return;

    // The rows that the user has loaded are scrolled through first.
    await page.evaluate(() => scrollTo(0, 0));
    await list.getByRole("button", { name: "Show 20 more events" }).click();
    await expect.poll(() => hiddenIn(list)).toBeGreaterThan(500);
    await page.waitForTimeout(700);
    const at = await page.locator("#f").boundingBox();
    await page.mouse.move((at?.x ?? 0) + 300, (at?.y ?? 0) + 250);
    const from = await scrollOf(page);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => list.evaluate((one) => one.scrollTop)).toBeGreaterThan(100);
    expect(await scrollOf(page)).toBe(from);
    await list.evaluate((one) => one.scrollTo(0, one.scrollHeight));
    await page.waitForTimeout(700);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(from + 100);
  });
}

test("the wheel scrolls the page, with a hint the first time, and zooms only with Ctrl", async ({ page, sites }) => {
  await page.goto(
    sites.page(`<body style="height:4000px"><div style="height:300px"></div>${frameOf("f", "", 640, 480)}`),
  );
  const frame = await openedFrame(page);
  const hint = frame.getByText("Hold Ctrl to zoom");
  const places = [".lanes-viewport", ".axis-clip", ".overview-strip", "[data-gives-way]", "header"];
  for (const place of places) {
    await page.evaluate(() => scrollTo(0, 0));
    await frame.locator(place).hover({ force: true });
    await page.mouse.wheel(0, 200);
    await expect.poll(() => scrollOf(page), place).toBe(200);
    if (place === ".lanes-viewport") {
      await expect(hint).toBeVisible();
      await expect(hint).toBeHidden();
    }
  }
  await expect(hint).toHaveCount(0);
  await expect.poll(() => queryOf(frame)).toBe("?mode=embed");
  await page.evaluate(() => scrollTo(0, 0));
  await frame.locator(".lanes-viewport").hover({ force: true });
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await expect.poll(() => queryOf(frame)).toMatch(/from=/);
  expect(await scrollOf(page)).toBe(0);
});

test.describe("one finger", () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true });

  for (const width of [320, 390]) {
    test(`scrolls the page up and down and pans sideways, ${width} px`, async ({ page, sites }) => {
      await page.goto(
        sites.page(
          `<meta name="viewport" content="width=device-width"><body style="height:4000px;margin:0">
           <div style="height:100px"></div>${frameOf("f", "&from=2022-01-01&to=2023-12-31", width, 480)}`,
        ),
      );
      const frame = await openedFrame(page);
      const box = await frame.locator(".lanes-viewport").boundingBox();
      const cdp = await page.context().newCDPSession(page);
      const at = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
        cdp.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
      const drag = async (dx: number, dy: number) => {
        await touch("touchStart", at.x, at.y);
        for (let step = 1; step <= 12; step += 1) {
          await touch("touchMove", at.x + (dx * step) / 12, at.y + (dy * step) / 12);
          await page.waitForTimeout(16);
        }
        // A finger that rests before it is lifted causes no inertia.
        await page.waitForTimeout(150);
        await touch("touchMove", at.x + dx, at.y + dy);
        await touch("touchEnd", at.x, at.y);
      };
      const before = await queryOf(frame);
      await drag(0, -200);
      await expect.poll(() => scrollOf(page)).toBeGreaterThan(100);
      expect(await queryOf(frame)).toBe(before);
      await page.evaluate(() => scrollTo(0, 0));
      await drag(-150, 0);
      await expect.poll(() => queryOf(frame)).not.toBe(before);
      expect(await scrollOf(page)).toBe(0);
    });
  }
});

test("it never takes focus or keys from the page, also when the page controls it", async ({ page, sites }) => {
  await page.goto(
    sites.page(`<input id="field" aria-label="Field" autofocus><div style="height:1200px"></div>
      <script src="${app()}embed.js"></script>
      <throughline-timeline id="a" src="${app()}" event="grain-deal"></throughline-timeline>
      <script>document.querySelector("throughline-timeline").shadowRoot?.querySelector("iframe").setAttribute("loading", "eager")</script>`),
  );
  const field = page.locator("#field");
  const frame = page.locator("#a iframe").contentFrame();
  await expect(frame.locator("#details-heading")).toHaveText("Black Sea grain deal signed in Istanbul");
  const go = (target: object) =>
    page
      .locator("#a")
      .evaluate((element, target) => (element as never as { go(target: object): void }).go(target), target);
  for (const target of [{ event: "minsk-2" }, { event: "" }, { event: "moskva-sunk", from: "2022", to: "2022" }]) {
    await go(target);
    await page.waitForTimeout(150);
    await expect(field).toBeFocused();
  }
  await expect(frame.locator("#details-heading")).toHaveText("Black Sea flagship Moskva sinks");
  await page.keyboard.type("+-0z");
  await page.keyboard.press("ArrowLeft");
  await expect(field).toHaveValue("+-0z");
  await expect(frame.locator("#details-heading")).toHaveText("Black Sea flagship Moskva sinks");
  expect(await scrollOf(page)).toBe(0);
  expect(await frame.locator("body").evaluate(() => document.hasFocus())).toBe(false);

  // Once it is used, it handles the keys itself.
  await frame.locator("#timeline").press("ArrowRight");
  await expect(frame.locator("#details-heading")).not.toHaveText("Black Sea flagship Moskva sinks");
});

test("a frame that is hidden at first is drawn when it is shown, and stays at its dates when it is hidden again", async ({
  page,
  sites,
}) => {
  await page.goto(
    sites.page(`${LISTENER}<div id="tab" style="display:none">${frameOf("f", "&event=grain-deal", 640, 400)}</div>`),
  );
  const frame = await (await page.locator("#f").elementHandle())?.contentFrame();
  await expect
    .poll(() => frame?.evaluate(() => document.querySelector("#root")?.textContent ?? ""))
    .toContain("Black Sea");
  await page.waitForTimeout(300);
  expect(await heightsOf(page, "f")).toEqual([]);
  await page.evaluate(() => (document.getElementById("tab")!.style.display = ""));
  const shown = await openedFrame(page);
  await expect.poll(() => heightsOf(page, "f")).toEqual([480]);
  const picture = () =>
    shown
      .locator(".ev[data-event-id]:not(.is-gone)")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-event-id")));
  const before = await picture();
  expect(before.length).toBeGreaterThan(10);
  expect(await illegible(shown)).toEqual([]);

  await page.evaluate(() => (document.getElementById("tab")!.style.display = "none"));
  await page.waitForTimeout(200);
  await page.evaluate(() => (document.getElementById("tab")!.style.display = ""));
  await expect.poll(picture).toEqual(before);

  // The same event in another size, so in another layout.
  await page.locator("#f").evaluate((element) => element.setAttribute("width", "320"));
  await expect(shown.locator(".timeline.is-compact")).toBeVisible();
  await expect.poll(() => illegible(shown)).toEqual([]);
  await page.locator("#f").evaluate((element) => element.setAttribute("width", "800"));
  await expect(shown.locator(".timeline.is-joined")).toBeVisible();
  await expect(shown.locator(".lanes-viewport .vis-timeline")).toHaveCount(1);
  await expect.poll(async () => (await shown.locator(".lanes-viewport").boundingBox())?.width).toBe(784);
  await expect.poll(() => illegible(shown)).toEqual([]);
});

test("two of them ignore each other, a sibling frame, and a page that is not their host", async ({ page, sites }) => {
  const sibling = sites.page(`<script>
    setInterval(() => {
      for (const frame of [parent.frames[0], parent.frames[1]])
        frame.postMessage({ throughline: 1, type: "go", event: "crimea-annexation" }, "*");
    }, 20);
  </script>`);
  await page.goto(
    sites.page(`${LISTENER}${frameOf("a", "", 480, 480)}${frameOf("b", "&event=minsk-2", 480, 480)}
      <iframe src="${sibling}" title="sibling"></iframe>`),
  );
  const [a, b] = [await openedFrame(page, "a"), await openedFrame(page, "b")];
  await page.evaluate(() => {
    const { contentWindow } = document.getElementById("a") as HTMLIFrameElement;
    contentWindow?.postMessage({ throughline: 1, type: "go", event: "grain-deal" }, "*");
  });
  await expect(a.locator("#details-heading")).toHaveText("Black Sea grain deal signed in Istanbul");
  await page.waitForTimeout(300);
  await expect(a.locator("#details-heading")).toHaveText("Black Sea grain deal signed in Istanbul");
  await expect(b.locator("#details-heading")).toHaveText("Minsk II agreement");
});

test("Back stays the page's, and nothing is stored", async ({ page, sites }) => {
  await page.goto(`${sites.host}/before`);
  await page.goto(sites.page(`${LISTENER}${frameOf("f", "&event=minsk-2&lane=diplomacy", 640, 480)}`));
  const frame = await openedFrame(page);
  const length = await page.evaluate(() => history.length);
  for (let steps = 0; steps < 3; steps += 1) await frame.getByRole("button", { name: /^Next: / }).click();
  await frame.getByRole("button", { name: "Clear filter: Topic" }).click();
  await frame.getByRole("button", { name: "Zoom in" }).click();
  await page.evaluate(() => {
    const { contentWindow } = document.getElementById("f") as HTMLIFrameElement;
    contentWindow?.postMessage({ throughline: 1, type: "theme", theme: "dark" }, "*");
    contentWindow?.postMessage({ throughline: 1, type: "lang", lang: "uk" }, "*");
  });
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.locator("html")).toHaveAttribute("lang", "uk");
  await expect.poll(() => queryOf(frame)).toMatch(/^\?mode=embed.*theme=dark&lang=uk$/);
  const stored = await frame.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
  ]);
  expect(stored).toEqual([0, 0, "", 0]);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.goBack();
  await expect(page).toHaveTitle("Before");
});

test("what this browser remembers of the whole page does not change the embedded one", async ({
  page,
  sites,
  context,
}) => {
  await context.addInitScript(() => {
    if (location.search.includes("mode=embed"))
      localStorage.setItem("throughline.choices.1", '{"theme":"contrast","lang":"uk"}');
  });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(sites.page(frameOf("f", "", 640, 480)));
  const frame = await openedFrame(page);
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.locator("html")).toHaveAttribute("lang", "en");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "light");
});

test.describe('in sandbox="allow-scripts", without origin and storage', () => {
  test("it works where the host of the timeline lets its files be read", async ({ page, sites }) => {
    await page.goto(sites.page(`${LISTENER}${frameOf("f", "&event=minsk-2", 640, 400, 'sandbox="allow-scripts"')}`));
    const frame = await openedFrame(page);
    expect(await frame.evaluate(() => window.origin)).toBe("null");
    expect(
      await frame.evaluate(() => {
        try {
          return String(localStorage.length);
        } catch (error) {
          return (error as Error).name;
        }
      }),
    ).toBe("SecurityError");
    await expect.poll(() => heightsOf(page, "f")).toEqual([480]);
    await expect(frame.locator("#details-heading")).toHaveText("Minsk II agreement");
    await frame.getByRole("button", { name: /^Next: / }).click();
    await expect(frame.locator("#details-heading")).not.toHaveText("Minsk II agreement");
    await frame.getByRole("button", { name: "Zoom in" }).click();
    expect(await illegible(frame)).toEqual([]);
  });

  for (const [query, showsHint] of [
    ["&event=minsk-2&theme=dark", false],
    ["&lane=economy", true],
  ] as const) {
    test(`where it does not, the list of all events is shown: ${query}`, async ({ page, sites, guard }) => {
      // The browser's messages on files that it may not read.
      guard.allow(/CORS policy|net::ERR_FAILED|preload/);
      const closed = frameOf("f", query, 640, 480, 'sandbox="allow-scripts"').replace(app(), sites.closed);
      await page.goto(sites.page(closed));
      const frame = page.locator("#f").contentFrame();
      await expect(frame.locator("article")).toHaveCount(136);
      await expect(frame.locator("article").first()).toBeVisible();
      await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(frame.getByText("All events are listed")).toBeVisible({ visible: showsHint });
      await expect(frame.locator("article ol").first()).toHaveCSS("list-style-type", "decimal");
    });
  }
});

test("a story is read step by step, in the frame's own history", async ({ page, sites }) => {
  await page.goto(sites.page(frameOf("f", "&story=nato-enlargement&step=2", 640, 480)));
  const frame = await openedFrame(page);
  const strip = frame.getByRole("region", { name: "Story: NATO’s northern enlargement" });
  await expect(strip).toContainText("Step 2 of 10");
  const before = await page.evaluate(() => history.length);
  await strip.getByRole("button", { name: "Next" }).click();
  await expect(strip).toContainText("Step 3 of 10");
  await expect(frame.locator("section[data-event-id='finland-sweden-apply']")).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before);
  // The notes for a teacher are not in an embedded page.
  await expect(frame.getByText("Teacher’s note")).toHaveCount(0);
});

test("it prints the open event", async ({ page, sites }) => {
  await page.goto(sites.page(frameOf("f", "&event=grain-deal", 640, 480)));
  const frame = await openedFrame(page);
  await page.emulateMedia({ media: "print" });
  await expect(frame.locator("#details-heading")).toBeVisible();
  await expect(frame.locator(".timeline")).toBeHidden();
});
