/** Measures one page once, with pointer and wheel input like a user's. */
import { TookTooLong, pause, within } from "./browser.mjs";

/** @typedef {import("./browser.mjs").Tab} Tab */
/** @typedef {import("./browser.mjs").Chromium} Chromium */
/** @typedef {import("./types").Subject} Subject */
/** @typedef {import("./types").Figure} Figure */

/** No measurement of any page may take longer. */
export const CAP_MS = 60_000;
/** A third of the twelve years that the made-up events span; pan and zoom begin here. */
export const WINDOW = { from: "2018-01-01", to: "2022-01-01" };
const FRAME_MS = 1000 / 60;
const NOTCH = 100;
/** Pause that lets a page settle. */
const REST_MS = 400;
/** One notch in four frames is a fast wheel. */
const FRAMES_A_NOTCH = 4;
const PX_A_FRAME = 8;

/** @typedef {{ steps: number, frames: number }} Effort */

/**
 * @param {Chromium} chromium @param {Subject} subject @param {Effort} effort
 * @returns {Promise<Record<string, Figure>>} a failure has its message; measures after a failure are missing
 */
export async function measure(chromium, subject, effort) {
  /** @type {Record<string, Figure>} */
  const figures = {};
  const tab = await chromium.newTab({ events: subject.events, observesVitals: false });
  /** @type {[string, () => Promise<Record<string, Figure | undefined>>][]} */
  const parts = [
    ["ready", () => measureReady(tab, subject)],
    ["zoomStep", async () => ({ zoomStep: await measureSteps(tab, subject, effort.steps) })],
    ["pan", () => measurePan(tab, subject, effort.frames)],
    ["zoom", () => measureZoom(tab, subject, effort.frames)],
    ["brushStep", () => measureBrush(tab, subject, effort.steps)],
  ];
  for (const [name, take] of parts) {
    try {
      for (const [key, figure] of Object.entries(await within(take(), CAP_MS, name)))
        if (figure !== undefined) figures[key] = figure;
    } catch (error) {
      // A page that hangs blocks its browser: the next page gets a new one.
      if (!(error instanceof TookTooLong)) throw error;
      figures[name] = `> ${CAP_MS / 1000} s`;
      await chromium.close();
      return figures;
    }
  }
  if (tab.errors.length > 0) figures["error"] = tab.errors[0] ?? "";
  await tab.close().catch(() => chromium.close());
  return figures;
}

/** @param {Tab} tab @param {Subject} subject @returns {Promise<Record<string, Figure | undefined>>} */
async function measureReady(tab, subject) {
  await tab.open(subject.address);
  const ready = await tab.evaluate((bench) => bench.ready);
  const dataReady = await tab.evaluate((bench) => bench.dataReadyMs());
  const settled = await tab.evaluate((bench) => bench.settled());
  await pause(REST_MS);
  return {
    ready,
    settled,
    dataReady,
    nodes: await tab.evaluate((bench) => bench.elements("html")),
    timelineNodes: await tab.evaluate((bench, selector) => bench.elements(selector), subject.timeline),
    heapMb: (await tab.heapBytes()) / 1e6,
    kilobytes: [...tab.bytes.values()].reduce((sum, bytes) => sum + bytes, 0) / 1e3,
  };
}

/** @param {Tab} tab @param {Subject} subject @param {number} count @returns {Promise<number>} the median, ms */
async function measureSteps(tab, subject, count) {
  const { watched, zoomButton } = subject;
  const target = await tab.evaluate((bench, selector) => bench.middleOf(selector), zoomButton ?? subject.pointer);
  await tab.mouse("mouseMoved", target.x, target.y);
  const times = [];
  for (let i = 0; i < count; i++) {
    await pause(REST_MS);
    const inputType = zoomButton === undefined ? "wheel" : "click";
    await tab.evaluate((bench, [type = "", selector = ""]) => bench.armStep(type, selector), [inputType, watched]);
    if (zoomButton === undefined) await tab.wheel(target.x, target.y, -NOTCH);
    else await tab.click(target.x, target.y);
    times.push(await tab.evaluate((bench) => bench.step()));
  }
  return median(times);
}

/** @param {Tab} tab @param {Subject} subject */
async function showWindow(tab, { inWindow }) {
  if (inWindow === "showWindow") {
    await tab.page.evaluate(
      ([from, to]) => /** @type {any} */ (globalThis).showWindow(from, to),
      /** @type {const} */ ([WINDOW.from, WINDOW.to]),
    );
  } else if (inWindow) {
    await tab.open(inWindow.address);
    await tab.evaluate((bench) => bench.ready);
  }
  await pause(2 * REST_MS);
}

/** One steady drag to the left. @param {Tab} tab @param {Subject} subject @param {number} count */
async function measurePan(tab, subject, count) {
  await showWindow(tab, subject);
  const middle = await tab.evaluate((bench, selector) => bench.middleOf(selector), subject.pointer);
  const travel = (count * PX_A_FRAME) / 2;
  const x = middle.x + travel;
  await tab.mouse("mouseMoved", x, middle.y);
  await tab.mouse("mousePressed", x, middle.y);
  await tab.evaluate((bench) => bench.watchReads());
  const figures = await measureFrames(tab, "pan", count, (frame) =>
    tab.mouse("mouseMoved", x - frame * PX_A_FRAME, middle.y, true),
  );
  const panReads = await tab.evaluate((bench) => bench.stopReads());
  await tab.mouse("mouseReleased", x - count * PX_A_FRAME, middle.y);
  return { ...figures, panReads };
}

