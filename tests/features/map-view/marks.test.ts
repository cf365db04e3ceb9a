import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventsIn } from "../../../src/features/map-view/map-events";
import { markRadius } from "../../../src/features/map-view/mark-radius";
import { nameMarks } from "../../../src/features/map-view/named-marks";
import { nearestMark } from "../../../src/features/map-view/nearest-mark";
import { isPlaceIn, lonLatOf, placeXY } from "../../../src/features/map-view/place-xy";
import { type PlacedMark, isNear, placeMarks, withMarks } from "../../../src/features/map-view/placed-marks";
import type { Rect, XY } from "../../../src/features/map/map-labels";
import { type MapView, xyOf } from "../../../src/features/map/map-view";
import { textWidth } from "../../../src/features/map/text-width";
import { anchorId } from "../../../src/lod/map/anchored-places";
import type { PlainChronicle, TimelineEvent } from "../../../src/model/chronicle/chronicle";
import { joinedOf, markScale, marksOf, selectMapPlaces, tallyOf } from "../../../src/store/selectors/map";
import { aStore } from "../../fixtures/chronicles/filterable";
import { anyOnMap, chronicleOnMap } from "../../fixtures/chronicles/on-map";

const SIZE = { width: 800, height: 500 };

function placesOf(chronicle: PlainChronicle) {
  const places = selectMapPlaces(aStore({}, chronicle).getState());
  if (!places) throw new Error("no places");
  return places;
}

function placed(
  chronicle: PlainChronicle,
  view: MapView,
  chosen: ReadonlySet<string> = new Set(),
  size = SIZE,
  covered: readonly Rect[] = [],
) {
  const places = placesOf(chronicle);
  const { points } = places;
  const joined = joinedOf(places, markScale(view.scale), markRadius(points.order.length, size));
  const marks = marksOf(points, joined, tallyOf(places, joined, places.counts), () => true);
  const whereIs = placeXY(points, view, size);
  const named = nameMarks(chronicle, places, marks, chosen, "en");
  return {
    ...placeMarks(
      named,
      ({ code }) => whereIs(code),
      () => view.scale / 6_371,
      size,
      undefined,
      covered,
    ),
    marks,
    places,
  };
}

