import { describe, expect, it } from "vitest";
import {
  MAX_KEPT_POSITIONS,
  MAX_READ_POSITIONS,
  linesOf,
  positionCount,
  type LonLat,
} from "../../../src/model/geometry/geometry";
import { line, polygon, read } from "./read";

const KYIV = [30.52, 50.45];
const ODESA = [30.73, 46.48];
const LVIV = [24.03, 49.84];
const SQUARE = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];

describe("a route", () => {
  it("is read as it is written", () => {
    const given = line(KYIV, ODESA, LVIV);
    expect(read("route", given)).toEqual({ read: { geometry: given, isOutline: false }, problems: [], codes: [] });
  });

  it("may be a feature, or a collection with points besides it", () => {
    const feature = { type: "Feature", properties: { name: "Way" }, geometry: line(KYIV, ODESA) };
    expect(read("route", feature).read?.geometry).toEqual(line(KYIV, ODESA));
    const point = { type: "Feature", geometry: { type: "Point", coordinates: KYIV } };
    const all = read("route", { type: "FeatureCollection", features: [point, feature] });
    expect(all.read?.geometry).toEqual(line(KYIV, ODESA));
    expect(all.codes).toEqual(["warning shape.type"]);
    expect(all.problems[0]).toMatchObject({ where: "x.features[0].geometry.type", value: "Point" });
  });

  it("of several features has several lines, in their order", () => {
    const feature = (geometry: object) => ({ type: "Feature", geometry });
    const features = [feature(line(KYIV, ODESA)), feature(line(ODESA, LVIV))];
    expect(read("route", { type: "FeatureCollection", features }).read?.geometry).toEqual({
      type: "MultiLineString",
      coordinates: [
        [KYIV, ODESA],
        [ODESA, LVIV],
      ],
    });
  });

  it("loses altitudes and positions that repeat the one before, in silence", () => {
    expect(read("route", line([...KYIV, 120], KYIV, ODESA, [...ODESA, 3])).read?.geometry).toEqual(line(KYIV, ODESA));
    expect(read("route", line([...KYIV, 120], KYIV, ODESA)).codes).toEqual([]);
  });

  it("is read although numbers are texts, or positions no positions, and says so once with the first", () => {
    const { read: found, problems } = read("route", line(["30.52", "50.45"], null, ["a", 1], [null, 2], ODESA, []));
    expect(found?.geometry).toEqual(line(KYIV, ODESA));
    expect(problems).toMatchObject([
      { code: "shape.number", severity: "warning", where: "x.coordinates[0]", value: '["30.52","50.45"]' },
      { code: "shape.position", severity: "warning", where: "x.coordinates[1]" },
    ]);
    expect(problems[1]?.expected).toContain("the first of 4");
  });

  it.each<[string, unknown, string, object]>([
    ["nothing", undefined, "shape.invalid", { where: "x" }],
    ["a text", "LINESTRING (30 10, 10 30)", "shape.invalid", { value: "LINESTRING (30 10, 10 30)" }],
    ["a point", { type: "Point", coordinates: KYIV }, "shape.type", { where: "x.type", value: "Point" }],
    ["an area", polygon(SQUARE), "shape.type", { value: "Polygon" }],
    ["an unknown type", { type: "Way", coordinates: [] }, "shape.type", { value: "Way" }],
    ["no coordinates", { type: "LineString" }, "shape.invalid", { where: "x.coordinates" }],
    ["one position", line(KYIV), "shape.short", { where: "x.coordinates" }],
    ["one position, twice", line(KYIV, KYIV), "shape.short", {}],
    ["a list too many", line([KYIV, ODESA]), "shape.nesting", { where: "x.coordinates[0]" }],
    [
      "a latitude beyond the pole",
      line(KYIV, [120, 95]),
      "shape.latitude",
      { where: "x.coordinates[1]", value: "[120,95]" },
    ],
    ["swapped numbers", line([55.75, 137.6], [50, 132]), "shape.swapped", { where: "x.coordinates[0]" }],
    ["metres", line([4187000, 7509000], [4400000, 5980000]), "shape.not-degrees", { value: "[4187000,7509000]" }],
    ["an empty collection", { type: "FeatureCollection", features: [] }, "shape.invalid", { where: "x" }],
  ])("is left out if it is %s", (_, given, code, fault) => {
    const { read: found, problems } = read("route", given);
    expect(found).toBeUndefined();
    expect(problems).toMatchObject([{ code, severity: "error", ...fault }]);
  });

  it("of too many positions is left out, and one of many simplified to a limit, with its ends", () => {
    const many = (count: number) => ({
      type: "LineString",
      coordinates: Array.from({ length: count }, (_, i) => [(i / count) * 100, Math.sin(i / 50) * 40]),
    });
    expect(read("route", many(MAX_READ_POSITIONS + 1)).codes).toEqual(["error shape.too-large"]);
    const given = many(100_000);
    const { read: found, problems } = read("route", given);
    expect(problems).toMatchObject([{ code: "shape.simplified", severity: "warning", value: "100000" }]);
    const [kept] = linesOf(found?.geometry ?? { type: "MultiLineString", coordinates: [] });
    expect(kept).toHaveLength(MAX_KEPT_POSITIONS);
    expect([kept?.[0], kept?.at(-1)]).toEqual([given.coordinates[0], given.coordinates.at(-1)]);
  });

  it("nested without end is left out without a crash", () => {
    let coordinates: unknown = KYIV;
    for (let i = 0; i < 50_000; i += 1) coordinates = [coordinates];
    expect(read("route", { type: "LineString", coordinates }).codes).toEqual(["error shape.nesting"]);
    expect(read("route", { type: "MultiLineString", coordinates }).codes).toEqual(["error shape.nesting"]);
    let collection: unknown = line(KYIV, ODESA);
    for (let i = 0; i < 50_000; i += 1) collection = { type: "GeometryCollection", geometries: [collection] };
    expect(read("route", collection).codes).toEqual(["error shape.nesting"]);
  });
});

