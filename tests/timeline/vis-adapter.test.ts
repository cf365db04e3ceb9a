// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DAY_MS } from "../../src/model/time";
import { type AdapterItem, VisAdapter } from "../../src/timeline/vis-adapter";
import { fakeFrames } from "./fake-frames";
import { PATIENT, SCREEN, giveSizes } from "./screen";

const WINDOW = { start: Date.UTC(2022, 0, 1), end: Date.UTC(2023, 0, 1) };
const HOSTILE = [
  `<img src=x onerror="globalThis.__hacked = 1">`,
  `<script>globalThis.__hacked = 1</script>`,
  `"><svg onload=globalThis.__hacked=1>`,
  "__proto__",
  "",
];

let host: HTMLElement;
let adapters: VisAdapter[] = [];
beforeEach(() => {
  giveSizes();
  host = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  for (const adapter of adapters) adapter.destroy();
  adapters = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function anAdapter(onDrawn: () => void = () => undefined): VisAdapter {
  const adapter = new VisAdapter(host, WINDOW, SCREEN.widthPx, onDrawn);
  adapters.push(adapter);
  adapter.setLanes([52, 78]);
  return adapter;
}

function anItem(n: number, over: Partial<AdapterItem> = {}): AdapterItem {
  const element = document.createElement("div");
  element.className = "ours";
  element.textContent = HOSTILE[n % HOSTILE.length] ?? "";
  return { id: `event:${n}`, lane: n % 2, start: WINDOW.start + n * DAY_MS, element, ...over };
}

const drawn = () => [...document.querySelectorAll<HTMLElement>(".ours")];

describe("the adapter", () => {
  it("draws our own elements, each in its lane", async () => {
    const items = [anItem(10), anItem(21, { end: WINDOW.start + 60 * DAY_MS })];
    anAdapter().setItems(items, [{ start: WINDOW.start, end: WINDOW.end, className: "era-band" }]);
    await vi.waitFor(() => expect(drawn()).toHaveLength(2), PATIENT);
    expect(new Set(drawn())).toEqual(new Set(items.map((item) => item.element)));
    expect(document.querySelectorAll(".vis-item.era-band")).toHaveLength(1);
  });

  it("keeps hostile titles text", async () => {
    anAdapter().setItems(
      HOSTILE.map((_, n) => anItem(n)),
      [],
    );
    await vi.waitFor(() => expect(drawn()).toHaveLength(HOSTILE.length), PATIENT);
    expect(
      drawn()
        .map((element) => element.textContent)
        .sort(),
    ).toEqual([...HOSTILE].sort());
    expect(document.querySelectorAll("img, script, svg")).toHaveLength(0);
    expect("__hacked" in globalThis).toBe(false);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "refuses the time %d before vis sees it",
    async (ms) => {
      const adapter = anAdapter();
      adapter.setItems([anItem(1)], []);
      expect(() => adapter.setItems([anItem(2, { start: ms })], [])).toThrow("item event:2 needs finite times");
      expect(() => adapter.setItems([anItem(2, { end: ms })], [])).toThrow("item event:2 needs finite times");
      expect(() => adapter.setItems([], [{ start: ms, end: 0, className: "" }])).toThrow(
        "item era:0 needs finite times",
      );
      // It still has its previous content.
      await vi.waitFor(() => expect(drawn()).toHaveLength(1), PATIENT);
    },
  );

  it("holds exactly what it was given last", async () => {
    const adapter = anAdapter();
    adapter.setItems([anItem(1), anItem(2), anItem(3)], []);
    await vi.waitFor(() => expect(drawn()).toHaveLength(3), PATIENT);
    adapter.setItems([anItem(3), anItem(4, { id: "badge:0" })], []);
    await vi.waitFor(() => expect(drawn()).toHaveLength(2), PATIENT);
    adapter.setItems([], []);
    await vi.waitFor(() => expect(drawn()).toHaveLength(0), PATIENT);
  });

  it("brings many items a few in each frame where things may be moving, the first ones first, and takes them away so", () => {
    const frames = fakeFrames();
    const adapter = anAdapter();
    const many = Array.from({ length: 100 }, (_, n) => anItem(n));
    adapter.setItems(many, [], "throttled");
    const counts: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      counts.push(drawn().length);
      expect(many.slice(0, drawn().length).every((item) => item.element.isConnected)).toBe(true);
      frames.next();
    }
    const steps = counts.slice(1).map((count, i) => count - (counts[i] ?? 0));
    expect(counts.at(-1)).toBe(100);
    expect(Math.max(...steps, counts[0] ?? 0)).toBeLessThanOrEqual(12);
    adapter.setItems([], [], "throttled");
    const left: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      left.push(drawn().length);
      frames.next();
    }
    expect(left.at(-1)).toBe(0);
    expect(Math.max(...left.slice(1).map((count, i) => (left[i] ?? 0) - count))).toBeLessThanOrEqual(24);
    // Items still pending when other items are set are never added.
    adapter.setItems(many, [], "throttled");
    adapter.setItems(many.slice(0, 3), [], "immediate");
    frames.drain();
    expect(drawn()).toHaveLength(3);
  });

  it("survives items of a lane that is not there (yet)", async () => {
    const adapter = anAdapter();
    adapter.setItems([anItem(1, { lane: 7 }), anItem(2)], []);
    await vi.waitFor(() => expect(drawn().length).toBeGreaterThan(0), PATIENT);
    adapter.setLanes([]);
    adapter.setLanes([26, 26, 26, 26, 26, 26, 26, 26]);
    await vi.waitFor(() => expect(drawn()).toHaveLength(2), PATIENT);
  });

  it("says when it shows a window already", () => {
    const adapter = anAdapter();
    expect(adapter.show(WINDOW)).toBe(false);
    expect(adapter.show({ start: WINDOW.start + 0.4, end: WINDOW.end - 0.4 })).toBe(false);
    expect(adapter.show({ start: WINDOW.start - DAY_MS, end: WINDOW.end })).toBe(true);
    expect(adapter.show({ start: WINDOW.start - DAY_MS, end: WINDOW.end })).toBe(false);
  });

  it("reports each redraw", async () => {
    const onDrawn = vi.fn();
    const adapter = anAdapter(onDrawn);
    await vi.waitFor(() => expect(onDrawn).toHaveBeenCalled(), PATIENT);
    const before = onDrawn.mock.calls.length;
    adapter.show({ start: WINDOW.start, end: WINDOW.end + DAY_MS });
    await vi.waitFor(() => expect(onDrawn.mock.calls.length).toBeGreaterThan(before), PATIENT);
  });

  it("leaves nothing behind, twenty times over", () => {
    const added = vi.spyOn(window, "addEventListener");
    const removed = vi.spyOn(window, "removeEventListener");
    for (let i = 0; i < 20; i += 1) {
      const adapter = anAdapter();
      adapter.setItems([anItem(1), anItem(2)], []);
      adapter.destroy();
    }
    expect(host.childNodes).toHaveLength(0);
    expect(document.body.children).toHaveLength(1);
    expect(document.querySelector("[class*=vis-]")).toBeNull();
    const count = (spy: { mock: { calls: unknown[][] } }) =>
      spy.mock.calls.filter(([type]) => type === "resize").length;
    expect(count(added)).toBeLessThanOrEqual(count(removed));
  });

  it("can be destroyed twice, and reports nothing after that", async () => {
    const onDrawn = vi.fn();
    const adapter = anAdapter(onDrawn);
    adapter.destroy();
    adapter.destroy();
    onDrawn.mockClear();
    expect(adapter.show({ start: 0, end: 1 })).toBe(false);
    adapter.redraw();
    adapter.setItems([anItem(1)], []);
    adapter.setLanes([26]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(onDrawn).not.toHaveBeenCalled();
    expect(host.childNodes).toHaveLength(0);
  });
});
