/** What the map on which a place is picked draws of a view. Pure. */
import type { Atlas, LonLat } from "./atlas";
import { type BaseOptions, type ViewDrawing, drawBase } from "./base-map";
import { PLACE_FONT_PX } from "./map-drawing";
import { type Label, LabelPlacer } from "./map-labels";
import { xyOf } from "./map-view";
import { isInPolygon } from "./point-in-polygon";

export type NamedPoint = { readonly lat: number; readonly lon: number; readonly name: string };

export type PickerDrawing = ViewDrawing & { readonly names: readonly Label[] };

const DOT_RADIUS = 3;

/** The base of the map, with the names of other places. */
export function drawPicker(
  base: Pick<BaseOptions, "atlases" | "view" | "size" | "lang" | "towns">,
  others: readonly NamedPoint[],
): PickerDrawing {
  const { view, size } = base;
  const shown = others
    .map(({ lon, lat, name }) => ({ name, mark: { at: xyOf(view, size, [lon, lat]), radius: DOT_RADIUS } }))
    .filter(({ mark: { at } }) => at[0] >= 0 && at[0] <= size.width && at[1] >= 0 && at[1] <= size.height);
  const placer = new LabelPlacer(
    shown.map(({ mark }) => mark),
    size,
  );
  const names = shown.flatMap(({ mark, name }) => placer.placeNextTo(mark, name, PLACE_FONT_PX) ?? []);
  const own = shown.map(({ mark, name }) => ({ at: mark.at, name }));
  return { ...drawBase({ ...base, placer, own }), names };
}

/** Coasts are this rough, in degrees: a port may lie at sea. */
const ROUGHNESS = { world: 0.3, part: 0.04 };
const AROUND: readonly LonLat[] = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];

/** Degrees: what crosses the date line is at one side of it, or at the other. */
const TURNS = [0, 360, -360];

/**
 * ISO 3166-1 alpha-2 code of the country at a point, or at the coast beside it; `undefined` at sea, and where the atlas names
 * none.
 */
export function countryAt(atlas: Atlas, [lon, lat]: LonLat): string | undefined {
  const by = ROUGHNESS[atlas.name === "world" ? "world" : "part"];
  for (const [east, north] of AROUND) {
    const found = atlas.countries.features.find((shape) =>
      shape.geometry.coordinates.some((rings) =>
        TURNS.some((turn) => isInPolygon(rings, [lon + east * by + turn, lat + north * by])),
      ),
    );
    if (found) return found.id === undefined ? undefined : String(found.id);
  }
  return undefined;
}
