import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorId, anchoredPlacesOf } from "../../../src/lod/map/anchored-places";
import { countPlaces } from "../../../src/lod/map/count-places";
import { joinPlaces } from "../../../src/lod/map/join-places";
import { markPlaces, markScale, tallyMarks } from "../../../src/lod/map/mark-places";
import { placePointsOf } from "../../../src/lod/map/place-points";
import { GLYPH_STYLES } from "../../../src/model/chronicle/lane-style";
import type { PlainChronicle } from "../../../src/model/chronicle/chronicle";
import { EVER, anyOnMap, chronicleOnMap, engineOf } from "../../fixtures/chronicles/on-map";

const TURN = 2 * Math.PI;

function marksIn(chronicle: PlainChronicle, reach: number, window = EVER, isAsked?: (code: number) => boolean) {
  const { column: places, shaped, styles, set } = engineOf(chronicle);
  const { column, anchors } = anchoredPlacesOf(places, shaped, chronicle);
  const points = placePointsOf(column, chronicle.places, anchors);
  const counts = countPlaces(column, points, set, window);
  const joined = joinPlaces(points, counts.byPlace, reach);
  const asked = isAsked && ((mark: number) => isAsked(joined.standing[mark] ?? -1));
  const marks = markPlaces(points, joined, tallyMarks(column, joined, counts, styles), asked);
  /** The shorter way around the earth. */
  const apart = (a: number, b: number) => {
    const aside = Math.abs((points.east[a] ?? 0) - (points.east[b] ?? 0));
    return Math.hypot(Math.min(aside, TURN - aside), (points.up[a] ?? 0) - (points.up[b] ?? 0));
  };
  return { marks, joined, points, counts, column, apart };
}

const reaches = fc.oneof(
  fc.double({ min: 0.0005, max: 0.5, noNaN: true }),
  fc.constantFrom(1, 1.9, 2.5, Math.PI, 5, 8, 100),
);
const scenes = fc.tuple(anyOnMap, reaches);

describe("marks", () => {
  it("have every place with an event, each in the nearest mark of all that came before it", () => {
    fc.assert(
      fc.property(scenes, ([chronicle, reach]) => {
        const { marks, points, counts, apart } = marksIn(chronicle, reach);
        const expected: { readonly code: number; readonly places: number[] }[] = [];
        for (const code of points.order) {
          if (counts.byPlace[code] === 0) continue;
          const near = expected
            .map((mark) => ({ mark, far: apart(mark.code, code) }))
            .filter(({ far }) => far < reach)
            .sort((a, b) => a.far - b.far);
          if (near[0]) near[0].mark.places.push(code);
          else expected.push({ code, places: [code] });
        }
        expect(marks.map(({ code, places }) => ({ code, places }))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("are never nearer than the radius, nor across the date line", () => {
    fc.assert(
      fc.property(scenes, ([chronicle, reach]) => {
        const { marks, apart } = marksIn(chronicle, reach);
        for (const [at, one] of marks.entries())
          for (const other of marks.slice(at + 1))
            expect(apart(one.code, other.code)).toBeGreaterThanOrEqual(reach - 1e-9);
      }),
    );
  });

  it("stand on a place of their own, and know what all their events have in common", () => {
    fc.assert(
      fc.property(scenes, ([chronicle, reach]) => {
        const { marks, joined, column } = marksIn(chronicle, reach);
        for (const [at, { code, places, events, first, last, styles }] of marks.entries()) {
          expect(places[0]).toBe(code);
          for (const place of places) expect(joined.markOf[place]).toBe(at);
          const ids = new Set(places.map((place) => column.values[place]));
          const own = chronicle.events.flatMap((event, position) =>
            [...event.places, anchorId(event.id)].some((id) => ids.has(id)) ? { event, position } : [],
          );
          expect(events).toBe(own.length);
          expect([first, last]).toEqual([own[0]?.position, own.at(-1)?.position]);
          const drawn = new Set(own.map(({ event }) => event.status));
          expect([...GLYPH_STYLES.keys()].filter((style) => (styles >> style) & 1)).toHaveLength(drawn.size);
        }
      }),
    );
  });

  it("are the same in every part of the map: what is asked for is a selection", () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 1, max: 5 }), ([chronicle, reach], nth) => {
        const all = marksIn(chronicle, reach).marks;
        const some = marksIn(chronicle, reach, EVER, (code) => code % nth === 0).marks;
        expect(some).toEqual(all.filter(({ code }) => code % nth === 0));
      }),
    );
  });

  it("count an event in several places of one mark once, and in several marks once each", () => {
    const places = [
      { id: "here", lat: 50, lon: 30 },
      { id: "beside", lat: 50, lon: 30.5 },
      { id: "far", lat: 40, lon: 60 },
    ];
    const chronicle = chronicleOnMap([{ id: "march", date: "2020-01-01", places: ["here", "beside", "far"] }], places);
    expect(marksIn(chronicle, 0.1).marks.map(({ events, places: own }) => [events, own.length])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });

  it("take places in one point together at every scale", () => {
    const places = ["a", "b", "c"].map((id) => ({ id, lat: 50.45, lon: 30.52 }));
    const chronicle = chronicleOnMap(
      places.map(({ id }, at) => ({ id: `e${at}`, date: "2020-01-01", places: [id] })),
      places,
    );
    for (const reach of [1e-6, 0.01, 1]) {
      const { marks } = marksIn(chronicle, reach);
      expect(marks.map(({ events, places: own }) => [events, own.length])).toEqual([[3, 3]]);
    }
  });

  it("join what is on both sides of the date line, and what is at the poles", () => {
    const places = [
      { id: "west", lat: -17, lon: 179.9 },
      { id: "east", lat: -17, lon: -179.9 },
      { id: "pole", lat: 90, lon: 10 },
      { id: "near the pole", lat: 89.5, lon: 10 },
    ];
    const chronicle = chronicleOnMap(
      places.map(({ id }, at) => ({ id: `e${at}`, date: "2020-01-01", places: [id] })),
      places,
    );
    expect(marksIn(chronicle, 0.02).marks.map(({ events }) => events)).toEqual([2, 2]);
  });

  it("keep what they stand on when the window takes the events of other places away", () => {
    const places = [
      { id: "big", lat: 50, lon: 30 },
      { id: "small", lat: 50, lon: 31 },
    ];
    const chronicle = chronicleOnMap(
      [
        { id: "a", date: "2020-01-01", places: ["big"] },
        { id: "b", date: "2020-01-02", places: ["big"] },
        { id: "c", date: "2021-06-01", places: ["small"] },
        { id: "d", date: "2021-06-02", places: ["big"] },
      ],
      places,
    );
    const nameOf = (from: number, to: number) => {
      const { marks, column } = marksIn(chronicle, 0.1, { start: Date.UTC(from, 0, 1), end: Date.UTC(to, 0, 1) });
      return marks.map(({ code }) => column.values[code]);
    };
    expect(nameOf(2020, 2022)).toEqual(["big"]);
    expect(nameOf(2021, 2022)).toEqual(["big"]);
  });

  it("are none without events", () => {
    expect(marksIn(chronicleOnMap([], []), 0.1).marks).toEqual([]);
  });
});

describe("the scale of marks", () => {
  it("is a step at or below, half a level of zoom apart, so that marks drawn for it are far enough apart", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (scale) => {
        const step = markScale(scale);
        expect(step).toBeLessThanOrEqual(scale * (1 + 1e-8));
        expect(step * Math.SQRT2).toBeGreaterThan(scale * (1 - 1e-8));
        expect(markScale(step)).toBe(step);
      }),
    );
  });
});
