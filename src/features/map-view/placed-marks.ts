/** The marks of a resting map: where they are, how large, and which names fit. Pure. */
import type { GlyphStyle } from "../../model/chronicle/lane-style";
import { type Label, LabelPlacer, type XY } from "../map/map-labels";
import type { MapSize } from "../map/projection";
import type { PlaceMark } from "../../store/selectors/map";

export const NAME_FONT_PX = 13;
/** Diameters. */
const SHAPE_PX = 20;
const DISC_PX = { min: 24, max: 40 };
const RING_PX = { around: 30, region: 44, country: 30 };
/** Marks just outside the map are drawn too: they come into sight before it rests. */
const MARGIN_PX = 80;

export type PlacedMark = {
  readonly mark: PlaceMark;
  readonly id: string;
  readonly name: string;
  readonly at: XY;
  readonly px: number;
  /** Of its only event: the shape of the timeline instead of a number. */
  readonly shape: { readonly lane: number; readonly style: GlyphStyle } | undefined;
  /** How all its events are drawn on the timeline, or "solid" if not all alike. */
  readonly style: GlyphStyle;
  readonly label: Label | undefined;
};

export type NamedMark = Omit<PlacedMark, "at" | "px" | "label"> & { readonly isChosen: boolean };

/** Grows with the logarithm: a place with ten times the events is not ten times as large. */
const discPx = (events: number): number =>
  Math.min(DISC_PX.max, Math.round(DISC_PX.min + Math.log2(Math.max(1, events)) * 2.4));

export const diameterOf = ({ mark, shape }: Pick<PlacedMark, "mark" | "shape">): number =>
  mark.extent === "point"
    ? shape
      ? SHAPE_PX
      : discPx(mark.events)
    : Math.max(RING_PX[mark.extent], discPx(mark.events));

/** @returns the marks near the map, and the placer that knows them and their names */
export function placeMarks(
  marks: readonly NamedMark[],
  xyOf: (mark: PlaceMark) => XY,
  size: MapSize,
): { readonly placed: readonly PlacedMark[]; readonly placer: LabelPlacer } {
  const { width, height } = size;
  const near = marks
    .map((named) => ({ ...named, at: xyOf(named.mark), px: diameterOf(named) }))
    .filter(
      ({ at: [x, y], isChosen }) =>
        isChosen || (x > -MARGIN_PX && x < width + MARGIN_PX && y > -MARGIN_PX && y < height + MARGIN_PX),
    );
  const placer = new LabelPlacer(
    near.map(({ at, px }) => ({ at, radius: px / 2 })),
    size,
  );
  const labels = new Map<string, Label | undefined>();
  const byWeight = [...near].sort(
    (a, b) => Number(b.isChosen) - Number(a.isChosen) || b.mark.events - a.mark.events || (a.id < b.id ? -1 : 1),
  );
  for (const { id, name, at, px } of byWeight) {
    const isInside = at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height;
    labels.set(id, isInside ? placer.placeNextTo({ at, radius: px / 2 }, name, NAME_FONT_PX) : undefined);
  }
  const placed = near.map(({ isChosen: _isChosen, ...rest }) => ({ ...rest, label: labels.get(rest.id) }));
  return { placed, placer };
}
