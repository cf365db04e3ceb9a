/** The marks of a resting map: where they are, how large, and which names fit. Pure. */
import type { GlyphStyle } from "../../model/chronicle/lane-style";
import type { ShapeKind } from "../../model/geometry/geometry";
import { type Label, LabelPlacer, type Rect, type XY } from "../map/map-labels";
import type { Spacing } from "../../model/text-spacing";
import type { MapSize } from "../map/projection";
import type { PlaceMark } from "../../store/selectors/map";

export const NAME_FONT_PX = 13;
/** Diameters. */
const SHAPE_PX = 20;
const DISC_PX = { min: 24, max: 40 };
/** Least and greatest, and the radius on the ground: closer up, a ring does not become a point. */
const RINGS = {
  around: { min: 30, max: 90, km: 3 },
  region: { min: 44, max: 160, km: 60 },
  country: { min: 30, max: 30, km: 0 },
};
/** Marks outside the map are drawn too: they come into sight before it rests. */
export const MARGIN_PX = 200;

export type PlacedMark = {
  readonly mark: PlaceMark;
  /** Of the place on which it stands. */
  readonly id: string;
  /** Of that place, or the title of the event whose route or area is there. */
  readonly name: string;
  /** What is there, unless it is a place. */
  readonly kind: ShapeKind | undefined;
  /** Whether one of its places is a route or an area. */
  readonly hasShapes: boolean;
  readonly isChosen: boolean;
  /** ISO 3166-1 alpha-2 code of a country that is a place as a whole. */
  readonly country: string | undefined;
  readonly at: XY;
  readonly px: number;
  /** Of its only event: the shape of the timeline instead of a number. */
  readonly shape: { readonly lane: number; readonly style: GlyphStyle } | undefined;
  /** How all its events are drawn on the timeline, or "solid" if not all alike. */
  readonly style: GlyphStyle;
  readonly label: Label | undefined;
};

/** The reading order. */
export const byFirstEvent = (a: PlaceMark, b: PlaceMark): number => a.first - b.first || a.code - b.code;

export type NamedMark = Omit<PlacedMark, "at" | "px" | "label">;

/** A longer name would find no room. */
const MAX_LETTERS = 32;

/** "Kyiv +3": on the map there is no room for words. */
function shownName({ mark, name }: NamedMark): string {
  const letters = [...name];
  const shown =
    letters.length > MAX_LETTERS
      ? `${letters
          .slice(0, MAX_LETTERS - 1)
          .join("")
          .trimEnd()}…`
      : name;
  return mark.places.length > 1 ? `${shown} +${mark.places.length - 1}` : shown;
}

/** Grows with the logarithm: a place with ten times the events is not ten times as large. */
const discPx = (events: number): number =>
  Math.min(DISC_PX.max, Math.round(DISC_PX.min + Math.log2(Math.max(1, events)) * 2.4));

/** @param pxPerKm  at the place */
function diameterOf({ mark: { extent, events }, shape }: NamedMark, pxPerKm: number): number {
  if (extent === "point") return shape ? SHAPE_PX : discPx(events);
  const { min, max, km } = RINGS[extent];
  return Math.max(discPx(events), Math.min(max, Math.max(min, Math.round(2 * km * pxPerKm))));
}

export const isNear = ([x, y]: XY, { width, height }: MapSize): boolean =>
  x > -MARGIN_PX && x < width + MARGIN_PX && y > -MARGIN_PX && y < height + MARGIN_PX;

/** @returns the marks near the map, and the placer that knows them and their names */
export function placeMarks(
  marks: readonly NamedMark[],
  xyOf: (mark: PlaceMark) => XY,
  pxPerKm: (mark: PlaceMark) => number,
  size: MapSize,
  spacing?: Spacing,
  covered?: readonly Rect[],
): { readonly placed: readonly PlacedMark[]; readonly placer: LabelPlacer } {
  const { width, height } = size;
  const near = marks
    .map((named) => ({ ...named, at: xyOf(named.mark), px: diameterOf(named, pxPerKm(named.mark)) }))
    .filter(({ at, isChosen }) => isChosen || isNear(at, size));
  const placer = new LabelPlacer(
    near.map(({ at, px }) => ({ at, radius: px / 2 })),
    size,
    spacing,
    covered,
  );
  const labels = new Map<string, Label | undefined>();
  const byWeight = [...near].sort(
    (a, b) => Number(b.isChosen) - Number(a.isChosen) || b.mark.events - a.mark.events || (a.id < b.id ? -1 : 1),
  );
  for (const one of byWeight) {
    const { id, at, px } = one;
    const isInside = at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height;
    labels.set(id, isInside ? placer.placeNextTo({ at, radius: px / 2 }, shownName(one), NAME_FONT_PX) : undefined);
  }
  return { placed: near.map((one) => ({ ...one, label: labels.get(one.id) })), placer };
}

/**
 * The marks of a layout and others, which come into sight while the map is being moved: without names, for which the rest of
 * the map would have to make room. Those of the layout are the same objects.
 * @param marks  in the order of their first events, as are those of the layout
 */
export function withMarks(
  layout: readonly PlacedMark[],
  marks: readonly NamedMark[],
  xyOf: (mark: PlaceMark) => XY,
  pxPerKm: (mark: PlaceMark) => number,
): readonly PlacedMark[] {
  const known = new Set(layout.map(({ id }) => id));
  const others = marks
    .filter(({ id }) => !known.has(id))
    .map((one) => ({ ...one, at: xyOf(one.mark), px: diameterOf(one, pxPerKm(one.mark)), label: undefined }));
  return others.length === 0 ? layout : [...layout, ...others].sort((a, b) => byFirstEvent(a.mark, b.mark));
}

/**
 * The marks of a layout with other events: they stay where they are, with the same names.
 * @returns takes the names of marks with the same places; what has not changed since the last call is the same object
 */
export function recounterOf(
  layout: readonly PlacedMark[],
  pxPerKm: (mark: PlaceMark) => number,
): (named: readonly NamedMark[]) => readonly PlacedMark[] {
  const placedById = new Map(layout.map((one) => [one.id, one]));
  const before = new Map<string, PlacedMark>();
  return (named) =>
    named.flatMap((one): readonly PlacedMark[] => {
      const placed = placedById.get(one.id);
      if (!placed) return [];
      const last = before.get(one.id);
      if (last?.mark.last === one.mark.last && last.mark.events === one.mark.events) return [last];
      const now = { ...one, at: placed.at, label: placed.label, px: diameterOf(one, pxPerKm(one.mark)) };
      before.set(one.id, now);
      return [now];
    });
}