/** The window by keys, a month a step. @param {Tab} tab @param {Subject} subject @param {number} count */
async function measureBrush(tab, { brush, watched }, count) {
  if (brush === undefined) return {};
  await tab.page.focus(brush);
  const times = [];
  for (let i = 0; i < count; i++) {
    await pause(REST_MS);
    await tab.evaluate((bench, selector) => bench.armStep("keydown", selector), watched);
    await tab.page.keyboard.press(i % 2 === 0 ? "ArrowRight" : "ArrowLeft");
    times.push(await tab.evaluate((bench) => bench.step()));
  }
  return { brushStep: median(times) };
}

/** The wheel, first in, then out again. @param {Tab} tab @param {Subject} subject @param {number} count */
async function measureZoom(tab, subject, count) {
  if (subject.zoomButton !== undefined) return {};
  await pause(REST_MS);
  await showWindow(tab, subject);
  const { x, y } = await tab.evaluate((bench, selector) => bench.middleOf(selector), subject.pointer);
  await tab.mouse("mouseMoved", x, y);
  await pause(REST_MS);
  return measureFrames(tab, "zoom", count, (frame) =>
    frame % FRAMES_A_NOTCH === 1 ? tab.wheel(x, y, frame <= count / 2 ? -NOTCH : NOTCH) : undefined,
  );
}

/**
 * Sends input at the frame rate of the screen, however the page responds, and counts the frames of the page.
 * @param {Tab} tab @param {string} name @param {number} count
 * @param {(frame: number) => Promise<void> | undefined} send
 * @returns {Promise<Record<string, Figure>>}
 */
async function measureFrames(tab, name, count, send) {
  await tab.evaluate((bench) => bench.startFrames());
  const threadBefore = await tab.threadMs();
  const startMs = performance.now();
  /** @type {(Promise<void> | undefined)[]} */
  const sent = [];
  for (let frame = 1; frame <= count; frame++) {
    const waitMs = startMs + frame * FRAME_MS - performance.now();
    if (waitMs > 0) await pause(waitMs);
    // Not awaited: a user does not wait for the page either.
    sent.push(send(frame)?.catch(() => undefined));
  }
  await Promise.all(sent);
  const frames = await tab.evaluate((bench) => bench.stopFrames());
  const threadMs = (await tab.threadMs()) - threadBefore;
  const gaps = frames.slice(1).map((ms, i) => ms - (frames[i] ?? ms));
  if (gaps.length < 2) return { [`${name}P95`]: "no two frames" };
  const sorted = gaps.toSorted((a, b) => a - b);
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME_MS) - 1), 0);
  return {
    [`${name}P50`]: share(sorted, 0.5),
    [`${name}P95`]: share(sorted, 0.95),
    [`${name}Max`]: sorted.at(-1) ?? 0,
    // Slow pages take longer than the input: counted for 120 frames of the screen.
    [`${name}Dropped`]: (120 * dropped) / (dropped + gaps.length),
    [`${name}Cpu`]: threadMs / frames.length,
  };
}

/** The bundled chronicle on a slow machine: CPU throttled 4×. @param {Chromium} chromium @param {string} address */
export async function measureFirstView(chromium, address) {
  const label = ".lanes-viewport .ev[data-event-id]:not(.is-bare) .ev-label";
  const tab = await chromium.newTab({ events: label, observesVitals: true });
  const work = async () => {
    await tab.session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await tab.open(address);
    const ready = await tab.evaluate((bench) => bench.ready);
    await pause(3_000);
    const kilobytes = (/** @type {string[]} */ ...kinds) =>
      kinds.reduce((sum, kind) => sum + (tab.bytes.get(kind) ?? 0), 0) / 1e3;
    const all = kilobytes(...tab.bytes.keys());
    const before = await tab.evaluate((bench) => bench.vitals());
    const { x, y } = await tab.evaluate((bench, selector) => bench.middleOf(selector), label);
    await tab.mouse("mouseMoved", x, y);
    await pause(1_000);
    await tab.evaluate((bench) => bench.armSight("pointerdown", "section[data-event-id]"));
    await tab.click(x, y);
    const clickToDrawer = await tab.evaluate((bench) => bench.step());
    await pause(1_000);
    const after = await tab.evaluate((bench) => bench.vitals());
    return {
      fcp: before.firstPaintMs,
      lcp: before.lcpMs,
      ready,
      blocking: before.blockingMs,
      cls: after.layoutShift,
      clickToDrawer,
      inp: after.interactionMs,
      kilobytes: all,
      scriptKilobytes: kilobytes("Script"),
      styleKilobytes: kilobytes("Stylesheet"),
      fontKilobytes: kilobytes("Font"),
      heapMb: (await tab.heapBytes()) / 1e6,
      ...(tab.errors.length > 0 ? { error: tab.errors[0] ?? "" } : {}),
    };
  };
  try {
    return await within(work(), CAP_MS, "first view");
  } finally {
    await tab.close().catch(() => chromium.close());
  }
}

/** What an embedded frame fetches until it has settled. @param {Chromium} chromium @param {string} address @param {string} events */
export async function measureWeight(chromium, address, events) {
  const tab = await chromium.newTab({ events, observesVitals: false });
  const work = async () => {
    await tab.open(address);
    const ready = await tab.evaluate((bench) => bench.ready);
    await pause(2_000);
    const kilobytes = (/** @type {string[]} */ ...kinds) =>
      kinds.reduce((sum, kind) => sum + (tab.bytes.get(kind) ?? 0), 0) / 1e3;
    return {
      ready,
      kilobytes: kilobytes(...tab.bytes.keys()),
      scriptKilobytes: kilobytes("Script"),
      styleKilobytes: kilobytes("Stylesheet"),
      fontKilobytes: kilobytes("Font"),
    };
  };
  try {
    return await within(work(), CAP_MS, "weight");
  } finally {
    await tab.close().catch(() => chromium.close());
  }
}

/** @param {readonly number[]} sorted @param {number} part */
function share(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
