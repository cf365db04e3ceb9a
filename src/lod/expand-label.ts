/** A label that is cut takes the room that its row has left. Nothing that stands gives way for it. */
import type { Px } from "../model/time";
import { type Extent, type TimeScale, extentOf } from "./extent";
import type { LodItem } from "./lod-item";
import type { Row } from "./row";

/**
 * @param row     where it stands; the stretch that it takes there grows with it
 * @param gap     free pixels between one label and the next
 * @param bounds  it ends inside of them
 * @returns room for all that stands beside the shape, px
 */
export function widenLabel(
  item: LodItem,
  side: "right" | "left",
  row: Row,
  gap: Px,
  bounds: Extent,
  at: TimeScale,
): Px {
  const { labelPx, wholePx = labelPx } = item;
  if (wholePx <= labelPx) return labelPx;
  const own = extentOf(item, "label", side, at);
  const requested = extentOf({ ...item, labelPx: wholePx }, "label", side, at);
  if (side === "right") {
    const most = Math.max(own.to, Math.min(bounds.to, row.nextFrom(own.to) - gap / 2));
    row.growRight(own.to, Math.min(requested.to, most) + gap / 2);
    return wholePx - Math.max(0, requested.to - most);
  }
  const least = Math.min(own.from, Math.max(bounds.from, row.lastTo(own.from) + gap / 2));
  row.growLeft(own.from, Math.max(requested.from, least) - gap / 2);
  return wholePx - Math.max(0, least - requested.from);
}
