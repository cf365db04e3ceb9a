/** Memory use: of very many events, and after very many filters and zooms. */
import type { CDPSession, Page } from "@playwright/test";
import { chronicleChunks } from "../../src/cli/generate-chronicle";
import { listen } from "../../src/cli/listen";
import { staticFiles } from "../../src/cli/static-files";
import { laneNames, openTimeline, stage } from "./support/app";
import { expect, test } from "./support/guard";

// A trace takes a snapshot of the page at each of thousands of steps, and uses memory itself.
test.use({ trace: "off" });

const MB = 1_000_000;
/** The memory of JavaScript, typed arrays included. */
const bytesOf = ({ usedSize, backingStorageSize }: { usedSize: number; backingStorageSize: number }): number =>
  usedSize + backingStorageSize;

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.enable");
  for (let i = 0; i < 3; i += 1) await session.send("HeapProfiler.collectGarbage");
  return bytesOf((await session.send("Runtime.getHeapUsage")) as never);
}

/** Queries the only worker of the page, which has its own session inside the page's. */
async function workerHeapOf(page: Page, session: CDPSession): Promise<number> {
  const attached = new Promise<string>((resolve) =>
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") resolve(sessionId);
    }),
  );
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  let lastId = 0;
  const send = (method: string) =>
    new Promise<never>((resolve) => {
      const id = ++lastId;
      const onMessage = (event: { sessionId: string; message: string }) => {
        const reply = JSON.parse(event.message) as { id?: number; result?: unknown };
        if (event.sessionId !== sessionId || reply.id !== id) return;
        session.off("Target.receivedMessageFromTarget", onMessage);
        resolve(reply.result as never);
      };
      session.on("Target.receivedMessageFromTarget", onMessage);
      void session.send("Target.sendMessageToTarget", {
        sessionId,
        message: JSON.stringify({ id, method, params: {} }),
      });
    });
  await send("HeapProfiler.enable");
  for (let i = 0; i < 3; i += 1) await send("HeapProfiler.collectGarbage");
  expect(page.workers()).toHaveLength(1);
  return bytesOf(await send("Runtime.getHeapUsage"));
}

test("100,000 events take at most 60 MB of heap, page and worker together", async ({ browser }) => {
  test.setTimeout(180_000); // a guard against hanging
  const file = Buffer.from([...chronicleChunks(100_000)].join(""));
  const app = staticFiles("dist");
  const server = await listen(async (request, response) => {
    if (!request.url?.startsWith("/many.json")) return app(request, response);
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": file.length }).end(file);
  }, 0);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`http://localhost:${server.port}/?src=many.json`);
  await expect(stage(page).locator(".ev[data-event-id]").first()).toBeVisible();
  // The search index is built after the first result.
  await page.waitForTimeout(2_000);
  const session = await page.context().newCDPSession(page);
  const heap = (await heapOf(session)) + (await workerHeapOf(page, session));
  expect(heap / MB).toBeLessThanOrEqual(60);
  expect(await page.locator(".timeline *").count()).toBeLessThanOrEqual(1_000);
  await page.context().close();
  await server.close();
});

test("hundreds of filters and zooms leave nothing behind", async ({ page }) => {
  test.setTimeout(600_000); // a guard against hanging
  await openTimeline(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const counts = async () => {
    const heap = await heapOf(session);
    const { metrics } = await session.send("Performance.getMetrics");
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return { heap, nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
  };
  const [names, lanesViewport] = [await laneNames(page).elementHandle(), await stage(page).elementHandle()];
  // In the page itself: thousands of calls across processes would take most of the time.
  const cycles = (from: number, to: number) =>
    page.evaluate(
      async ([list, viewport, first, last]) => {
        if (!list || !viewport) throw new Error("no lanes");
        const { left, top, width } = viewport.getBoundingClientRect();
        const lanes = () => list.querySelectorAll("button");
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const count = lanes().length;
        const wheel = (deltaY: number) =>
          viewport.dispatchEvent(
            new WheelEvent("wheel", {
              deltaY,
              clientX: left + width / 2,
              clientY: top + 150,
              bubbles: true,
              cancelable: true,
            }),
          );
        const haveLanes = async (wanted: number) => {
          for (let frames = 0; lanes().length !== wanted; frames += 1) {
            if (frames > 3_000) throw new Error(`${lanes().length} lanes, not ${wanted}`);
            await frame();
          }
        };
        for (let i = first; i < last; i += 1) {
          lanes()[i % count]?.click();
          wheel(-100);
          // Hides the other lanes; a second click on the same lane brings them back.
          await haveLanes(1);
          lanes()[0]?.click();
          wheel(100);
          await haveLanes(count);
        }
      },
      [names, lanesViewport, from, to] as const,
    );
  const rest = () => page.waitForTimeout(800);
  // The caches of layouts and elements are full by then.
  await cycles(0, 40);
  await rest();
  const before = await counts();
  await cycles(0, 80);
  await rest();
  const after = await counts();
  expect(after.heap).toBeLessThanOrEqual(before.heap * 1.1);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.015);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.015);
});
