import { describe, expect, it } from "vitest";
import { type Direction, entry, step, stepEra, stepLane } from "../../src/commands/navigate";
import { SMALL_FILE, smallChronicle } from "../fixtures/chronicles/small";
import { resultsOf } from "../fixtures/results";

const chronicle = smallChronicle();
const all = resultsOf(chronicle);
const event = (id: string) => chronicle.eventsById.get(id);
/** The events of one lane, as filtered. */
const ofLane = (lane: string) => resultsOf(chronicle, { lane: [lane] });

describe("a step to the next date", () => {
  it.each<[string | undefined, Direction, string]>([
    ["minsk", "next", "invasion"],
    ["minsk", "previous", "protests"],
    ["minsk", "first", "protests"],
    ["minsk", "last", "exchange"],
    ["protests", "previous", "protests"],
    ["exchange", "next", "exchange"],
    [undefined, "next", "protests"],
    [undefined, "previous", "exchange"],
    [undefined, "first", "protests"],
    [undefined, "last", "exchange"],
  ])("goes from %s to the %s event, %s", (from, direction, to) => {
    expect(step(all, from === undefined ? undefined : event(from), direction)?.id).toBe(to);
  });

  it.each<[string, Direction, string]>([
    ["minsk", "next", "invasion"],
    ["minsk", "previous", "invasion"],
    ["speech", "next", "exchange"],
    ["speech", "previous", "island"],
  ])("goes on in date from %s, which a filter hides, to the %s: %s", (from, direction, to) => {
    expect(step(ofLane("war"), event(from), direction)?.id).toBe(to);
  });

  it("passes every event of a day, one by one, and back", () => {
    const walk = (direction: Direction) => {
      const walked = [step(all, undefined, direction)];
      for (let i = 1; i < all.count; i += 1) walked.push(step(all, walked.at(-1), direction));
      return walked.map((one) => one?.id);
    };
    const forward = walk("next");
    // Two of them begin on one day.
    expect(forward).toEqual(chronicle.events.map(({ id }) => id));
    expect(walk("previous")).toEqual(forward.toReversed());
  });

  it("leaves the day of an event that a filter hides", () => {
    const events = [
      { id: "before", date: "2020-01-01", title: "Before", lane: "war" },
      { id: "shown", date: "2020-01-02", title: "Shown", lane: "war" },
      { id: "hidden", date: "2020-01-02", title: "Hidden", lane: "talks" },
      { id: "after", date: "2020-01-03", title: "After", lane: "war" },
    ];
    const crowded = smallChronicle(events);
    const left = resultsOf(crowded, { lane: ["war"] });
    const hidden = crowded.eventsById.get("hidden");
    expect([step(left, hidden, "next")?.id, step(left, hidden, "previous")?.id]).toEqual(["after", "before"]);
  });

  it.each<Direction>(["next", "previous", "first", "last"])(
    "finds no event where the filter leaves none: %s",
    (direction) => {
      const nothing = ofLane("economy");
      expect(step(nothing, event("minsk"), direction)).toBeUndefined();
      expect(step(nothing, undefined, direction)).toBeUndefined();
    },
  );
});

describe("the cursor", () => {
  const events = [
    { id: "long", date: "2018-06-01/2024-06-01", title: "Long", lane: "war" },
    { id: "a", date: "2020-01-01", title: "A", lane: "war" },
    { id: "b", date: "2020-03-01", title: "B", lane: "war" },
    { id: "c", date: "2022-01-01", title: "C", lane: "war" },
  ];
  const results = resultsOf(smallChronicle(events));
  it.each([
    ["2020-01-01", "2021-01-01", "a", "b"],
    ["2018-01-01", "2025-01-01", "long", "c"],
    // Nothing begins there, and one event runs.
    ["2020-06-01", "2021-01-01", "long", "long"],
    ["2024-07-01", "2025-01-01", "c", "c"],
    ["2010-01-01", "2011-01-01", "long", "long"],
  ])("appears in the window from %s to %s", (from, to, first, last) => {
    const window = { start: Date.parse(from), end: Date.parse(to) };
    expect([entry(results, window, "first")?.id, entry(results, window, "last")?.id]).toEqual([first, last]);
  });

  it("appears nowhere where the filter leaves no event", () => {
    expect(entry(ofLane("economy"), { start: 0, end: Date.parse("2030") }, "first")).toBeUndefined();
  });
});

describe("a step across the lanes", () => {
  it("finds the event nearest by date", () => {
    expect(stepLane(chronicle, all, event("island"), "below")?.id).toBe("speech");
    expect(stepLane(chronicle, all, event("minsk"), "above")?.id).toBe("invasion");
  });

  it("leaps over empty lanes", () => {
    const events = [
      { id: "top", date: "2020", title: "Top", lane: "war" },
      { id: "bottom", date: "2021", title: "Bottom", lane: "economy" },
    ];
    const gappy = smallChronicle(events);
    expect(stepLane(gappy, resultsOf(gappy), gappy.eventsById.get("top"), "below")?.id).toBe("bottom");
    expect(stepLane(gappy, resultsOf(gappy), gappy.eventsById.get("bottom"), "above")?.id).toBe("top");
  });

  it("stops at the outermost lane", () => {
    expect(stepLane(chronicle, all, event("island"), "above")).toBeUndefined();
    expect(stepLane(chronicle, all, event("minsk"), "below")).toBeUndefined();
  });

  it("begins at the first event", () => {
    expect(stepLane(chronicle, all, undefined, "below")?.id).toBe("protests");
  });
});

describe("a step over the eras", () => {
  it("finds the first event of the next era, and of the previous", () => {
    expect(stepEra(chronicle, all, event("protests"), "next")?.id).toBe("invasion");
    expect(stepEra(chronicle, all, event("exchange"), "previous")?.id).toBe("protests");
  });

  it("stops at the last and the first era", () => {
    expect(stepEra(chronicle, all, event("siege"), "next")).toBeUndefined();
    expect(stepEra(chronicle, all, event("minsk"), "previous")).toBeUndefined();
  });

  it("begins at the first event", () => {
    expect(stepEra(chronicle, all, undefined, "next")?.id).toBe("protests");
  });

  it("knows only eras that have an event left", () => {
    const early = smallChronicle(SMALL_FILE.events.filter(({ id }) => id === "protests" || id === "minsk"));
    expect(stepEra(chronicle, resultsOf(early), event("protests"), "next")).toBeUndefined();
  });

  it("finds no event without eras", () => {
    const plain = { ...chronicle, eras: [] };
    expect(stepEra(plain, all, event("minsk"), "next")).toBeUndefined();
  });
});
