// @vitest-environment jsdom
/**
 * What the timeline relies on in vis-timeline, by way of the adapter. Runs twice: on the package as it is installed
 * (`npm run dev`, unit tests) and as trimmed by the build (vitest.config.ts, "cut vis"). A renderer in the place
 * of vis has to pass it too, but for the first test.
 */
import { Timeline } from "vis-timeline/esnext";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { DAY_MS, type TimeWindow } from "../../src/model/time";
import { type AdapterEra, type AdapterItem, VisAdapter } from "../../src/timeline/vis-adapter";
import { fakeFrames } from "./fake-frames";
import { SCREEN, giveSizes } from "./screen";

const WINDOW = { start: Date.UTC(2022, 0, 1), end: Date.UTC(2022, 0, 1) + 1_000 * DAY_MS };
const YEAR_MS = 365.2425 * DAY_MS;
/** After the start of the window, which is 1,000 days and 1,000 px wide. */
const day = (n: number) => WINDOW.start + n * DAY_MS;

let frames: ReturnType<typeof fakeFrames>;
let host: HTMLElement;
let adapter: VisAdapter;
const onDrawn = vi.fn();
beforeEach(() => {
  giveSizes();
  frames = fakeFrames();
  host = document.body.appendChild(document.createElement("div"));
  adapter = new VisAdapter(host, WINDOW, SCREEN.widthPx, onDrawn);
  adapter.setLanes([52, 78]);
  frames.drain();
});
afterEach(() => {
  adapter.destroy();
  onDrawn.mockReset();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function anElement(text = ""): HTMLElement {
  const element = document.createElement("div");
  element.className = "ours";
  element.textContent = text;
  return element;
}

const aPoint = (id: string, start: number, more: Partial<AdapterItem> = {}): AdapterItem => ({
  id,
  lane: 0,
  start,
  element: anElement(id),
  ...more,
});

const aBar = (id: string, start: number, end: number): AdapterItem => aPoint(id, start, { end });

/** The box that vis moves: the parent of our element. */
function boxOf({ element }: AdapterItem): HTMLElement {
  if (!element.parentElement) throw new Error(`${element.textContent} is not drawn`);
  return element.parentElement;
}

/** vis adds borders that are not drawn, so its panel is 1 px wider than ours on either side: 2 px at one width from the middle. */
const near = (px: number) => expect.closeTo(px, -Math.log10(5));

function shiftOf(box: HTMLElement): number {
  const panelPx = Number.parseFloat(host.querySelector<HTMLElement>(".vis-panel.vis-center")?.style.left ?? "");
  return panelPx + Number(/^translate(?:X)?\((-?[\d.e+-]+)px/.exec(box.style.transform)?.[1]);
}
const xOf = (item: AdapterItem) => shiftOf(boxOf(item));
const widthOf = (item: AdapterItem) => Number.parseFloat(boxOf(item).style.width);

const lanesOf = (): readonly HTMLElement[] => [...host.querySelectorAll<HTMLElement>(".vis-foreground > .vis-group")];
const heightsOf = () => lanesOf().map((lane) => lane.style.height);

function show(window: TimeWindow): void {
  adapter.show(window);
  frames.drain();
}

it("vis is whole or cut, as this run says", () => {
  // One of the methods that the build empties.
  const { focus } = Timeline.prototype;
  const body = /\{([\s\S]*)\}$/.exec(String(focus))?.[1] ?? "";
  expect(body.trim() === "").toBe(inject("vis") === "cut");
});

describe("time and place", () => {
  it("a point lies at its time, whatever the window", () => {
    const items = [aPoint("start", day(0)), aPoint("middle", day(500)), aPoint("end", day(1_000))];
    adapter.setItems(items, []);
    expect(items.map(xOf)).toEqual([0, 500, 1_000].map(near));
    show({ start: day(250), end: day(750) });
    expect(items.map(xOf)).toEqual([-500, 500, 1_500].map(near));
    show({ start: day(500), end: day(1_500) });
    expect(items.map(xOf)).toEqual([-500, 0, 500].map(near));
  });

  it("a bar runs from its start to its end, and is never thinner than a pixel", () => {
    const items = [aBar("bar", day(200), day(700)), aBar("moment", day(10), day(10) + 1)];
    adapter.setItems(items, []);
    expect(items.map(xOf)).toEqual([200, 10].map(near));
    expect(items.map(widthOf)).toEqual([near(500), 1]);
    show({ start: day(0), end: day(2_000) });
    expect(items.map(xOf)).toEqual([100, 5].map(near));
    expect(items.map(widthOf)).toEqual([near(250), 1]);
  });

  it("a bar reaches at most one width beyond either side of the window", () => {
    const bar = aBar("long", day(-9_000), day(9_000));
    adapter.setItems([bar], []);
    expect([xOf(bar), widthOf(bar)]).toEqual([-SCREEN.widthPx, 3 * SCREEN.widthPx].map(near));
    show({ start: day(8_000), end: day(9_000) });
    expect([xOf(bar), widthOf(bar)]).toEqual([-SCREEN.widthPx, 2 * SCREEN.widthPx].map(near));
  });

  it("places what has changed its time anew, without another element", () => {
    const item = aPoint("a", day(100));
    adapter.setItems([item], []);
    adapter.setItems([{ ...item, start: day(300) }], []);
    expect(xOf(item)).toEqual(near(300));
    adapter.setItems([{ ...item, start: day(300), end: day(350) }], []);
    expect([xOf(item), widthOf(item)]).toEqual([300, 50].map(near));
  });

  it("goes by the new width after a resize", () => {
    const item = aPoint("a", day(500));
    adapter.setItems([item], []);
    giveSizes({ ...SCREEN, widthPx: 400 });
    adapter.resize(400);
    frames.drain();
    expect(xOf(item)).toEqual(near(200));
  });

  it.each([
    ["10 ms, the shortest that vis takes", day(5), day(5) + 10],
    ["more than the 10,000 years that are vis's own limit", -60_000 * YEAR_MS, 60_000 * YEAR_MS],
  ])("shows a window of %s", (_, start, end) => {
    const items = [aPoint("start", start), aPoint("end", end)];
    adapter.setItems(items, []);
    show({ start, end });
    expect(items.map(xOf)).toEqual([0, 1_000].map(near));
  });
});

describe("lanes", () => {
  it("have the heights they are given, whatever they hold", () => {
    expect(heightsOf()).toEqual(["52px", "78px"]);
    adapter.setItems([aPoint("a", day(1)), aBar("b", day(1), day(9))], []);
    show({ start: day(0), end: day(10) });
    expect(heightsOf()).toEqual(["52px", "78px"]);
  });

  it("change their heights with the next drawing", () => {
    adapter.setLanes([26, 130]);
    adapter.redraw();
    frames.drain();
    expect(heightsOf()).toEqual(["26px", "130px"]);
    expect([...host.querySelectorAll<HTMLElement>(".vis-label")].map((label) => label.style.height)).toEqual(
      heightsOf(),
    );
  });

  it("come and go, and items find theirs", () => {
    const item = aPoint("a", day(1), { lane: 2 });
    adapter.setItems([item], []);
    expect(item.element.isConnected).toBe(false);
    adapter.setLanes([26, 52, 78]);
    frames.drain();
    expect(heightsOf()).toEqual(["26px", "52px", "78px"]);
    expect(lanesOf()[2]?.contains(item.element)).toBe(true);
    adapter.setItems([], []);
    adapter.setLanes([26]);
    frames.drain();
    expect(heightsOf()).toEqual(["26px"]);
  });

  it("hand an item over when it changes its lane", () => {
    const item = aPoint("a", day(1));
    adapter.setItems([item], []);
    expect(lanesOf()[0]?.contains(item.element)).toBe(true);
    adapter.setItems([{ ...item, lane: 1 }], []);
    expect(lanesOf()[1]?.contains(item.element)).toBe(true);
  });
});

describe("items", () => {
  it("are drawn before the call returns, and nothing is measured for it", () => {
    const sizes = (["offsetWidth", "offsetHeight", "clientWidth", "clientHeight", "offsetTop"] as const).map((name) =>
      vi.spyOn(HTMLElement.prototype, name, "get"),
    );
    const styles = vi.spyOn(window, "getComputedStyle");
    for (const spy of sizes) spy.mockClear();
    const items = [aPoint("a", day(1)), aBar("b", day(1), day(9))];
    adapter.setItems(items, [{ start: day(0), end: day(20), className: "era-band" }]);
    expect(items.every(({ element }) => element.isConnected)).toBe(true);
    adapter.setItems([], []);
    expect(items.some(({ element }) => element.isConnected)).toBe(false);
    for (const spy of sizes) expect(spy).not.toHaveBeenCalled();
    expect(styles).not.toHaveBeenCalled();
  });

  it("hold our element and nothing else, at the top of their lane", () => {
    const items = [aPoint("a", day(1)), aBar("b", day(1), day(9))];
    adapter.setItems(items, []);
    show({ start: day(0), end: day(30) });
    for (const item of items) {
      const box = boxOf(item);
      expect([...box.childNodes]).toEqual([item.element]);
      expect(box.parentElement).toBe(lanesOf()[0]);
      expect(box.style.top || /, 0px\)$/.exec(box.style.transform)?.[0]).toMatch(/^(?:0(?:px)?|, 0px\))$/);
    }
  });

  it("stay in the page where the window does not show them: the camera moves over more than it shows", () => {
    const items = [aPoint("a", day(-5_000)), aPoint("b", day(9_000)), aBar("c", day(-5_000), day(-4_000))];
    adapter.setItems(items, []);
    show({ start: day(0), end: day(10) });
    expect(items.every(({ element }) => element.isConnected)).toBe(true);
  });

  it("are replaced by an element made anew", () => {
    const item = aPoint("a", day(1));
    adapter.setItems([item], []);
    const other = { ...item, element: anElement("a in another language") };
    adapter.setItems([other], []);
    expect(item.element.isConnected).toBe(false);
    expect([...boxOf(other).childNodes]).toEqual([other.element]);
  });
});

it("bands of eras lie behind all lanes, as high as these together", () => {
  const eras: readonly AdapterEra[] = [
    { start: day(0), end: day(250), className: "era-band" },
    { start: day(250), end: day(1_000), className: "era-band is-odd" },
  ];
  adapter.setItems([], eras);
  const bands = [...host.querySelectorAll<HTMLElement>(".vis-background .vis-item.era-band")];
  expect(bands.map(({ style }) => [style.top, style.height])).toEqual(bands.map(() => ["0px", "130px"]));
  expect(bands.map((band) => [shiftOf(band), Number.parseFloat(band.style.width)])).toEqual([
    [0, 250].map(near),
    [250, 750].map(near),
  ]);
  expect(bands.map((band) => band.textContent)).toEqual(["", ""]);
  adapter.setLanes([26, 26]);
  adapter.redraw();
  frames.drain();
  expect(bands.map((band) => band.style.height)).toEqual(["52px", "52px"]);
});

describe("a drawing", () => {
  it("is seen at once: vis itself would hide the first one for up to a second", () => {
    expect(host.querySelector<HTMLElement>(".vis-timeline")?.style.visibility).not.toBe("hidden");
    expect(host.querySelector(".vis-loading-screen")).toBeNull();
  });

  it("is reported once all is at its place", () => {
    const item = aPoint("a", day(500));
    adapter.setItems([item], []);
    const places: number[] = [];
    onDrawn.mockClear();
    onDrawn.mockImplementation(() => places.push(xOf(item)));
    show({ start: day(0), end: day(2_000) });
    expect(places.length).toBeGreaterThan(0);
    expect(places).toEqual(places.map(() => near(250)));
  });

  it("does not follow a change of items: those are drawn already", () => {
    onDrawn.mockClear();
    adapter.setItems([aPoint("a", day(1))], []);
    frames.drain();
    expect(onDrawn).not.toHaveBeenCalled();
  });

  it("comes from us alone: no wheel, press, key or double click moves vis", () => {
    const item = aPoint("a", day(500));
    adapter.setItems([item], []);
    onDrawn.mockClear();
    const at = { bubbles: true, cancelable: true, clientX: 300, clientY: 20 };
    const events = [
      new WheelEvent("wheel", { ...at, deltaY: -120 }),
      new WheelEvent("wheel", { ...at, deltaY: 120, ctrlKey: true }),
      new MouseEvent("mousedown", at),
      new MouseEvent("mousemove", { ...at, clientX: 100 }),
      new MouseEvent("mouseup", { ...at, clientX: 100 }),
      new MouseEvent("dblclick", at),
      new KeyboardEvent("keydown", { bubbles: true, key: "ArrowRight" }),
    ];
    for (const event of events) item.element.dispatchEvent(event);
    frames.drain();
    expect(events.filter((event) => event.defaultPrevented)).toEqual([]);
    expect(xOf(item)).toEqual(near(500));
    expect(onDrawn).not.toHaveBeenCalled();
  });
});
