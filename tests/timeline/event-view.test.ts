// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { en as englishMessages } from "../../src/i18n/en";
import type { Placed } from "../../src/lod/lod-item";
import type { EventView } from "../../src/timeline/event-view";
import { createMeasure } from "../../src/timeline/measure";
import { type SceneKind, maxLabelPx, sceneOf, viewSource } from "../../src/timeline/scene";
import { createFilterEngine } from "../../src/lod/filter-engine";
import { type FilterSpec, NO_FILTER } from "../../src/model/filter/filter";
import { smallChronicle } from "../fixtures/chronicles/small";
import { giveSizes } from "./screen";

beforeEach(giveSizes);
afterEach(() => {
  vi.restoreAllMocks();
});

const LIMITS = { min: Date.UTC(2010, 0, 1), max: Date.UTC(2030, 0, 1), minSpan: 1 };

function view(fields: Record<string, unknown>, lang = "en", labelPx = 400): EventView {
  const chronicle = smallChronicle([{ id: "it", date: "2022-02-24", title: "It happens", lane: "war", ...fields }]);
  const language = { lang, messages: englishMessages };
  const [event] = chronicle.events;
  if (!event) throw new Error("no event");
  return viewSource(chronicle, language, LIMITS, createMeasure(), labelPx, "lanes").view(event);
}

const placed = (over: Partial<Placed> = {}): Placed => ({
  id: "it",
  lane: 0,
  row: 2,
  form: "label",
  side: "right",
  canFlip: true,
  ...over,
});
const text = (of: EventView, selector: string) => of.root.querySelector(selector)?.textContent;
/** With its label, as it is first drawn. */
function named(...how: Parameters<typeof view>): EventView {
  const made = view(...how);
  made.place(placed());
  return made;
}
const glyph = (of: EventView) => of.root.querySelector("use")?.getAttribute("href");

describe("the element of an event", () => {
  it("names its event, its kind and its importance", () => {
    const { root } = view({ importance: 5 });
    expect(root.dataset["eventId"]).toBe("it");
    expect(root).toHaveClass("ev", "ev-point", "imp-5");
    expect(text(named({}), ".ev-title")).toBe("It happens");
  });

  it("shows a hostile title as text", () => {
    const title = `<img src=x onerror=alert(1)><script>1</script>`;
    const { root } = named({ title });
    expect(root.textContent).toBe(title);
    expect(root.querySelector("img, script")).toBeNull();
    // Only what we make ourselves: the shape, its label and their boxes.
    expect([...root.querySelectorAll("*")].map((one) => one.localName)).toEqual(["svg", "use", "span"]);
  });

  it("marks the language of the title if it is not the user's", () => {
    const title = { en: "It happens" };
    expect(named({ title }, "uk").root.querySelector(".ev-title")).toHaveAttribute("lang", "en");
    expect(named({ title }, "en").root.querySelector(".ev-title")).not.toHaveAttribute("lang");
    expect(named({ title: "Plain" }, "uk").root.querySelector(".ev-title")).not.toHaveAttribute("lang");
  });

  it.each([
    ["confirmed", undefined, "solid"],
    ["claimed", "claimed", "hollow"],
    ["disputed", "disputed", "hatched"],
    ["reported", "reported", "dotted"],
    [undefined, undefined, "solid"],
  ])("with the status %s says %s beside its %s shape", (status, word, style) => {
    const it = named({ status });
    expect(text(it, ".ev-status")).toBe(word);
    expect(glyph(it)).toBe(`#glyph-1-${style}`);
  });

  it("has a bar for a span, a line of days for a vague date, neither for a day", () => {
    const bar = (date: string) => view({ date }).root.querySelector("i")?.className;
    expect(bar("2022-02-24")).toBeUndefined();
    expect(bar("2022-02")).toBe("ev-days");
    expect(bar("2022-02-24/2022-03-01")).toBe("ev-bar is-solid");
    expect(bar("2022-02-24/..")).toBe("ev-bar is-solid fades-out");
    expect(bar("2014~/2022")).toBe("ev-bar is-solid fades-in");
  });

  it("has the wave for an approximate date, drawn and not written", () => {
    expect(named({ date: "2022-02~" }).root.querySelector(".ev-wave")).not.toBeNull();
    expect(named({ date: "2022-02" }).root.querySelector(".ev-wave")).toBeNull();
    expect(named({ date: "2022-02~" }).root).toHaveTextContent(/^It happens$/);
  });

  it("measures everything next to its shape", () => {
    const plain = view({}).labelPx;
    expect(view({ date: "2022-02~" }).labelPx).toBeGreaterThan(plain);
    expect(view({ status: "claimed" }).labelPx).toBeGreaterThan(plain);
    expect(view({ title: "It happens once more" }).labelPx).toBeGreaterThan(plain);
  });

  it("cuts a title that is too long for a label, but not its status", () => {
    const long = named({ title: "word ".repeat(40), status: "claimed" }, "en", 200);
    expect(text(long, ".ev-title")).toMatch(/^(?:word )+word…$/);
    expect(long.labelPx).toBeLessThan(230);
    expect(text(long, ".ev-status")).toBe("claimed");
    const wide = text(long, ".ev-title")?.length ?? 0;
    long.place(placed({ labelPx: 300 }));
    expect(text(long, ".ev-title")?.length).toBeGreaterThan(wide);
    expect(long.labelPx).toBeLessThanOrEqual(300);
    // One long word can only be cut between its letters.
    const unbroken = named({ title: "w".repeat(100) }, "en", 200);
    expect(unbroken.root.querySelector<HTMLElement>(".ev-title")?.style.maxWidth).toMatch(/px$/);
    expect(named({}).root.querySelector<HTMLElement>(".ev-title")?.style.maxWidth).toBe("");
  });
});

