/** `embed.js` on pages of a second origin, around a fake frame that speaks the protocol. */
import type { Frame, Page } from "@playwright/test";
import { expect, framesOf, test } from "./support/two-sites";

const SCRIPT = `<script src="{timeline}embed.js"></script>`;
const iframes = (page: Page) => page.locator("throughline-timeline iframe");
const heightsOf = (page: Page) =>
  iframes(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
const appliedIn = (frame: Frame) => frame.evaluate(() => window.applied);
const choose = (frame: Frame, event: string | undefined) => frame.evaluate((id) => window.choose(id), event);

/** Records the events of the page's elements, from the start. */
const LOG = `<script>
  window.received = [];
  for (const type of ["ready", "height", "select", "window", "step", "error"])
    document.addEventListener("throughline:" + type, (event) => received.push([event.target.id, event.detail]));
</script>`;
type Received = [string, { readonly type: string; readonly [field: string]: unknown }][];
const receivedBy = (page: Page, type: string): Promise<Received> =>
  page.evaluate(
    (type) => (window as never as { received: Received }).received.filter(([, { type: is }]) => is === type),
    type,
  );

test("the frame is as high as the timeline after three messages at most, without scroll bars", async ({
  page,
  sites,
}) => {
  await page.goto(
    sites.page(
      `${LOG}${SCRIPT}<body style="margin:0"><throughline-timeline id="a" src="{timeline}?tall=260&late=431.4">`,
    ),
  );
  const [frame] = await framesOf(page, 1);
  await expect.poll(() => heightsOf(page)).toEqual([432]);
  expect((await receivedBy(page, "height")).length).toBeLessThanOrEqual(3);
  const overflow = () => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  };
  expect(await frame!.evaluate(overflow)).toEqual([0, 0]);
  expect(await iframes(page).evaluate((one) => one.getBoundingClientRect().width)).toBe(1440);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(overflow)).toEqual([0, 0]);
});

test("two timelines on a page do not mix up their messages", async ({ page, sites }) => {
  await page.goto(
    sites.page(
      `${LOG}${SCRIPT}<throughline-timeline id="a" src="{timeline}?tall=300"></throughline-timeline>
       <throughline-timeline id="b" src="{timeline}?tall=400" event="x"></throughline-timeline>`,
    ),
  );
  const [a, b] = await framesOf(page, 2);
  await expect.poll(() => heightsOf(page)).toEqual([300, 400]);
  // What a frame opens with arrives once it is ready; an event that is chosen before takes its place.
  const selected = async () => (await receivedBy(page, "select")).map(([id, { event }]) => `${id} ${event}`);
  await expect.poll(selected).toContain("b x");
  await choose(b!, "minsk-2");
  await a!.evaluate(() => window.grow(350));
  await expect.poll(() => heightsOf(page)).toEqual([350, 400]);
  await page.evaluate(() => {
    (document.getElementById("a") as never as { go(target: object): void }).go({ event: "crimea" });
  });
  await expect.poll(() => appliedIn(a!)).toEqual([{ type: "go", event: "crimea" }]);
  await expect.poll(selected).toEqual(expect.arrayContaining(["b minsk-2", "a crimea"]));
  expect(await appliedIn(b!)).toEqual([]);
});

test("attributes that the page changes steer the timeline without loading it again", async ({ page, sites }) => {
  await page.goto(sites.page(`${LOG}${SCRIPT}<throughline-timeline id="a" src="{timeline}">`));
  const [frame] = await framesOf(page, 1);
  await expect.poll(() => receivedBy(page, "select")).toHaveLength(1);
  await page.locator("#a").evaluate((element) => {
    element.setAttribute("event", "minsk-2");
    element.setAttribute("from", "2014");
    element.setAttribute("theme", "dark");
    element.setAttribute("lane", "law,economy");
  });
  await expect
    .poll(() => appliedIn(frame!))
    .toMatchObject([
      { type: "go", event: "minsk-2", window: { start: Date.UTC(2014, 0) } },
      { type: "filter", filter: { lane: ["law", "economy"] } },
      { type: "theme", theme: "dark" },
    ]);
  await page.locator("#a").evaluate((element) => element.setAttribute("event", "nobody-knows"));
  await expect.poll(() => receivedBy(page, "error")).toMatchObject([["a", { code: "unknown", where: "go.event" }]]);
  expect(page.frames()).toHaveLength(2);
});