describe("across the date line", () => {
  it("a line is cut, whether its longitudes jump or go on", () => {
    const cut = {
      type: "MultiLineString",
      coordinates: [
        [
          [170, 10],
          [180, 20],
        ],
        [
          [-180, 20],
          [-170, 30],
        ],
      ],
    };
    const jumping = read("route", line([170, 10], [-170, 30]));
    expect(jumping.read?.geometry).toEqual(cut);
    expect(jumping.codes).toEqual(["warning shape.date-line"]);
    const goingOn = read("route", line([170, 10], [190, 30]));
    expect(goingOn.read?.geometry).toEqual(cut);
    expect(goingOn.codes).toEqual(["warning shape.longitude", "warning shape.date-line"]);
    // What was cut once is read as it is.
    expect(read("route", cut)).toMatchObject({ read: { geometry: cut }, codes: [] });
  });

  it("westward and there and back again, a line keeps its order", () => {
    const { read: found } = read("route", line([-175, 0], [175, 0], [-175, 10]));
    expect(found?.geometry).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [-175, 0],
          [-180, 0],
        ],
        [
          [180, 0],
          [175, 0],
          [180, 5],
        ],
        [
          [-180, 5],
          [-175, 10],
        ],
      ],
    });
  });

  it("longitudes of another turn alone are only turned back", () => {
    const { read: found, codes } = read("route", line([200, 10], [210, 10]));
    expect(found?.geometry).toEqual(line([-160, 10], [-150, 10]));
    expect(codes).toEqual(["warning shape.longitude"]);
  });

  it("an area is cut, with its hole on either side", () => {
    const outline = [
      [170, 0],
      [-170, 0],
      [-170, 20],
      [170, 20],
      [170, 0],
    ];
    const hole = [
      [-176, 5],
      [-176, 15],
      [-174, 15],
      [-174, 5],
      [-176, 5],
    ];
    const { read: found, codes } = read("area", polygon(outline, hole));
    expect(codes).toEqual(["warning shape.date-line"]);
    expect(found?.geometry.type).toBe("MultiPolygon");
    const polygons = found?.geometry.coordinates as readonly (readonly (readonly LonLat[])[])[];
    expect(polygons.map((rings) => rings.length)).toEqual([1, 2]);
    for (const ring of polygons.flat()) {
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(new Set(ring.map(([lon]) => Math.sign(lon))).size).toBe(1);
    }
  });

  it("an area along the date line and a pole stays as it is", () => {
    const antarctica = polygon([
      [-180, -90],
      [180, -90],
      [180, -70],
      [0, -65],
      [-180, -70],
      [-180, -90],
    ]);
    expect(read("area", antarctica)).toMatchObject({ read: { geometry: antarctica }, codes: [] });
  });

  it("an area around a pole without an end is left out, and says what to do", () => {
    const around = polygon([
      [0, 80],
      [90, 80],
      [180, 80],
      [-90, 80],
      [0, 80],
    ]);
    const { read: found, problems } = read("area", around);
    expect(found).toBeUndefined();
    expect(problems).toMatchObject([{ code: "shape.pole", severity: "error", where: "x.coordinates[0]" }]);
  });
});

describe("an area", () => {
  it("is read in whichever direction its rings go", () => {
    for (const ring of [SQUARE, SQUARE.toReversed()])
      expect(read("area", polygon(ring))).toEqual({
        read: { geometry: polygon(ring), isOutline: false },
        problems: [],
        codes: [],
      });
  });

  it("is closed if it is open", () => {
    const { read: found, problems } = read("area", polygon(SQUARE.slice(0, 4)));
    expect(found?.geometry).toEqual(polygon(SQUARE));
    expect(problems).toMatchObject([{ code: "shape.open", severity: "warning", where: "x.coordinates[0]" }]);
    expect(positionCount(polygon(SQUARE) as never)).toBe(4);
  });

  it.each<[string, unknown[]]>([
    ["two positions", SQUARE.slice(0, 2)],
    ["three that repeat", [SQUARE[0], SQUARE[1], SQUARE[0]]],
    [
      "a line there and back",
      [
        [0, 0],
        [5, 5],
        [10, 10],
        [0, 0],
      ],
    ],
  ])("of %s is left out", (_, ring) => {
    expect(read("area", polygon(ring)).codes).toEqual(["error shape.short"]);
  });

  it("without a good hole is kept without it", () => {
    const { read: found, codes } = read(
      "area",
      polygon(SQUARE, [
        [1, 1],
        [2, 2],
      ]),
    );
    expect(found?.geometry).toEqual(polygon(SQUARE));
    expect(codes).toEqual(["warning shape.short"]);
  });

  it("that crosses itself is an outline, and says where", () => {
    const { read: found, problems } = read(
      "area",
      polygon([
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
        [0, 0],
      ]),
    );
    expect(found?.isOutline).toBe(true);
    expect(problems).toMatchObject([
      { code: "shape.crossing", severity: "warning", where: "x.coordinates[0]", value: "longitude 5, latitude 5" },
    ]);
    expect(problems[0]?.expected).toContain("from position 0 crosses the one from position 2");
  });

  it("that only touches itself does not cross itself", () => {
    const touching = polygon([
      [0, 0],
      [4, 4],
      [8, 0],
      [8, 8],
      [4, 4],
      [0, 8],
      [0, 0],
    ]);
    expect(read("area", touching)).toMatchObject({ read: { isOutline: false }, codes: [] });
  });
});
