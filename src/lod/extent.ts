/** How much of its row an event takes. */
import type { Ms, Px } from "../model/time";
import type { Form, LodItem } from "./lod-item";

/** From times to pixels. */
export type TimeScale = {
  /** px per ms. */
  readonly scale: number;
  /** First and last ms that can ever be shown; x is counted from the first. */
  readonly world: { readonly min: Ms; readonly max: Ms };
};

/** The stretch that an item takes in its row, in px from the beginning of the world. */
export type Extent = { readonly from: Px; readonly to: Px };

/** @param side  where the label stands; a bar and its shape never move */
export function extentOf(item: LodItem, form: Form, side: "right" | "left", { scale, world }: TimeScale): Extent {
  const label = form === "label" ? item.labelPx : 0;
  const start = (item.startMs - world.min) * scale;
  const end = (item.endMs - world.min) * scale;
  const anchor = (item.anchorMs - world.min) * scale;
  const half = item.shapePx / 2;
  switch (item.kind) {
    case "point":
      return side === "right"
        ? { from: anchor - half, to: anchor + half + label }
        : { from: anchor - half - label, to: anchor + half };
    case "span":
      // The shape begins where the bar begins; the label may be longer than the bar.
      return side === "right"
        ? { from: start, to: Math.max(end, start + item.shapePx + label) }
        : { from: start - label, to: Math.max(end, start + item.shapePx) };
    case "whisker":
      return side === "right"
        ? { from: Math.min(start, anchor - half), to: Math.max(end, anchor + half + label) }
        : { from: Math.min(start, anchor - half - label), to: Math.max(end, anchor + half) };
    default: {
      const never: never = item.kind;
      throw new RangeError(`unknown kind ${String(never)}`);
    }
  }
}
