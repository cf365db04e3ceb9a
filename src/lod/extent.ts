/** Space that an event occupies in its row. */
import type { Ms, Px } from "../model/time";
import type { Form, LodItem } from "./lod-item";

/** Converts times to pixels. */
export type TimeScale = {
  /** px per ms. */
  readonly scale: number;
  /** First and last ms of the time domain; x is counted from the first. */
  readonly world: { readonly min: Ms; readonly max: Ms };
};

type ExtentItem = Pick<LodItem, "kind" | "startMs" | "endMs" | "anchorMs" | "shapePx" | "labelPx">;

/** Segment that an item occupies in its row, in px from the start of the time domain. */
export type Extent = { readonly from: Px; readonly to: Px };

/**
 * The extent of an item. Of a card or brief, `item` has the sizes of that form (`inForm`), and the extent is that of all
 * its rows: a bar is drawn in the last one, but its card may move along it.
 * @param side  side of the label; a bar and its shape have a fixed position
 */
export function extentOf(item: ExtentItem, form: Form, side: "right" | "left", { scale, world }: TimeScale): Extent {
  const label = form === "shape" ? 0 : item.labelPx;
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
      // The shape is drawn at the start of the bar; the label may be longer than the bar.
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
