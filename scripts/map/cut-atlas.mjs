/** Cuts an atlas down to what maps of a part of the earth show. */

/** @typedef {import("topojson-specification").Topology} Topology */
/** @typedef {import("topojson-specification").GeometryCollection<{ name: string }>} Countries */
/** @typedef {[number, number]} Point */
/** @typedef {{ west: number, south: number, east: number, north: number }} Box */
/**
 * @typedef {object} Cut
 * @property {number} grid  degrees
 * @property {readonly Box[]} within  polygons elsewhere are left out
 * @property {readonly Box[]} fine  arcs that touch none of them are reduced to their rough shape
 * @property {number} fineArea  square degrees: the smallest triangle that is kept
 * @property {number} coarseArea  the same elsewhere
 * @property {number} leastIsland  square degrees of its box
 */

/** @param {Box} a @param {Box} b */
const overlap = (a, b) =>
  a.south <= b.north &&
  b.south <= a.north &&
  [0, 360, -360].some((by) => a.west + by <= b.east && b.west <= a.east + by);

/** Longitudes that go on beyond the date line. @param {readonly number[]} lons @returns {number[]} */
function joined(lons) {
  let turn = 0;
  return lons.map((lon, at) => {
    const step = at === 0 ? 0 : lon - (lons[at - 1] ?? 0);
    if (Math.abs(step) > 180) turn -= Math.sign(step) * 360;
    return lon + turn;
  });
}

/** @param {readonly Point[]} points @returns {Box} */
function boxOf(points) {
  const lons = joined(points.map(([lon]) => lon));
  const lats = points.map(([, lat]) => lat);
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

/** @param {Box} box */
const sizeOf = (box) => (box.east - box.west) * (box.north - box.south);

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

/** @param {Topology} atlas @param {Cut} how @returns {Topology} */
export function cutAtlas(atlas, { grid, within, fine, fineArea, coarseArea, leastIsland }) {
  const arcs = readArcs(atlas);
  const boxes = arcs.map(boxOf);
  const countries = /** @type {Countries} */ (atlas.objects["countries"]);

  /** @param {number[][]} polygon */
  const outerBox = (polygon) => unionOf((polygon[0] ?? []).flatMap((i) => boxes[i < 0 ? ~i : i] ?? []));
  const geometries = countries.geometries.flatMap((country) => {
    if (country.type !== "Polygon" && country.type !== "MultiPolygon") return [];
    const all = country.type === "Polygon" ? [country.arcs] : country.arcs;
    const sizes = all.map((polygon) => sizeOf(outerBox(polygon)));
    const largest = Math.max(...sizes);
    // Every country keeps its largest polygon, however small; tiny islands are dropped.
    const polygons = all.filter((polygon, i) => {
      const size = sizes[i] ?? 0;
      const box = outerBox(polygon);
      return within.some((one) => overlap(box, one)) && (size >= leastIsland || size === largest);
    });
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
      const isFine = fine.some((one) => overlap(/** @type {Box} */ (boxes[at]), one));
      place = written.push(onGrid(simplify(points, isFine ? fineArea : coarseArea, isRing ? 4 : 2), grid)) - 1;
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

/** @param {readonly Box[]} all @returns {Box} */
function unionOf(all) {
  const [first] = all;
  if (!first) throw new Error("a polygon has no outline");
  // Boxes at the date line are brought to the same end of the map.
  const near = all.map((box) => {
    const by = Math.round((first.west - box.west) / 360) * 360;
    return { ...box, west: box.west + by, east: box.east + by };
  });
  return {
    west: Math.min(...near.map(({ west }) => west)),
    south: Math.min(...near.map(({ south }) => south)),
    east: Math.max(...near.map(({ east }) => east)),
    north: Math.max(...near.map(({ north }) => north)),
  };
}

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