test("messages of a sibling frame and of a foreign page are ignored, by the timeline and by the page", async ({
  page,
  sites,
}) => {
  // The sibling has the origin of the host: only `event.source` distinguishes it from the page.
  const sibling = sites.page(`<script>
    setInterval(() => {
      const frame = parent.frames[0];
      frame.postMessage({ throughline: 1, type: "go", event: "wrong" }, "*");
      parent.postMessage({ throughline: 1, type: "height", height: 999 }, "*");
      parent.postMessage({ throughline: 1, type: "select", event: "wrong" }, "*");
    }, 20);
  </script>`);
  await page.goto(
    sites.page(`${LOG}${SCRIPT}<body><div id="place"></div><iframe src="${sibling}" title="sibling"></iframe>
      <iframe src="{timeline}?tall=777" title="another timeline, not ours"></iframe>
      <throughline-timeline id="a" src="{timeline}?tall=300" mirror></throughline-timeline>`),
  );
  const [frame] = await framesOf(page, 1);
  await expect.poll(() => heightsOf(page)).toEqual([300]);
  await page.waitForTimeout(300);
  await page
    .locator("#a")
    .evaluate((element) => (element as never as { go(target: object): void }).go({ event: "right" }));
  await expect.poll(() => appliedIn(frame!)).toEqual([{ type: "go", event: "right" }]);
  expect(await heightsOf(page)).toEqual([300]);
  expect(new URL(page.url()).hash).toBe("#throughline=right");
  expect(JSON.stringify(await page.evaluate(() => (window as never as { received: Received }).received))).not.toContain(
    "wrong",
  );
});

test("frames that do not belong to a timeline get none of its messages", async ({ page, sites }) => {
  // frames[0] is the timeline, so the sibling can post to it.
  const sibling = sites.page(`<script>
    setInterval(() => parent.frames[0].postMessage({ throughline: 1, type: "go", event: "wrong" }, "*"), 10);
  </script>`);
  await page.goto(
    sites.page(
      `<iframe src="{timeline}?mode=embed" title="timeline"></iframe><iframe src="${sibling}" title="sibling"></iframe>`,
    ),
  );
  const [frame] = await framesOf(page, 1);
  const received = await frame!.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        addEventListener("message", () => (count += 1) === 20 && resolve(count));
      }),
  );
  expect(received).toBe(20);
  expect(await appliedIn(frame!)).toEqual([]);
});

