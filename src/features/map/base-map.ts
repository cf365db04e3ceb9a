/**
 * The base of a map, in px: land, borders, coasts, names of countries, and towns for orientation. What events add lies above
 * it. Pure.
 */
import { countryName } from "../../i18n/place-name";
import type { Atlas, AtlasName } from "./atlas";
import { nameCountries } from "./country-names";
import { flatAtlas } from "./flat-atlas";
import { piecesOf } from "./map-cells";
import { type Label, LabelPlacer, type Mark } from "./map-labels";
import { type MapView, xyOf } from "./map-view";
import type { MapSize } from "./projection";
import { type DrawnTown, type OwnPlace, type Town, placeTowns } from "./towns";
import { type AtlasPiece, type BaseShapes, drawPieces, pathOfCountries, shapesToName } from "./view-shapes";

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
  drawPieces(piecesIn(atlases, view, size, REACH), view, size);

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
    countries: nameCountries(shapesToName(piecesIn(atlases, view, size, 0), view, size), placer, lang, nameOf),
    towns: placeTowns({
      towns,
      place: (at) => xyOf(view, size, at),
      scale: view.scale,
      size,
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
  return codes.size === 0 ? "" : pathOfCountries(piecesIn(atlases, view, size, REACH), view, size, codes);
}

function piecesIn(atlases: readonly Atlas[], view: MapView, size: MapSize, reach: number): readonly AtlasPiece[] {
  const find = (name: AtlasName) => atlases.find((atlas) => atlas.name === name);
  return piecesOf(view, size, (name) => find(name) !== undefined, reach).flatMap(({ name, clip, turn }) => {
    // Until the world has been loaded, another atlas shows what it has of it.
    const atlas = find(name) ?? atlases[0];
    return atlas ? [{ flat: flatAtlas(atlas), clip, turn }] : [];
  });
}
