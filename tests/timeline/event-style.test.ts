import { afterEach, describe, expect, it } from "vitest";
import { STATUSES } from "../../src/model/chronicle/schema";
import { DAY_MS } from "../../src/model/time";
import { createAxisLabels } from "../../src/timeline/axis-labels";
import { type EventStyle, eventStyleOf } from "../../src/timeline/event-style";
import { ticksIn } from "../../src/timeline/ticks";
import { smallChronicle } from "../fixtures/chronicles/small";

const WORLD = { min: Date.UTC(2010, 0, 1), max: Date.UTC(2030, 0, 1) };
const utc = (text: string): number => Date.parse(text);

function look(fields: Record<string, unknown>): EventStyle {
  const chronicle = smallChronicle([{ id: "it", title: "It", ...fields }]);
  const [event] = chronicle.events;
  if (!event) throw new Error("no event");
  return eventStyleOf(event, chronicle, WORLD);
}

describe("the look of an event", () => {
  it("is in the middle of its day", () => {
    const middle = utc("2022-02-24T12:00Z");
    expect(look({ date: "2022-02-24" })).toMatchObject({
      kind: "point",
      startMs: middle,
      endMs: middle,
      anchorMs: middle,
    });
  });

  it("is at its exact time if known", () => {
    const time = utc("2022-02-24T03:40:00Z");
    expect(look({ date: "2022-02-24T03:40:00Z" })).toMatchObject({ kind: "point", anchorMs: time });
  });

  it.each([
    ["2022-04", "2022-04-01/2022-05-01"],
    ["2022", "2022-01-01/2023-01-01"],
    ["2022-04~", "2022-04-01/2022-05-01"],
    ["202X", "2020-01-01/2030-01-01"],
    ["[2022-05-03..2022-05-07]", "2022-05-03/2022-05-08"],
  ])("shows the possible days of %s, and its shape in their middle", (date, range) => {
    const [start = 0, end = 0] = range.split("/").map(utc);
    expect(look({ date })).toMatchObject({ kind: "whisker", startMs: start, endMs: end, anchorMs: (start + end) / 2 });
  });

  it("is a bar from its first day to the end of its last, with the shape at the start", () => {
    expect(look({ date: "2022-02-24/2022-05-20" })).toMatchObject({
      kind: "span",
      startMs: utc("2022-02-24"),
      endMs: utc("2022-05-21"),
      anchorMs: utc("2022-02-24"),
      fadesIn: false,
      fadesOut: false,
    });
  });

  it.each([
    ["2022-02-24/..", utc("2022-02-24"), WORLD.max, false, true],
    ["2022-02-24/", utc("2022-02-24"), WORLD.max, false, true],
    ["../2022-02-24", WORLD.min, utc("2022-02-25"), true, false],
    ["2014~/2022-02-24", utc("2014-01-01"), utc("2022-02-25"), true, false],
    ["2014-02-20/2022?", utc("2014-02-20"), utc("2023-01-01"), false, true],
  ])("fades where %s is open or unsure", (date, startMs, endMs, fadesIn, fadesOut) => {
    expect(look({ date })).toMatchObject({ kind: "span", startMs, endMs, fadesIn, fadesOut, isApproximate: false });
  });

  it.each([
    ["2022-02-24~", true],
    ["2022-02-24?", true],
    ["2022-02%", true],
    ["2022-02-24", false],
    ["2022", false],
  ])("has the wave sign for %s: %s", (date, isApproximate) => {
    expect(look({ date }).isApproximate).toBe(isApproximate);
  });

  it("is larger the more it matters, and a little more with a pattern inside", () => {
    const sizes = [1, 2, 3, 4, 5].map((importance) => look({ date: "2022", importance }).shapePx);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(look({ date: "2022", status: "claimed" }).shapePx).toBe(look({ date: "2022" }).shapePx + 2);
  });

  it("draws every status in another way", () => {
    const styles = STATUSES.map((status) => look({ date: "2022", status }).glyph);
    expect(new Set(styles).size).toBe(STATUSES.length);
    expect(look({ date: "2022" }).glyph).toBe("solid");
  });

  it("knows its lane by its place in the file", () => {
    expect(look({ date: "2022", lane: "economy" })).toMatchObject({ lane: 2, laneStyle: { number: 3 } });
  });
});

describe("in other time zones", () => {
  const { TZ } = process.env;
  afterEach(() => {
    process.env["TZ"] = TZ;
  });

  it.each(["America/Los_Angeles", "Europe/Kyiv", "Asia/Kolkata", "Pacific/Auckland"])(
    "events, ticks and labels stay on their day: %s",
    (zone) => {
      process.env["TZ"] = zone;
      expect(new Date(2022, 1, 24).getTimezoneOffset()).not.toBe(0);
      expect(look({ date: "2022-02-24" }).anchorMs).toBe(Date.UTC(2022, 1, 24, 12));
      expect(look({ date: "2022-02" })).toMatchObject({ startMs: Date.UTC(2022, 1, 1), endMs: Date.UTC(2022, 2, 1) });
      const ticks = ticksIn({ start: Date.UTC(2022, 2, 25), end: Date.UTC(2022, 2, 30) }, 100 / DAY_MS);
      expect(ticks.map((tick) => tick.ms % DAY_MS)).toEqual(ticks.map(() => 0));
      const labels = createAxisLabels("en");
      expect(labels.tick({ ms: Date.UTC(2022, 1, 24), unit: "day", isMajor: false })).toBe("24 Feb");
      expect(labels.tick({ ms: Date.UTC(2022, 1, 24, 3), unit: "hour", isMajor: false })).toBe("03:00");
      expect(labels.context(Date.UTC(2022, 0, 1), "month")).toBe("2022");
    },
  );
});

describe("the labels of the axis", () => {
  it("are short, and in the user's language", () => {
    const at = Date.UTC(2022, 1, 1);
    const texts = (lang: string) => {
      const { tick, context } = createAxisLabels(lang);
      return [
        tick({ ms: at, unit: "year", isMajor: true }),
        tick({ ms: at, unit: "month", isMajor: false }),
        tick({ ms: at, unit: "month", isMajor: true }),
        tick({ ms: at, unit: "day", isMajor: true }),
        tick({ ms: at, unit: "hour", isMajor: true }),
        context(at, "month"),
        context(at, "day"),
        context(at, "hour"),
      ];
    };
    expect(texts("en")).toEqual(["2022", "Feb", "2022", "1 Feb", "1 Feb", "2022", "February 2022", "1 February 2022"]);
    expect(texts("uk")).toEqual([
      "2022",
      "лют.",
      "2022",
      "1 лют.",
      "1 лют.",
      "2022",
      "лютий 2022 р.",
      "1\u00a0лютого 2022 р.",
    ]);
  });
});
