/** Expands truncated labels into free space of their row. Nothing already placed is moved. */
import type { Px } from "../model/time";
import { type Extent, type TimeScale, extentOf } from "./extent";
import type { LodItem } from "./lod-item";
import type { Row } from "./row";

/**
 * Expands one label and reserves the extra space in `row`.
 * @param row     the row of the item; the segment that it occupies there grows with it
 * @param gap     free pixels between neighbouring labels
 * @param bounds  limits of the expanded label
 * @returns width of everything next to the shape, px
 */
export function expandLabel(
  item: LodItem,
  side: "right" | "left",
  row: Row,
  gap: Px,
  bounds: Extent,
  at: TimeScale,
): Px {
  const { labelPx, fullLabelPx = labelPx } = item;
  if (fullLabelPx <= labelPx) return labelPx;
  const own = extentOf(item, "label", side, at);
  const requested = extentOf({ ...item, labelPx: fullLabelPx }, "label", side, at);
  if (side === "right") {
    const most = Math.max(own.to, Math.min(bounds.to, row.nextFrom(own.to) - gap / 2));
    row.growRight(own.to, Math.min(requested.to, most) + gap / 2);
    return fullLabelPx - Math.max(0, requested.to - most);
  }
  const least = Math.min(own.from, Math.max(bounds.from, row.lastTo(own.from) + gap / 2));
  row.growLeft(own.from, Math.max(requested.from, least) - gap / 2);
  return fullLabelPx - Math.max(0, least - requested.from);
}