const views = fc.record({
  lon: fc.double({ min: -180, max: 179, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  scale: fc.double({ min: 130, max: 20_000, noNaN: true }),
});

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
function labelBox({ label }: PlacedMark): Box | undefined {
  if (!label) return undefined;
  const width = 13 * textWidth(label.text);
  const left = label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - width : label.x - width / 2;
  return { left, right: left + width, top: label.y - 13 * 0.85, bottom: label.y + 13 * 0.3 };
}
const overlaps = (a: Box, b: Box) =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

describe("the marks of a map", () => {
  it("are where the projection of the map puts their places", () => {
    fc.assert(
      fc.property(anyOnMap, views, (chronicle, view) => {
        const { points } = placesOf(chronicle);
        const whereIs = placeXY(points, view, SIZE);
        for (const code of points.order) {
          const [x, y] = xyOf(view, SIZE, lonLatOf(points, code));
          const [ownX, ownY] = whereIs(code);
          // Opposite of the middle, both edges are right.
          if (Math.abs(Math.abs(x - 400) - Math.PI * view.scale) > 1) expect(ownX).toBeCloseTo(x, 4);
          expect(ownY).toBeCloseTo(y, 4);
          if (Math.min(...[ownX, SIZE.width - ownX, ownY, SIZE.height - ownY].map(Math.abs)) < 0.01) continue;
          const isIn = ownX >= 0 && ownX <= SIZE.width && ownY >= 0 && ownY <= SIZE.height;
          expect(isPlaceIn(points, view, SIZE)(code)).toBe(isIn);
        }
      }),
    );
  });

  it("are those near the map, and the chosen ones wherever they are; in the order of their first events", () => {
    fc.assert(
      fc.property(anyOnMap, views, fc.constantFrom("p0", "p3", "none"), (chronicle, view, chosenId) => {
        const { placed: shown, marks, places } = placed(chronicle, view, new Set([chosenId]));
        const whereIs = placeXY(places.points, view, SIZE);
        const ids = new Set(shown.map(({ mark }) => mark.code));
        const chosenCode = places.points.codeOf.get(chosenId) ?? -1;
        for (const mark of marks) {
          const isChosen = mark.places.includes(chosenCode);
          expect(ids.has(mark.code)).toBe(isChosen || isNear(whereIs(mark.code), SIZE));
        }
        expect(shown.filter(({ isChosen }) => isChosen).length).toBeLessThanOrEqual(1);
        const firsts = shown.map(({ mark }) => mark.first);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
    );
  });

  it("have names that cover neither one another nor a mark, inside the map", () => {
    fc.assert(
      fc.property(anyOnMap, views, (chronicle, view) => {
        const { placed: shown } = placed(chronicle, view);
        const boxes = shown.flatMap((one) => labelBox(one) ?? []);
        for (const [at, box] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
          for (const {
            at: [x, y],
            px,
          } of shown) {
            const mark = { left: x - px / 2, right: x + px / 2, top: y - px / 2, bottom: y + px / 2 };
            expect(overlaps(box, mark)).toBe(false);
          }
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(SIZE.width);
        }
      }),
    );
  });

  it("have no names under what covers the map", () => {
    const covered = { left: 600, top: 0, right: 800, bottom: 250 };
    fc.assert(
      fc.property(anyOnMap, views, (chronicle, view) => {
        for (const one of placed(chronicle, view, new Set(), SIZE, [covered]).placed) {
          const box = labelBox(one);
          if (box) expect(overlaps(box, covered)).toBe(false);
        }
      }),
    );
  });

  it("keep a distance on the screen at every scale", () => {
    fc.assert(
      fc.property(anyOnMap, views, (chronicle, view) => {
        const { placed: shown } = placed(chronicle, view);
        for (const [at, one] of shown.entries())
          for (const other of shown.slice(at + 1))
            expect(Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1])).toBeGreaterThan(39.99);
      }),
    );
  });

  it("grow with their events, but not as fast; a place with one event has its shape instead of a number", () => {
    const events = (count: number, place: string) =>
      Array.from({ length: count }, (_, at) => ({ id: `${place}${at}`, date: "2020-01-01", places: [place] }));
    const chronicle = chronicleOnMap(
      [...events(1, "one"), ...events(2, "two"), ...events(200, "many"), ...events(1, "vague")],
      [
        { id: "one", lat: 50, lon: 20 },
        { id: "two", lat: 50, lon: 25 },
        { id: "many", lat: 50, lon: 30 },
        { id: "vague", lat: 50, lon: 35, precision: "region" },
      ],
    );
    const { placed: shown } = placed(chronicle, { lon: 27, lat: 50, scale: 1_000 });
    const of = (id: string) => shown.find((one) => one.id === id);
    expect(of("one")?.shape).toEqual({ lane: 0, style: "solid" });
    expect(of("two")?.shape).toBeUndefined();
    expect(of("vague")?.shape).toBeUndefined();
    const [one = 0, two = 0, many = 0, vague = 0] = ["one", "two", "many", "vague"].map((id) => of(id)?.px);
    expect(one).toBeLessThan(two);
    expect(two).toBeLessThan(many);
    expect(many).toBeLessThanOrEqual(40);
    expect(vague).toBeGreaterThan(many);
  });

  it("cut a long name, and leave it out where even that has no room", () => {
    const chronicle = chronicleOnMap(
      [{ id: "e", date: "2020-01-01", places: ["long"] }],
      [{ id: "long", lat: 50, lon: 30, name: "Llanfair".repeat(40) }],
    );
    const view = { lon: 30, lat: 50, scale: 1_000 };
    const [mark] = placed(chronicle, view).placed;
    expect(mark?.name).toHaveLength(320);
    expect(mark?.label?.text).toBe(`${"Llanfair".repeat(4).slice(0, 31)}…`);
    expect(placed(chronicle, view, new Set(), { width: 200, height: 300 }).placed[0]?.label).toBeUndefined();
  });

  it("are joined by those that come into sight, in reading order, without names; the others stay the same objects", () => {
    fc.assert(
      fc.property(anyOnMap, views, (chronicle, view) => {
        const { placed: all, marks, places } = placed(chronicle, view);
        const layout = all.filter((_, index) => index % 2 === 0);
        const named = nameMarks(chronicle, places, marks, new Set(), "en");
        const at = placeXY(places.points, view, SIZE);
        const joined = withMarks(
          layout,
          named,
          ({ code }) => at(code),
          () => view.scale / 6_371,
        );
        expect(joined.map(({ id }) => id)).toEqual(named.map(({ id }) => id));
        for (const one of joined) {
          const known = layout.find(({ id }) => id === one.id);
          if (known) expect(one).toBe(known);
          else expect(one).toMatchObject({ label: undefined, at: at(one.mark.code) });
        }
      }),
    );
  });

  it("are farther apart where there are many places, so that a page holds a bounded number", () => {
    expect(markRadius(300, SIZE)).toBeLessThan(markRadius(301, SIZE));
    for (const size of [SIZE, { width: 1_440, height: 900 }, { width: 3_840, height: 2_160 }]) {
      const radius = markRadius(100_000, size);
      expect(((size.width + 160) * (size.height + 160)) / radius ** 2).toBeLessThanOrEqual(200);
      expect(markRadius(5, size)).toBe(markRadius(5, SIZE));
    }
  });
});

describe("the events of some places", () => {
  it("are those of a scan, by date", () => {
    fc.assert(
      fc.property(anyOnMap, fc.integer({ min: 1, max: 4 }), (chronicle, nth) => {
        const places = placesOf(chronicle);
        const isIn = (code: number) => code % nth === 0;
        const found = eventsIn(places, isIn).map((at) => chronicle.events[at]?.id);
        const ids = new Set(
          places.column.values.filter((_, code) => isIn(code) && !Number.isNaN(places.points.east[code])),
        );
        const isFound = ({ id, places: own }: TimelineEvent) => [...own, anchorId(id)].some((one) => ids.has(one));
        expect(found).toEqual(chronicle.events.filter(isFound).map(({ id }) => id));
      }),
    );
  });
});

describe("an arrow key", () => {
  const at = (id: string, xy: XY): PlacedMark => ({ id, at: xy }) as PlacedMark;
  const middle = at("middle", [0, 0]);
  const RIGHT: XY = [1, 0];

  it("leads to the nearest mark within 45° of its direction", () => {
    const marks = [middle, at("near", [50, 10]), at("far", [200, 0]), at("aside", [20, 40]), at("behind", [-10, 0])];
    expect(nearestMark(marks, middle, RIGHT)?.id).toBe("near");
    expect(nearestMark(marks, middle, [-1, 0])?.id).toBe("behind");
    expect(nearestMark(marks, middle, [0, 1])?.id).toBe("aside");
    expect(nearestMark(marks, middle, [0, -1])).toBeUndefined();
  });

  it("prefers what lies straight ahead", () => {
    expect(nearestMark([at("ahead", [60, 0]), at("aside", [45, 40])], middle, RIGHT)?.id).toBe("ahead");
  });

  it("leads somewhere in at least one direction from every mark that is not alone, and never to itself", () => {
    const xy = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
    const directions: readonly XY[] = [RIGHT, [-1, 0], [0, 1], [0, -1]];
    fc.assert(
      fc.property(fc.uniqueArray(xy, { minLength: 2, maxLength: 20, selector: String }), (positions) => {
        const marks = positions.map((position, index) => at(String(index), position));
        for (const mark of marks) {
          const found = directions.flatMap((direction) => nearestMark(marks, mark, direction) ?? []);
          expect(found.length).toBeGreaterThan(0);
          expect(found).not.toContain(mark);
        }
      }),
    );
  });
});
