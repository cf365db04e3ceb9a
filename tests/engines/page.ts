/** The page object of a walk: opens, waits, inspects, and uses real mouse and key events. */
import type { Driver, KeyAction, PointerAction, Size } from "./driver";
import type { WithComplaints } from "./support/complaints";
import { poll } from "./support/poll";

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & Size;

/** The private-use characters by which WebDriver names keys. */
export const KEYS: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
};
const MOVES = 8;

export class Page {
  readonly driver: Driver;
  #complaints: string[] = [];

  constructor(driver: Driver) {
    this.driver = driver;
  }

  /** Runs a function in the page. It has no access to this file: its input comes as arguments, which are JSON. */
  async run<A extends readonly unknown[], R>(action: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.driver.run(`return (${action.toString()})(...arguments)`, args)) as Awaited<R>;
  }

  /** Waits until a function in the page returns something truthy. */
  until<A extends readonly unknown[], R>(what: string, look: (...args: A) => R, ...args: A) {
    return poll(what, () => this.run(look, ...args));
  }

  async goTo(url: string): Promise<void> {
    await this.#noteComplaints();
    await this.driver.goTo(url);
  }

  async back(): Promise<void> {
    await this.#noteComplaints();
    await this.driver.back();
  }

  async reload(): Promise<void> {
    await this.#noteComplaints();
    // As a navigation by the page: WebDriver's bypasses the service worker in Firefox.
    await this.run(() => {
      Object.assign(window, { isLeaving: true });
      setTimeout(() => location.reload());
    });
    await this.until("the page again", () => !("isLeaving" in window) && document.readyState === "complete");
  }

  /** Opens a view of the app and waits until it is drawn and nothing moves. */
  async open(url: string, ready = "#timeline .ev[data-event-id]"): Promise<void> {
    await this.goTo(url);
    await this.isDrawn(ready);
  }

  async isDrawn(ready = "#timeline .ev[data-event-id]"): Promise<void> {
    await this.sees(ready);
    // Until then the prerendered chronicle covers the app.
    await this.seesNo("[data-first]");
    await this.run(() => document.fonts.ready.then(() => true));
    await this.isStill();
  }

  /** Waits until a matching element has a box. */
  async sees(selector: string): Promise<void> {
    await this.until(
      `"${selector}"`,
      (requested) => [...document.querySelectorAll(requested)].some((one) => one.getClientRects().length > 0),
      selector,
    );
  }

  async seesNo(selector: string): Promise<void> {
    await this.until(`no "${selector}"`, (unwanted) => document.querySelector(unwanted) === null, selector);
  }

  /**
   * Waits until nothing on the stage has moved for a while, such as a glide or a slow font. The app lays out once per
   * frame, and a frame of pictures takes more than a second where WebKit draws by software: the while has frames, too.
   */
  async isStill(): Promise<void> {
    await this.run(
      () =>
        new Promise<boolean>((resolve) => {
          const picture = () =>
            [...document.querySelectorAll<HTMLElement>(".stage-layer, .axis-tick, .ev, .ev-inner, .brush")]
              .map((element) => `${element.className}${element.style.cssText}`)
              .join();
          const latest = performance.now() + 20_000;
          let last = picture();
          let since = performance.now();
          let frames = 0;
          const countFrame = () => {
            frames += 1;
            request = requestAnimationFrame(countFrame);
          };
          let request = requestAnimationFrame(countFrame);
          const look = () => {
            const now = performance.now();
            const current = picture();
            if (current !== last) [since, frames] = [now, 0];
            last = current;
            // A page that is hidden has no frames.
            const isStill = now - since >= 200 && (frames >= 4 || document.hidden);
            if (!isStill && now < latest) return void setTimeout(look, 40);
            cancelAnimationFrame(request);
            resolve(true);
          };
          look();
        }),
    );
  }

  search(): Promise<string> {
    return this.run(() => location.search);
  }

  /** Waits until the query of the URL matches. */
  async hasSearch(pattern: RegExp): Promise<string> {
    return poll(`an address like ${pattern.source}`, async () => {
      const search = decodeURIComponent(await this.search());
      if (!pattern.test(search)) throw new Error(`the address has "${search}"`);
      return `?${search}`;
    });
  }

  box(selector: string): Promise<Box> {
    return this.until(
      `a box of "${selector}"`,
      (requested) => {
        const found = [...document.querySelectorAll(requested)].find((one) => one.getClientRects().length > 0);
        if (!found) return undefined;
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x, y, width, height };
      },
      selector,
    );
  }

  text(selector: string): Promise<string> {
    return this.run((requested) => document.querySelector(requested)?.textContent ?? "", selector);
  }

  count(selector: string): Promise<number> {
    return this.run((requested) => document.querySelectorAll(requested).length, selector);
  }

  /** Clicks the middle of the first visible element of this name or text. */
  async click(selector: string, name: RegExp = /(?:)/): Promise<void> {
    const point = await this.until(
      `"${selector}" with ${name.source}`,
      (requested, source, flags) => {
        const pattern = new RegExp(source, flags);
        const found = [...document.querySelectorAll(requested)].find((one) => {
          const isSeen = one.getClientRects().length > 0;
          const label = one.getAttribute("aria-label");
          const text = one.textContent.trim();
          return isSeen && (pattern.test(text) || (label !== null && pattern.test(label)));
        });
        if (!found) return undefined;
        found.scrollIntoView({ block: "nearest" });
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      },
      selector,
      name.source,
      name.flags,
    );
    await this.clickAt(point);
  }

  async clickAt({ x, y }: Point): Promise<void> {
    await this.pointer([
      { type: "pointerMove", x, y, duration: 0 },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ]);
  }

  async moveTo({ x, y }: Point): Promise<void> {
    await this.pointer([{ type: "pointerMove", x, y, duration: 0 }]);
  }

  async drag({ x, y }: Point, dx: number, dy = 0): Promise<void> {
    const moves = Array.from({ length: MOVES }, (_, i): PointerAction => ({
      type: "pointerMove",
      x: Math.round(x + (dx * (i + 1)) / MOVES),
      y: Math.round(y + (dy * (i + 1)) / MOVES),
      duration: 20,
    }));
    await this.pointer([
      { type: "pointerMove", x, y, duration: 0 },
      { type: "pointerDown", button: 0 },
      ...moves,
      // Rests before the release, so that there is no inertia.
      { type: "pause", duration: 250 },
      { type: "pointerUp", button: 0 },
    ]);
  }

  async wheel({ x, y }: Point, deltaY: number): Promise<void> {
    await this.driver.perform([
      { type: "wheel", id: "wheel", actions: [{ type: "scroll", x, y, deltaX: 0, deltaY, duration: 0 }] },
    ]);
  }

  /** Presses a key, or several one after the other; "Alt+ArrowDown" holds the first. */
  async press(...keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((combination): KeyAction[] => {
      const held = combination.length > 1 ? combination.split("+") : [combination];
      const values = held.map((key) => KEYS[key] ?? key);
      return [
        ...values.map((value): KeyAction => ({ type: "keyDown", value })),
        ...values.toReversed().map((value): KeyAction => ({ type: "keyUp", value })),
      ];
    });
    await this.driver.perform([{ type: "key", id: "keys", actions }]);
  }

  async type(text: string): Promise<void> {
    await this.press(...text);
  }

  /** Resizes the viewport. */
  async resize(size: Size): Promise<void> {
    await poll(`a page of ${size.width} × ${size.height}`, async () => {
      const inner = await this.run(() => ({ width: innerWidth, height: innerHeight }));
      if (inner.width === size.width && inner.height === size.height) return true;
      const outer = await this.driver.outerSize();
      await this.driver.setOuterSize({
        width: outer.width + size.width - inner.width,
        height: outer.height + size.height - inner.height,
      });
      return false;
    });
  }

  /** Does something that opens a window. @returns its handle */
  async opensWindow(action: () => Promise<void>): Promise<string> {
    const before = await this.driver.windows();
    await action();
    return poll("another window", async () => (await this.driver.windows()).find((one) => !before.includes(one)));
  }

  /** Does something in another window, and comes back. */
  async inWindow<R>(handle: string, action: () => Promise<R>): Promise<R> {
    const current = await this.driver.currentWindow();
    await this.driver.useWindow(handle);
    try {
      const result = await action();
      await this.#noteComplaints();
      return result;
    } finally {
      await this.driver.useWindow(current);
    }
  }

  /** Does something in the n-th frame of the page, and comes back. */
  async inFrame<R>(index: number, action: () => Promise<R>): Promise<R> {
    await this.driver.useFrame(index);
    try {
      return await action();
    } finally {
      await this.driver.useFrame(undefined);
    }
  }

  /** Complaints since the last call, of every open page. */
  async takeComplaints(): Promise<readonly string[]> {
    await this.#noteComplaints();
    const taken = [...new Set([...this.#complaints, ...(await this.driver.console())])];
    this.#complaints = [];
    return taken;
  }

  async #noteComplaints(): Promise<void> {
    // An internal page of the browser, or one that crashed, has none.
    const lines = await this.run(() => (window as WithComplaints).complaints?.splice(0) ?? []).catch(() => []);
    this.#complaints.push(...lines);
  }

  async pointer(actions: readonly PointerAction[]): Promise<void> {
    await this.driver.perform([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  }
}
