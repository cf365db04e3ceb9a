/** One Chromium at a time, with guards: a page that hangs costs its browser, never the run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { NO_BROWSER, findBrowser } from "../../scripts/find-browser.mjs";
import { HERE } from "./prepare.mjs";

/** @typedef {import("@playwright/test").CDPSession} Session */
/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("./types").Probe} Probe */
/** @typedef {import("./types").ProbeSettings} ProbeSettings */

export const VIEWPORT = { width: 1280, height: 720 };
const CLOSE_MS = 5_000;
const PROBE = readFileSync(join(HERE, "probe.js"), "utf8");

export class TookTooLong extends Error {}

/**
 * @template T @param {Promise<T>} work @param {number} ms @param {string} what
 * @returns {Promise<T>}
 */
export async function within(work, ms, what) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const tooLate = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`${what}: did not finish in ${Math.round(ms / 1000)} s`)), ms);
  });
  // The result no longer matters after the timeout.
  work.catch(() => undefined);
  try {
    return /** @type {T} */ (await Promise.race([work, tooLate]));
  } finally {
    clearTimeout(timer);
  }
}

/** @param {number} ms @returns {Promise<void>} */
export const pause = (ms) => new Promise((resolve) => void setTimeout(resolve, ms));

export class Chromium {
  /** @type {import("@playwright/test").Browser | undefined} */
  #browser;
  #processId = 0;

  async #open() {
    if (this.#browser?.isConnected()) return this.#browser;
    const launch = findBrowser();
    if (!launch) throw new Error(NO_BROWSER);
    this.#browser = await chromium.launch({ ...launch, timeout: 30_000 });
    const session = await this.#browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    this.#processId = processInfo.find(({ type }) => type === "browser")?.id ?? 0;
    return this.#browser;
  }

  async version() {
    return (await this.#open()).version();
  }

  /**
   * A new page with an empty cache and the probe in it.
   * @param {ProbeSettings} settings @returns {Promise<Tab>}
   */
  async newTab(settings) {
    const context = await (await this.#open()).newContext({ viewport: VIEWPORT, locale: "en-GB", timezoneId: "UTC" });
    await context.addInitScript(`globalThis.benchSettings = ${JSON.stringify(settings)};\n${PROBE}`);
    const page = await context.newPage();
    const tab = new Tab(page, await context.newCDPSession(page));
    await tab.prepare();
    return tab;
  }

  /** Closes the browser, and kills it if it does not exit. */
  async close() {
    const browser = this.#browser;
    this.#browser = undefined;
    if (!browser) return;
    try {
      await within(browser.close(), CLOSE_MS, "closing the browser");
    } catch {
      if (this.#processId > 0) kill(this.#processId);
    }
  }
}

/** @param {number} processId */
function kill(processId) {
  try {
    process.kill(processId, "SIGKILL");
  } catch {
    // It has already exited.
  }
}

/** A measured page, with its DevTools session. */
export class Tab {
  /** @param {Page} page @param {Session} session */
  constructor(page, session) {
    this.page = page;
    this.session = session;
    /** Bytes over the network, by kind. @type {Map<string, number>} */
    this.bytes = new Map();
    /** @type {string[]} */
    this.errors = [];
    /** @type {Set<string>} */
    this.workers = new Set();
  }

  async prepare() {
    const { session } = this;
    this.page.on("pageerror", (error) => this.errors.push(error.message));
    /** @type {Map<string, string>} */
    const kinds = new Map();
    session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? "Other";
      this.bytes.set(kind, (this.bytes.get(kind) ?? 0) + encodedDataLength);
    });
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") this.workers.add(sessionId);
    });
    session.on("Target.detachedFromTarget", ({ sessionId }) => this.workers.delete(sessionId));
    await session.send("Network.enable");
    await session.send("Performance.enable");
    await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  }

  /** @param {string} address */
  async open(address) {
    this.bytes.clear();
    await this.page.goto(address, { waitUntil: "commit" });
  }

  /**
   * @template T, A @param {(bench: Probe, argument: A) => T | Promise<T>} run  runs in the page @param {A} [argument]
   * @returns {Promise<T>}
   */
  evaluate(run, argument) {
    const code = `(${String(run)})(globalThis.bench, ${JSON.stringify(argument) ?? "undefined"})`;
    return this.page.evaluate(code);
  }

  /** Processor time that the page's main thread has used so far. */
  async threadMs() {
    const { metrics } = await this.session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN);
  }

  /** Heap size after a garbage collection, typed arrays included, in the page and in its workers. */
  async heapBytes() {
    const { session } = this;
    await session.send("HeapProfiler.enable");
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    const usages = [await session.send("Runtime.getHeapUsage")];
    for (const worker of this.workers) {
      await this.#sendToWorker(worker, "HeapProfiler.enable");
      await this.#sendToWorker(worker, "HeapProfiler.collectGarbage");
      usages.push(/** @type {any} */ (await this.#sendToWorker(worker, "Runtime.getHeapUsage")));
    }
    return usages.reduce((sum, { usedSize, backingStorageSize }) => sum + usedSize + backingStorageSize, 0);
  }

  /** @param {string} sessionId @param {string} method @returns {Promise<unknown>} */
  #sendToWorker(sessionId, method) {
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => {
      const onMessage = (/** @type {{ sessionId: string, message: string }} */ event) => {
        const reply = JSON.parse(event.message);
        if (event.sessionId !== sessionId || reply.id !== id) return;
        this.session.off("Target.receivedMessageFromTarget", onMessage);
        if (reply.error) reject(new Error(reply.error.message));
        else resolve(reply.result);
      };
      this.session.on("Target.receivedMessageFromTarget", onMessage);
    });
    const message = JSON.stringify({ id, method, params: {} });
    const sent = this.session.send("Target.sendMessageToTarget", { sessionId, message });
    return within(
      sent.then(() => answer),
      10_000,
      `${method} of a worker`,
    );
  }

  #lastId = 0;

  /** @param {"mousePressed" | "mouseReleased" | "mouseMoved"} type @param {number} x @param {number} y */
  async mouse(type, x, y, isDown = type === "mousePressed") {
    const button = type === "mouseMoved" && !isDown ? "none" : "left";
    const clickCount = type === "mouseMoved" ? 0 : 1;
    await this.session.send("Input.dispatchMouseEvent", { type, x, y, button, buttons: isDown ? 1 : 0, clickCount });
  }

  /** @param {number} x @param {number} y */
  async click(x, y) {
    await this.mouse("mousePressed", x, y);
    await this.mouse("mouseReleased", x, y);
  }

  /** @param {number} x @param {number} y @param {number} deltaY  px; a notch is 100, away from the reader negative */
  async wheel(x, y, deltaY) {
    await this.session.send("Input.dispatchMouseEvent", { type: "mouseWheel", x, y, deltaX: 0, deltaY });
  }

  async close() {
    await within(this.page.context().close(), CLOSE_MS, "closing a page");
  }
}