describe("the place of an event", () => {
  it("is its row, with or without a label, on either side", () => {
    const it = view({});
    it.place(placed({ form: "shape" }));
    expect(it.root.querySelector(".ev-title")).toBeNull();
    it.place(placed());
    expect(it.root.style.getPropertyValue("--row")).toBe("2");
    expect(it.root).not.toHaveClass("is-gone", "is-bare", "is-left");
    it.place(placed({ form: "shape", side: "left" }));
    expect(it.root).toHaveClass("is-bare", "is-left");
    it.place(undefined);
    expect(it.root).toHaveClass("is-gone");
    expect(it.placed).toBeUndefined();
    expect(it.box()).toBeUndefined();
  });

  it("resets flip and shift at each new one", () => {
    const it = named({ date: "2022-02-24/2022-05-01" });
    it.flip(true);
    it.shift(40);
    expect(it.root).toHaveClass("is-left");
    expect(it.root.querySelector<HTMLElement>(".ev-inner")?.style.transform).toBe("translateX(40px)");
    it.place(placed());
    expect(it.root).not.toHaveClass("is-left");
    expect(it.root.querySelector<HTMLElement>(".ev-inner")?.style.transform).toBe("");
  });
});

describe("the scene", () => {
  const scene = (kind: SceneKind, chronicle = smallChronicle(), options: Partial<FilterSpec> = {}) => {
    const language = { lang: "uk", messages: englishMessages };
    const source = viewSource(chronicle, language, LIMITS, createMeasure(), 300, kind);
    const engine = createFilterEngine(chronicle);
    return {
      source,
      chronicle,
      scene: sceneOf(chronicle, source, engine, engine.applyFilter({ ...NO_FILTER, ...options }), LIMITS, kind),
    };
  };

  it("creates an element on first use, and caches it", () => {
    const { source, chronicle } = scene("lanes");
    const [event] = chronicle.events;
    if (!event) throw new Error("no event");
    expect(source.view(event)).toBe(source.view(event));
  });

  it("has the filtered events", () => {
    const { scene: made } = scene("lanes", smallChronicle(), { actor: ["russia"] });
    expect(made.view("minsk")?.look.id).toBe("minsk");
    expect(made.view("protests")).toBeUndefined();
    expect(made.view("nowhere")).toBeUndefined();
    expect(made.view("__proto__")).toBeUndefined();
    expect(made.laneCount).toBe(3);
    expect([...made.turningPoints]).toEqual([Date.UTC(2022, 1, 24, 12), Date.UTC(2022, 1, 24)]);
  });

  it("places era bands next to each other, without gaps", () => {
    const { eras } = scene("lanes").scene;
    expect(eras.map((era) => era.className)).toEqual(["era-band", "era-band is-odd"]);
    expect(eras[0]?.end).toBe(eras[1]?.start);
  });

  it("has one lane of bare points in the strip of a phone", () => {
    const { source, chronicle, scene: strip } = scene("strip");
    expect(strip).toMatchObject({ laneCount: 1, eras: [], hasBadges: false });
    for (const event of chronicle.events) {
      const { look } = source.view(event);
      expect(look).toMatchObject({ lane: 0, kind: "point", startMs: look.anchorMs, endMs: look.anchorMs });
    }
    const speech = chronicle.eventsById.get("speech");
    expect(speech && source.view(speech).look.laneStyle.number).toBe(2);
  });

  it("has one lane of points with labels and eras when embedded", () => {
    for (const kind of ["joined", "sparse"] as const) {
      const { source, chronicle, scene: made } = scene(kind);
      expect(made).toMatchObject({ laneCount: 1, screens: 1, headerPx: 0 });
      expect(made.eras).toHaveLength(2);
      for (const event of chronicle.events) expect(source.view(event).look).toMatchObject({ lane: 0, kind: "point" });
    }
  });

  it("lets labels be longer on wider screens, in steps, within reason", () => {
    const widths = Array.from({ length: 300 }, (_, i) => maxLabelPx(i * 10));
    expect(Math.min(...widths)).toBe(160);
    expect(Math.max(...widths)).toBe(440);
    expect(new Set(widths).size).toBeLessThan(10);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });
});
