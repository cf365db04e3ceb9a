import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPlaces } from "../../../src/lod/map/count-places";
import { placePointsOf } from "../../../src/lod/map/place-points";
import type { PlainChronicle } from "../../../src/model/chronicle/chronicle";
import type { TimeWindow } from "../../../src/model/time";
import { EVER, anyOnMap, chronicleOnMap, engineOf } from "../../fixtures/chronicles/on-map";

function counted(chronicle: PlainChronicle, window: TimeWindow, until?: number) {
  const { column, set } = engineOf(chronicle);
  const { located, unlocated, byPlace } = countPlaces(
    column,
    placePointsOf(column, chronicle.places),
    set,
    window,
    until,
  );
  const byId = Object.fromEntries(
    column.values.map((id, code) => [id, byPlace[code] ?? 0]).filter(([, count]) => count),
  );
  return { located: Array.from(located, (at) => chronicle.events[at]?.id), unlocated, byId };
}

/** The same, event by event. */
function scanned({ events, places }: PlainChronicle, { start, end }: TimeWindow, until = Number.POSITIVE_INFINITY) {
  const inside = events.filter(
    ({ date: { startMs, endMs } }) => startMs < end && (endMs > start || startMs >= start) && startMs <= until,
  );
  const placesOf = (event: (typeof events)[number]) =>
    [...new Set(event.places)].filter((id) => places.get(id)?.lat !== undefined);
  const byId: Record<string, number> = {};
  for (const id of inside.flatMap(placesOf)) byId[id] = (byId[id] ?? 0) + 1;
  const located = inside.filter((event) => placesOf(event).length > 0);
  return { located: located.map(({ id }) => id), unlocated: inside.length - located.length, byId };
}

const instant = fc.integer({ min: Date.UTC(2019, 11, 1), max: Date.UTC(2021, 1, 1) });

describe("counts of places", () => {
  it("are those of a scan, for any window and playhead", () => {
    fc.assert(
      fc.property(anyOnMap, instant, instant, fc.option(instant, { nil: undefined }), (chronicle, a, b, until) => {
        const window = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        expect(counted(chronicle, window, until)).toEqual(scanned(chronicle, window, until));
      }),
    );
  });

  it("have each event once, however many places it has", () => {
    const chronicle = chronicleOnMap(
      [
        { id: "march", date: "2020-01-01", places: ["a", "b", "nowhere", "unknown"] },
        { id: "lost", date: "2020-01-02", places: ["nowhere", "unknown"] },
        { id: "none", date: "2020-01-03" },
      ],
      [{ id: "a", lat: 1, lon: 1 }, { id: "b", lat: 2, lon: 2 }, { id: "nowhere" }],
    );
    expect(counted(chronicle, EVER)).toEqual({ located: ["march"], unlocated: 2, byId: { a: 1, b: 1 } });
  });

  it("are zero without events", () => {
    expect(counted(chronicleOnMap([], []), EVER)).toEqual({ located: [], unlocated: 0, byId: {} });
  });
});