test("the page's Back button stays the page's", async ({ page, sites }) => {
  await page.goto(`${sites.host}/before`);
  await page.goto(
    sites.page(`${SCRIPT}<throughline-timeline id="a" src="{timeline}" mirror="war"></throughline-timeline>`),
  );
  const [frame] = await framesOf(page, 1);
  const length = await page.evaluate(() => history.length);
  for (const event of ["a", "b", undefined, "c"]) await choose(frame!, event);
  await expect(page).toHaveURL(/#war=c$/);
  await page
    .locator("#a")
    .evaluate((element) => element.setAttribute("src", element.getAttribute("src") + "?tall=444"));
  await expect.poll(() => heightsOf(page)).toEqual([444]);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.goBack();
  await expect(page).toHaveTitle("Before");
});

test("a mirrored event is opened by its link, by links within the page, and after loading again", async ({
  page,
  sites,
}) => {
  const address = sites.page(`${SCRIPT}<h1 style="height:3000px">News</h1><a href="#war=second">Second</a>
    <throughline-timeline id="a" src="{timeline}?tall=600" mirror="war"></throughline-timeline><div style="height:2000px">`);
  await page.goto(`${address}#war=first`);
  const [frame] = await framesOf(page, 1);
  expect(new URL(frame!.url()).searchParams.get("event")).toBe("first");
  await expect
    .poll(() => page.evaluate(() => document.querySelector("#a")!.getBoundingClientRect().top))
    .toBeLessThan(50);
  await page.getByRole("link", { name: "Second" }).click();
  await expect.poll(() => appliedIn(frame!)).toEqual([{ type: "go", event: "second" }]);
  await choose(frame!, "third");
  await expect(page).toHaveURL(/#war=third$/);
  await page.reload();
  const [again] = await framesOf(page, 1);
  expect(new URL(again!.url()).searchParams.get("event")).toBe("third");
});

test("an element that is removed leaves nothing behind", async ({ page, sites }) => {
  await page.addInitScript(() => {
    // Playwright's own listeners have other types.
    const isOurs = (type: string) => type === "message" || type === "hashchange";
    let count = 0;
    const { addEventListener: add, removeEventListener: remove } = window;
    Object.assign(window, {
      addEventListener: (...args: Parameters<typeof add>) => {
        if (isOurs(args[0])) count += 1;
        add.apply(window, args);
      },
      removeEventListener: (...args: Parameters<typeof remove>) => {
        if (isOurs(args[0])) count -= 1;
        remove.apply(window, args);
      },
    });
    Object.assign(window, { listeners: () => count });
  });
  await page.goto(sites.page(`${SCRIPT}<p>News</p>`));
  const listeners = () => page.evaluate(() => (window as never as { listeners(): number }).listeners());
  const before = await listeners();
  await page.evaluate((src) => {
    const element = document.createElement("throughline-timeline");
    element.setAttribute("src", src);
    element.setAttribute("mirror", "");
    document.body.append(element);
  }, sites.timeline);
  await framesOf(page, 1);
  expect(await listeners()).toBe(before + 2);
  await page.locator("throughline-timeline").evaluate((element) => element.remove());
  expect(await listeners()).toBe(before);
  expect(page.frames()).toHaveLength(1);
});

test("an element that is moved goes on where its reader was", async ({ page, sites }) => {
  await page.goto(
    sites.page(
      `${LOG}${SCRIPT}<throughline-timeline id="a" src="{timeline}?tall=300"></throughline-timeline><aside></aside>`,
    ),
  );
  const [frame] = await framesOf(page, 1);
  await choose(frame!, "minsk-2");
  await expect.poll(async () => (await receivedBy(page, "select")).at(-1)?.[1].event).toBe("minsk-2");
  await page.evaluate(() => document.querySelector("aside")!.append(document.querySelector("#a")!));
  const [moved] = await framesOf(page, 1);
  expect(new URL(moved!.url()).searchParams.get("event")).toBe("minsk-2");
  await moved!.evaluate(() => window.grow(350));
  await expect.poll(() => heightsOf(page)).toEqual([350]);
});

test.describe("the script", () => {
  const ELEMENT = `<throughline-timeline src="{timeline}?tall=300"></throughline-timeline>`;
  const LINK = `<a class="throughline" href="{timeline}?tall=400" data-height="200">Timeline of the war</a>`;
  for (const [where, html] of [
    ["in the head", `${SCRIPT}<body>${ELEMENT}${LINK}`],
    ["at the end", `<body>${ELEMENT}${LINK}${SCRIPT}`],
    ["between", `<body>${ELEMENT}${SCRIPT}${LINK}`],
    ["deferred", `<script defer src="{timeline}embed.js"></script><body>${ELEMENT}${LINK}`],
    ["late", `<script async src="{timeline}embed.js"></script><body>${ELEMENT}${LINK}`],
    ["twice", `${SCRIPT}<body>${ELEMENT}${LINK}${SCRIPT}`],
  ] as const) {
    test(`works ${where}`, async ({ page, sites }) => {
      await page.goto(sites.page(html));
      await framesOf(page, 2);
      await expect.poll(() => heightsOf(page)).toEqual([300, 400]);
      await expect(iframes(page).last()).toHaveAttribute("title", "Timeline of the war");
      expect(await page.evaluate(() => Object.keys(window).filter((key) => /^throughline/i.test(key)))).toEqual([]);
    });
  }

  test("works on a page that trusts nothing but it", async ({ page, sites }) => {
    const { origin } = new URL(sites.timeline);
    const policy = `default-src 'none'; img-src data:; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'`;
    await page.goto(sites.page(`${SCRIPT}<body>${ELEMENT}${LINK}`, { "Content-Security-Policy": policy }));
    await framesOf(page, 2);
    await expect.poll(() => heightsOf(page)).toEqual([300, 400]);
  });

  test("is not seen by the styles of the page", async ({ page, sites }) => {
    await page.goto(
      sites.page(`<style>* { all: unset; direction: rtl; font-size: 200% } iframe { height: 7px !important }</style>
        ${SCRIPT}<body style="display:block;width:800px">${ELEMENT}`),
    );
    await framesOf(page, 1);
    await expect.poll(() => heightsOf(page)).toEqual([300]);
    expect(await iframes(page).evaluate((one) => one.getBoundingClientRect().width)).toBe(800);
  });

  test("leaves links where there are no scripts", async ({ browser, sites }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(
      sites.page(`${SCRIPT}${LINK}<throughline-timeline><a href="{timeline}">Another</a></throughline-timeline>`),
    );
    await expect(page.getByRole("link", { name: "Timeline of the war" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Another" })).toBeVisible();
    await context.close();
  });
});

test("a timeline in a hidden tab loads when it is shown, as high as it is", async ({ page, sites }) => {
  await page.goto(
    sites.page(
      `${SCRIPT}<div id="tab" style="display:none"><throughline-timeline src="{timeline}?tall=300"></throughline-timeline></div>`,
    ),
  );
  await page.waitForTimeout(200);
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url.startsWith(sites.timeline)),
  ).toEqual([]);
  await page.evaluate(() => (document.getElementById("tab")!.style.display = ""));
  await framesOf(page, 1);
  await expect.poll(() => heightsOf(page)).toEqual([300]);
});

test("of twenty timelines those out of sight wait", async ({ page, sites }) => {
  const many = Array.from(
    { length: 20 },
    (_, n) => `<throughline-timeline src="{timeline}?tall=${1_000 + n}" height="900"></throughline-timeline>`,
  );
  await page.goto(sites.page(`${SCRIPT}${many.join("")}`));
  await expect.poll(async () => (await heightsOf(page))[0]).toBe(1_000);
  const loaded = () => page.frames().filter((frame) => frame.url().startsWith(sites.timeline)).length;
  expect(loaded()).toBeLessThan(12);
  await iframes(page).last().scrollIntoViewIfNeeded();
  await expect.poll(async () => (await heightsOf(page)).at(-1)).toBe(1_019);
});

test("ten thousand messages in a row are survived, and the last one counts", async ({ page, sites }) => {
  await page.goto(sites.page(`<iframe id="f" src="{timeline}?mode=embed" title="timeline"></iframe>`));
  const [frame] = await framesOf(page, 1);
  await page.evaluate(() => {
    const frame = (document.getElementById("f") as HTMLIFrameElement).contentWindow!;
    for (let n = 0; n < 10_000; n++) {
      frame.postMessage({ throughline: 1, type: "go", event: `e${n}`, from: "2022-02-24", to: "2022-03-01" }, "*");
      if (n % 10 === 0) frame.postMessage({ throughline: 1, type: "go", event: { n } }, "*");
    }
  });
  await expect.poll(async () => (await appliedIn(frame!)).at(-1)).toMatchObject({ event: "e9999" });
  expect((await appliedIn(frame!)).length).toBeLessThan(1_000);
});

test("a page with a frame of its own uses the client", async ({ page, sites }) => {
  await page.goto(
    sites.page(`<iframe id="f" src="{timeline}?mode=embed&tall=300" title="timeline"></iframe>
      <script type="module">
        import { connectTimeline } from "{timeline}embed-client.js";
        window.received = [];
        const timeline = connectTimeline(document.getElementById("f"), (message) => received.push(["f", message]));
        timeline.go({ event: "minsk-2" });
        timeline.filter({ status: ["claimed", "disputed"] });
        timeline.lang("uk");
        timeline.theme("contrast");
        timeline.print();
      </script>`),
  );
  const [frame] = await framesOf(page, 1);
  await expect.poll(() => appliedIn(frame!)).toHaveLength(5);
  expect((await appliedIn(frame!)).map(({ type }) => type).sort()).toEqual(["filter", "go", "lang", "print", "theme"]);
  await expect.poll(async () => (await receivedBy(page, "select")).at(-1)?.[1].event).toBe("minsk-2");
  expect((await receivedBy(page, "height")).at(-1)?.[1].height).toBe(300);
});

test.describe("a sandbox", () => {
  test("around the timeline leaves it its height and its messages", async ({ page, sites }) => {
    await page.goto(
      sites.page(`<iframe id="f" sandbox="allow-scripts" src="{timeline}?mode=embed&tall=300" title="timeline"></iframe>
        <script>
          window.received = [];
          addEventListener("message", (event) => {
            if (event.source !== f.contentWindow || !event.data || event.data.throughline !== 1) return;
            received.push([event.origin, event.data]);
            if (event.data.type === "ready" && !event.data.greeted) {
              f.contentWindow.postMessage({ throughline: 1, type: "go", event: "minsk-2" }, "*");
            }
          });
        </script>`),
    );
    await expect
      .poll(() => receivedBy(page, "height"))
      .toEqual([["null", { throughline: 1, type: "height", height: 300 }]]);
    await expect.poll(async () => (await receivedBy(page, "select")).at(-1)?.[1].event).toBe("minsk-2");
  });

  test("around the page leaves the timeline its height, and commands are ignored", async ({ page, sites }) => {
    const inner = sites.page(
      `${SCRIPT}<throughline-timeline id="a" src="{timeline}?tall=300"></throughline-timeline>
       <script>a.go({ event: "wrong" })</script>`,
    );
    await page.goto(
      sites.page(`<iframe sandbox="allow-scripts" src="${inner}" title="page" style="height:600px"></iframe>`),
    );
    const [frame] = await framesOf(page, 1);
    await expect
      .poll(() =>
        frame!
          .parentFrame()!
          .locator("iframe")
          .evaluate((one) => one.style.height),
      )
      .toBe("300px");
    await page.waitForTimeout(300);
    expect(await appliedIn(frame!)).toEqual([]);
  });
});

test("hosts that listen for another height get it", async ({ page, sites }) => {
  await page.goto(
    sites.page(`<script>window.received = []; addEventListener("message", ({ data }) => received.push(data));</script>
      <iframe src="{timeline}?mode=embed&tall=300&childId=war&initialWidth=640#amp=1" title="timeline"></iframe>
      <iframe src="{timeline}?mode=embed&tall=300#?secret=a1B2c3D4e5" title="timeline"></iframe>`),
  );
  await expect
    .poll(() => page.evaluate(() => (window as never as { received: unknown[] }).received))
    .toEqual(
      expect.arrayContaining([
        { throughline: 1, type: "height", height: 300 },
        { sentinel: "amp", type: "embed-size", height: 300 },
        "pymxPYMxwarxPYMxheightxPYMx300",
        { message: "height", value: 300, secret: "a1B2c3D4e5" },
      ]),
    );
});
