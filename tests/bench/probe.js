/**
 * Runs in the measured page before its own code. Finds out when an event is visible, when a frame that changed
 * has been painted, and when frames begin. Until it is used it only checks once a frame for the first event.
 */
/** @typedef {import("./types").ProbeSettings} ProbeSettings */
/** @typedef {import("./types").Probe} Probe */

(() => {
  const settings = /** @type {{ benchSettings: ProbeSettings }} */ (/** @type {unknown} */ (globalThis)).benchSettings;
  const MAX_SAMPLE = 5_000;

  const isVisible = (/** @type {Element} */ element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && left < innerWidth && right > 0 && top < innerHeight && bottom > 0;
  };

  /** @param {string} selector @returns {Element | undefined} */
  const firstVisible = (selector) => {
    const found = document.querySelectorAll(selector);
    for (let i = 0; i < found.length && i < MAX_SAMPLE; i++) {
      const element = found[i];
      if (element && isVisible(element)) return element;
    }
    return undefined;
  };

  /**
   * Polls once a frame until the condition holds; resolves when that frame has been painted.
   * @param {() => boolean} isSo @returns {Promise<number>} ms since navigation began
   */
  const paintedWhen = (isSo) =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      let isDone = false;
      // Runs as a separate task, so after the frame whose callbacks posted it.
      channel.port1.addEventListener("message", () => {
        if (isDone) resolve(performance.now());
        else requestAnimationFrame(look);
      });
      channel.port1.start();
      const look = () => {
        isDone = document.documentElement !== null && isSo();
        channel.port2.postMessage("painted");
      };
      requestAnimationFrame(look);
    });

  let lcpMs = 0;
  let layoutShift = 0;
  let interactionMs = 0;
  /** @type {{ startMs: number, ms: number }[]} */
  const longTasks = [];
  if (settings.observesVitals) {
    /** @param {string} type @param {(entry: any) => void} take @param {object} [more] */
    const observe = (type, take, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
    observe("largest-contentful-paint", (entry) => (lcpMs = entry.startTime));
    observe("layout-shift", (entry) => (layoutShift += entry.hadRecentInput ? 0 : entry.value));
    observe("longtask", (entry) => longTasks.push({ startMs: entry.startTime, ms: entry.duration }));
    const takeEvent = (/** @type {any} */ entry) => {
      if (entry.interactionId) interactionMs = Math.max(interactionMs, entry.duration);
    };
    observe("event", takeEvent, { durationThreshold: 16 });
  }

  /** @type {Promise<number>} */
  let step = Promise.resolve(0);
  /** @param {string} inputType @param {(inputMs: number) => Promise<number>} take @returns {Promise<number>} */
  const armed = (inputType, take) =>
    new Promise((resolve) => {
      const options = { capture: true, once: true, passive: true };
      addEventListener(inputType, (event) => resolve(take(event.timeStamp)), options);
    });

  let reads = 0;
  let isWatched = false;
  /** @type {number[]} */
  let frames = [];
  let isCounting = false;

  /** @type {Probe} */
  const probe = {
    ready: paintedWhen(() => firstVisible(settings.events) !== undefined),

    settled: async () => {
      const { isSettled } = /** @type {{ isSettled?: () => boolean }} */ (/** @type {unknown} */ (globalThis));
      return isSettled && paintedWhen(isSettled);
    },

    /** Armed before the input is sent: a busy page would see the input first. */
    armStep: (inputType, watched) => {
      const element = document.querySelector(watched);
      if (!element) throw new Error(`nothing matches ${watched}`);
      let hasChanged = false;
      const observer = new MutationObserver(() => (hasChanged = true));
      const hasChangedNow = () => (hasChanged ||= observer.takeRecords().length > 0);
      step = armed(inputType, async (inputMs) => {
        observer.observe(element, { attributes: true, characterData: true, childList: true, subtree: true });
        const paintedMs = await paintedWhen(hasChangedNow);
        observer.disconnect();
        return paintedMs - inputMs;
      });
    },

    armSight: (inputType, selector) => {
      step = armed(inputType, async (inputMs) => {
        const paintedMs = await paintedWhen(() => firstVisible(selector) !== undefined);
        return paintedMs - inputMs;
      });
    },

    step: () => step,

    watchReads: () => {
      reads = 0;
      if (isWatched) return;
      isWatched = true;
      /** @param {any} prototype @param {string} name */
      const watch = (prototype, name) => {
        const found = Object.getOwnPropertyDescriptor(prototype, name);
        if (!found) return;
        const counted = (/** @type {any} */ get) =>
          function (/** @type {any[]} */ ...given) {
            reads += 1;
            // @ts-expect-error -- `this` is the element.
            return get.apply(this, given);
          };
        const next = found.get ? { ...found, get: counted(found.get) } : { ...found, value: counted(found.value) };
        Object.defineProperty(prototype, name, next);
      };
      for (const name of ["getBoundingClientRect", "getClientRects", "clientWidth", "clientHeight"])
        watch(Element.prototype, name);
      for (const name of ["offsetWidth", "offsetHeight", "offsetTop", "offsetLeft"]) watch(HTMLElement.prototype, name);
    },

    stopReads: () => reads,

    startFrames: () => {
      frames = [];
      isCounting = true;
      const count = (/** @type {number} */ ms) => {
        if (!isCounting) return;
        frames.push(ms);
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    },

    stopFrames: () => {
      isCounting = false;
      return frames;
    },

    /** The middle of the first match, or of the window. */
    middleOf: (selector) => {
      const element = selector === undefined ? undefined : firstVisible(selector);
      const box = element?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },

    elements: (selector) => {
      const roots = [...document.querySelectorAll(selector)];
      return roots.reduce((sum, root) => sum + 1 + root.getElementsByTagName("*").length, 0);
    },

    dataReadyMs: () => performance.getEntriesByName("data-ready")[0]?.startTime,

    vitals: () => {
      const paint = performance.getEntriesByName("first-contentful-paint")[0];
      const firstPaintMs = paint?.startTime ?? 0;
      const blocking = longTasks.filter(({ startMs, ms }) => startMs + ms > firstPaintMs);
      return {
        firstPaintMs,
        lcpMs,
        layoutShift,
        interactionMs,
        blockingMs: blocking.reduce((sum, { ms }) => sum + Math.max(0, ms - 50), 0),
      };
    },
  };
  Object.assign(globalThis, { bench: probe });
})();
