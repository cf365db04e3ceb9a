/** Which tiles cover a view: squares of the Mercator map, 2^zoom in a row around the earth. Pure. */
import { mercatorUp } from "../../model/mercator";
import type { MapView } from "./map-view";
import type { MapSize } from "./projection";

export type Tile = {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Px of the map. */
  readonly left: number;
  readonly top: number;
  readonly size: number;
  /** Unique in a view, and the same in the next one. */
  readonly key: string;
};

export type ZoomLimits = { readonly minZoom: number; readonly maxZoom: number };

/** The size for which tiles are drawn. */
const TILE_PX = 256;
/** A view that needs more gets coarser ones. */
export const MAX_TILES = 80;

/**
 * The tiles of the zoom that fits the scale best, enlarged beyond the greatest zoom. None if even the coarsest would be too
 * many: on a map seen from farther away than the least zoom allows.
 */
export function tilesOf(view: MapView, size: MapSize, { minZoom, maxZoom }: ZoomLimits): readonly Tile[] {
  const earth = 2 * Math.PI * view.scale;
  const best = Math.round(Math.log2(earth / TILE_PX));
  for (let z = Math.min(Math.max(best, minZoom), maxZoom); z >= minZoom; z -= 1) {
    const range = rangeOf(view, size, earth, z);
    if (range.columns * range.rows <= MAX_TILES) return tilesIn(range, z);
  }
  return [];
}

type Range = {
  readonly side: number;
  /** Of the first column, around the earth as often as the map goes. */
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  /** Of the corner of the earth at 180° west, in px of the map. */
  readonly left: number;
  readonly top: number;
};

function rangeOf({ lon, lat, scale }: MapView, { width, height }: MapSize, earth: number, z: number): Range {
  const side = earth / 2 ** z;
  const left = width / 2 - ((lon + 180) / 360) * earth;
  const top = height / 2 - (Math.PI - mercatorUp(lat)) * scale;
  const x = Math.floor(-left / side);
  const y = Math.max(0, Math.floor(-top / side));
  const lastX = Math.ceil((width - left) / side) - 1;
  const lastY = Math.min(2 ** z, Math.ceil((height - top) / side)) - 1;
  return { side, x, y, columns: lastX - x + 1, rows: Math.max(0, lastY - y + 1), left, top };
}

function tilesIn({ side, x, y, columns, rows, left, top }: Range, z: number): readonly Tile[] {
  const around = 2 ** z;
  return Array.from({ length: columns * rows }, (_, index) => {
    const column = x + (index % columns);
    const row = y + Math.floor(index / columns);
    return {
      z,
      x: ((column % around) + around) % around,
      y: row,
      left: left + column * side,
      top: top + row * side,
      size: side,
      key: `${z}/${column}/${row}`,
    };
  });
}
