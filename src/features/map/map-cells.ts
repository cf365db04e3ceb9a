/**
 * Which atlas draws which part of the earth. Boxes of degrees are rectangles on a Mercator map, so atlases with more detail are
 * drawn side by side, each cut off at its own boxes. Pure.
 */
import type { AtlasName, LonLat } from "./atlas";
import type { XY } from "./map-labels";
import { type MapView, xOfLon, yOfLat } from "./map-view";
import type { MapSize } from "./projection";

/** Degrees; west < east, never across the date line. */
type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
/** Px of the map. */
export type Clip = readonly [topLeft: XY, bottomRight: XY];

type Cell = { readonly name: AtlasName; readonly box: Box };

const cell = (name: AtlasName, west: number, south: number, east: number, north: number): Cell => ({
  name,
  box: { west, south, east, north },
});

/** Together they cover the earth without overlap; `scripts/make-map.mjs` has the same boxes, and a test compares them. */
export const CELLS: readonly Cell[] = [
  cell("europe", -12, 33, 62, 70),
  cell("africa", -30, -90, 62, 33),
  cell("north-asia", 62, 48, 180, 90),
  cell("north-asia", -12, 70, 62, 90),
  cell("south-asia", 62, -90, 95, 48),
  cell("east-asia", 95, 8, 180, 48),
  cell("oceania", 95, -90, 180, 8),
  cell("oceania", -180, -90, -120, 8),
  cell("north-america", -180, 48, -12, 90),
  cell("middle-america", -180, 8, -30, 48),
  cell("middle-america", -30, 33, -12, 48),
  cell("south-america", -120, -90, -30, 8),
];
const EARTH = cell("world", -180, -90, 180, 90);
/** Degrees: three times around the earth, the most that is drawn. */
const TURNS = [-720, -360, 0, 360, 720];
/** A map of places nearer to the edge of a cell would show much of what lies beyond it. */
const EDGE_DEGREES = 3;
/** Px per radian: on a map farther away, more detail than the world has would not be seen. */
const CLOSE_SCALE = 600;
/** A cell that covers less of the map is drawn as roughly as the world has it, rather than loaded. */
const MIN_SHARE = 0.06;
/** Neighbouring pieces overlap by this much, so that no line shows between them. */
const SEAM_PX = 0.6;

/** A rectangle of the map that one atlas draws, shifted by `turn` degrees to the east: the earth has no end there. */
export type Piece = { readonly name: AtlasName; readonly clip: Clip; readonly turn: number };

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
  const cells = view.scale < CLOSE_SCALE ? [EARTH] : CELLS;
  return cells.flatMap(({ name, box }) => {
    const drawn = has(name) ? name : "world";
    return clipsOf(view, size, box, frame).map(({ clip, turn }) => ({ name: drawn, clip, turn }));
  });
}

/** The atlases that a view needs, the one that covers most of it first. */
export function atlasesOfView(view: MapView, size: MapSize): readonly AtlasName[] {
  if (view.scale < CLOSE_SCALE) return ["world"];
  const areas = new Map<AtlasName, number>();
  for (const { name, box } of CELLS) {
    for (const { clip } of clipsOf(view, size, box, frameOf(size, 0))) {
      const [[left, top], [right, bottom]] = clip;
      areas.set(name, (areas.get(name) ?? 0) + (right - left) * (bottom - top));
    }
  }
  const least = size.width * size.height * MIN_SHARE;
  const wanted = [...areas].filter(([, area]) => area >= least).sort((a, b) => b[1] - a[1]);
  const names = wanted.map(([name]) => name);
  return wanted.length === areas.size ? names : [...names, "world"];
}

/** The atlas with the most detail at a point. */
export const atlasAt = (point: LonLat): AtlasName => CELLS.find(({ box }) => isIn(box, point, 0))?.name ?? "world";

/** The atlas of a map that shows all of some places: the world, unless they lie well within one cell. */
export const atlasFor = (places: readonly LonLat[]): AtlasName =>
  CELLS.find(({ box }) => places.every((point) => isIn(box, point, EDGE_DEGREES)))?.name ?? "world";

const isIn = ({ west, south, east, north }: Box, [lon, lat]: LonLat, edge: number): boolean =>
  lon >= west + edge && lon <= east - edge && lat >= south + edge && lat <= north - edge;

const frameOf = ({ width, height }: MapSize, reach: number): Clip => [
  [-reach * width, -reach * height],
  [(1 + reach) * width, (1 + reach) * height],
];

/** Where a box is on the map: at one place, or at several if the whole earth is narrower than what is drawn. */
function clipsOf(
  view: MapView,
  size: MapSize,
  box: Box,
  [[minX, minY], [maxX, maxY]]: Clip,
): readonly Omit<Piece, "name">[] {
  const top = Math.max(yOfLat(view, size, box.north) - SEAM_PX, minY);
  const bottom = Math.min(yOfLat(view, size, box.south) + SEAM_PX, maxY);
  if (top >= bottom) return [];
  return TURNS.flatMap((turn): readonly Omit<Piece, "name">[] => {
    const left = Math.max(xOfLon(view, size, box.west - view.lon + turn) - SEAM_PX, minX);
    const right = Math.min(xOfLon(view, size, box.east - view.lon + turn) + SEAM_PX, maxX);
    return left < right
      ? [
          {
            turn,
            clip: [
              [left, top],
              [right, bottom],
            ],
          },
        ]
      : [];
  });
}
