/**
 * The base of a map, in px: land, borders, coasts, names of countries, and towns for orientation. What events add lies above
 * it. Pure.
 */
import { geoMercator, geoPath } from "d3-geo";
import { countryName } from "../../i18n/place-name";
import type { Atlas, AtlasName } from "./atlas";
import { type DrawnAtlas, nameCountries } from "./country-names";
import { type Clip, piecesOf } from "./map-cells";
import { type Label, LabelPlacer, type Mark } from "./map-labels";
import { type MapView, xyOf } from "./map-view";
import type { MapSize } from "./projection";
import { type DrawnTown, type OwnPlace, type Town, placeTowns } from "./towns";

/** Path data. */
export type BaseShapes = { readonly land: string; readonly borders: string; readonly coasts: string };

/** What `BaseMap` draws. */
export type BaseDrawing = BaseShapes & {
  readonly size: MapSize;
  /** In capitals. */
  readonly countries: readonly Label[];
  readonly towns: readonly DrawnTown[];
};

/** A drawing of a movable map, which is moved and scaled until the next one: `shiftBetween`. */
export type ViewDrawing = BaseDrawing & { readonly view: MapView };

export type BaseOptions = {
  /** Those of `atlasesOfView` that are loaded, in any order; at least one. */
  readonly atlases: readonly Atlas[];
  readonly view: MapView;
  readonly size: MapSize;
  readonly lang: string;
  /** The most important ones first. */
  readonly towns?: readonly Town[];
  /** Marks that no name may cover, in px. */
  readonly avoid?: readonly Mark[];
  /** In place of `avoid`, if the caller has placed names too: knows its marks and names. */
  readonly placer?: LabelPlacer;
  /** Places of the caller: a town that is there or has its name is left out. */
  readonly own?: readonly OwnPlace[];
};

/** Land is drawn a map's width beyond each edge, so that there is some while the map is dragged. */
const REACH = 1;

/** Draws the base of a movable map. Names and towns are within the frame. */
export const drawBase = (options: BaseOptions): ViewDrawing => ({
  view: options.view,
  size: options.size,
  ...drawLand(options),
  ...drawNames(options),
});

/** The outlines alone, which do not change with what lies above them. */
export const drawLand = ({ atlases, view, size }: Pick<BaseOptions, "atlases" | "view" | "size">): BaseShapes =>
  drawShapes(partsOf(atlases, view, size, REACH));

/** The names alone: they make room for what lies above them. */
export function drawNames(options: BaseOptions): Pick<BaseDrawing, "countries" | "towns"> {
  const { atlases, view, size, lang, towns = [], avoid = [], own = [] } = options;
  const placer = options.placer ?? new LabelPlacer(avoid, size);
  // A country that is a place of the caller has its name there.
  const taken = new Set(own.map(({ name }) => name));
  const nameOf = (code: string) => {
    const name = countryName(code, lang);
    return taken.has(name) ? undefined : name;
  };
  return {
    countries: nameCountries(partsOf(atlases, view, size, 0), placer, lang, nameOf),
    towns: placeTowns({
      towns,
      place: (at) => xyOf(view, size, at),
      scale: view.scale,
      size,
      lang,
      placer,
      own,
    }),
  };
}

/** Whole countries as path data: an event that is somewhere in a country is drawn as that country. */
export function drawCountries(
  { atlases, view, size }: Pick<BaseOptions, "atlases" | "view" | "size">,
  codes: ReadonlySet<string>,
): string {
  if (codes.size === 0) return "";
  return partsOf(atlases, view, size, REACH)
    .map(({ atlas, projection }) => {
      const path = geoPath(projection).digits(1);
      return atlas.countries.features
        .filter(({ id }) => id !== undefined && codes.has(String(id)))
        .map((shape) => path(shape) ?? "")
        .join("");
    })
    .join("");
}

/** The outlines of some atlases, each as far as its projection does not cut it off. */
export function drawShapes(parts: readonly DrawnAtlas[]): BaseShapes {
  const pathOf = (name: "countries" | "borders" | "coasts") =>
    parts.map(({ atlas, projection }) => geoPath(projection).digits(1)(atlas[name]) ?? "").join("");
  return { land: pathOf("countries"), borders: pathOf("borders"), coasts: pathOf("coasts") };
}

function partsOf(atlases: readonly Atlas[], view: MapView, size: MapSize, reach: number): readonly DrawnAtlas[] {
  const find = (name: AtlasName) => atlases.find((atlas) => atlas.name === name);
  return piecesOf(view, size, (name) => find(name) !== undefined, reach).flatMap(({ name, clips }) => {
    // Until the world has been loaded, another atlas shows what it has of it.
    const atlas = find(name) ?? atlases[0];
    return atlas ? clips.map((clip) => ({ atlas, projection: projectionOf(view, size, clip) })) : [];
  });
}

function projectionOf(view: MapView, { width, height }: MapSize, [[left, top], [right, bottom]]: Clip) {
  return (
    geoMercator()
      .rotate([-view.lon, 0])
      .center([0, view.lat])
      .scale(view.scale)
      .translate([width / 2, height / 2])
      // Edges are straight on the map: as arcs of great circles, the parallels among the borders would bulge.
      .precision(0)
      .clipExtent([
        [left, top],
        [right, bottom],
      ])
  );
}
