/**
 * Which atlas draws which part of the earth. Boxes of degrees are rectangles on a Mercator map, so atlases with more detail are
 * drawn side by side, each cut off at its own boxes. Pure.
 */
import type { AtlasName } from "./atlas";
import type { XY } from "./map-labels";
import { type MapView, xOfLon, yOfLat } from "./map-view";
import type { MapSize } from "./projection";

/** Degrees; west < east, never across the date line. */
type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
/** Px of the map. */
export type Clip = readonly [topLeft: XY, bottomRight: XY];

type Cell = { readonly name: AtlasName; readonly box: Box };

/** Together they cover the map without overlap; `scripts/make-map.mjs` has the same boxes. */
const CELLS: readonly Cell[] = [
  { name: "region", box: { west: -12, south: 33, east: 62, north: 70 } },
  { name: "world", box: { west: -180, south: -90, east: -12, north: 90 } },
  { name: "world", box: { west: 62, south: -90, east: 180, north: 90 } },
  { name: "world", box: { west: -12, south: 70, east: 62, north: 90 } },
  { name: "world", box: { west: -12, south: -90, east: 62, north: 33 } },
];
/** Px per radian: on a map farther away, more detail than the world has would not be seen. */
const CLOSE_SCALE = 600;
/** A cell that covers less of the map is drawn as roughly as the world has it, rather than loaded. */
const MIN_SHARE = 0.06;
/** Neighbouring pieces overlap by this much, so that no line shows between them. */
const SEAM_PX = 0.6;

export type Piece = { readonly name: AtlasName; readonly clips: readonly Clip[] };

/**
 * @param has  whether an atlas is at hand; the world draws the cells of those that are not
 * @param reach  how far beyond the edges is drawn, in widths and heights of the map
 */
export function piecesOf(
  view: MapView,
  size: MapSize,
  has: (name: AtlasName) => boolean,
  reach: number,
): readonly Piece[] {
  const frame = frameOf(size, reach);
  if (view.scale < CLOSE_SCALE) return [{ name: "world", clips: [frame] }];
  const clips = new Map<AtlasName, Clip[]>();
  for (const { name, box } of CELLS) {
    const drawn = has(name) ? name : "world";
    for (const clip of clipsOf(view, size, box, frame)) clips.set(drawn, [...(clips.get(drawn) ?? []), clip]);
  }
  return [...clips].map(([name, own]) => ({ name, clips: own }));
}

/** The atlases that a view needs, the one that covers most of it first. */
export function atlasesOfView(view: MapView, size: MapSize): readonly AtlasName[] {
  if (view.scale < CLOSE_SCALE) return ["world"];
  const areas = new Map<AtlasName, number>();
  for (const { name, box } of CELLS) {
    for (const [[left, top], [right, bottom]] of clipsOf(view, size, box, frameOf(size, 0)))
      areas.set(name, (areas.get(name) ?? 0) + (right - left) * (bottom - top));
  }
  const all = size.width * size.height;
  const wanted = [...areas].filter(([name, area]) => name === "world" || area >= all * MIN_SHARE);
  const names = wanted.sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return names.length === areas.size || names.includes("world") ? names : [...names, "world"];
}

/** The atlas with the most detail at a point. */
export const atlasAt = ([lon, lat]: readonly [number, number]): AtlasName =>
  CELLS.find(({ box }) => lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north)?.name ?? "world";

const frameOf = ({ width, height }: MapSize, reach: number): Clip => [
  [-reach * width, -reach * height],
  [(1 + reach) * width, (1 + reach) * height],
];

/** Where a box is on the map: in two pieces if the line opposite of the middle cuts it. */
function clipsOf(view: MapView, size: MapSize, box: Box, [[minX, minY], [maxX, maxY]]: Clip): readonly Clip[] {
  const top = Math.max(yOfLat(view, size, box.north) - SEAM_PX, minY);
  const bottom = Math.min(yOfLat(view, size, box.south) + SEAM_PX, maxY);
  if (top >= bottom) return [];
  return [-360, 0, 360].flatMap((turn): readonly Clip[] => {
    const west = Math.max(box.west - view.lon + turn, -180);
    const east = Math.min(box.east - view.lon + turn, 180);
    if (west >= east) return [];
    const left = Math.max(xOfLon(view, size, west) - SEAM_PX, minX);
    const right = Math.min(xOfLon(view, size, east) + SEAM_PX, maxX);
    return left < right
      ? [
          [
            [left, top],
            [right, bottom],
          ],
        ]
      : [];
  });
}
