/** How an event is drawn, as far as its data alone determines it, before any layout. */
import type { Chronicle, Importance, TimelineEvent } from "../model/chronicle/chronicle";
import { type GlyphStyle, type LaneStyle, glyphStyle, laneStyle } from "../model/chronicle/lane-style";
import type { Ms, Px } from "../model/time";
import { type TimeDomain, drawnTimes, kindOf } from "../lod/columns";
import type { LodKind } from "../lod/lod-item";

export type EventStyle = {
  readonly id: string;
  readonly lane: number;
  readonly laneStyle: LaneStyle;
  readonly glyph: GlyphStyle;
  readonly importance: Importance;
  readonly kind: LodKind;
  readonly startMs: Ms;
  readonly endMs: Ms;
  readonly anchorMs: Ms;
  readonly shapePx: Px;
  readonly isApproximate: boolean;
  /** The bar fades out where the span is open or its end is approximate. */
  readonly fadesIn: boolean;
  readonly fadesOut: boolean;
};

const SHAPE_PX: Readonly<Record<Importance, Px>> = { 5: 16, 4: 14, 3: 12, 2: 10, 1: 10 };
/** Patterns need more space to be visible. */
const PATTERN_EXTRA_PX: Px = 2;

/** @param world  open spans are drawn to its limits */
export function eventStyleOf(event: TimelineEvent, chronicle: Chronicle, world: TimeDomain): EventStyle {
  const lane = Math.max(
    0,
    chronicle.lanes.findIndex((one) => one.id === event.lane),
  );
  const look = laneStyle(lane);
  const { date } = event;
  const kind = kindOf(date);
  const style = glyphStyle(event);
  const { start, end, anchor } = drawnTimes(date, kind, world);
  return {
    id: event.id,
    lane,
    laneStyle: look,
    glyph: style,
    importance: event.importance,
    kind,
    startMs: start,
    endMs: end,
    anchorMs: anchor,
    shapePx: SHAPE_PX[event.importance] + (style === "solid" ? 0 : PATTERN_EXTRA_PX),
    isApproximate: kind === "span" ? false : date.startApproximate || date.startUncertain,
    fadesIn: date.startOpen || date.startApproximate || date.startUncertain,
    fadesOut: date.endOpen || date.endApproximate || date.endUncertain,
  };
}
