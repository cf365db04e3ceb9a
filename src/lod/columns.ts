/** Events as columns of numbers, the input of the index; 26 bytes per event. */
import type { EventList } from "../model/chronicle/chronicle";
import type { DatePrecision, EventDate } from "../model/dates/event-date";
import type { Ms } from "../model/time";
import type { LodKind } from "./lod-item";

export type LodColumns = {
  readonly count: number;
  readonly lane: Uint16Array;
  /** The position of the shape for points and whiskers, the start of a bar. */
  readonly start: Float64Array;
  /** Exclusive; equal to `start` for points. */
  readonly end: Float64Array;
  readonly importance: Uint8Array;
  /** 1 for spans. */
  readonly isSpan: Uint8Array;
};

export type TimeDomain = { readonly min: Ms; readonly max: Ms };

/** Dates this coarse are drawn with their range of possible days. */
const COARSE: ReadonlySet<DatePrecision> = new Set(["month", "season", "year", "decade", "century"]);

/** How an event with this date is drawn. */
export function kindOf(date: EventDate): LodKind {
  if (date.kind === "span") return "span";
  return date.kind === "within" || COARSE.has(date.startPrecision) ? "whisker" : "point";
}

/**
 * The times at which an event is drawn. A day is 24 hours long; its shape is drawn in the middle, so it is on that day
 * at any zoom.
 */
export function drawnTimes(date: EventDate, kind: LodKind, world: TimeDomain): { start: Ms; end: Ms; anchor: Ms } {
  const middle = (date.startMs + date.endMs) / 2;
  if (kind === "point") return { start: middle, end: middle, anchor: middle };
  const start = date.startOpen ? world.min : date.startMs;
  const end = date.endOpen ? world.max : date.endMs;
  return { start, end, anchor: kind === "span" ? start : middle };
}

/** @param laneIds  in lane order; an event of an unknown lane is put into the first */
export function columnsOf(events: EventList, laneIds: readonly string[], world: TimeDomain): LodColumns {
  const count = events.length;
  const laneOf = new Map(laneIds.map((id, i) => [id, i]));
  const columns: LodColumns = {
    count,
    lane: new Uint16Array(count),
    start: new Float64Array(count),
    end: new Float64Array(count),
    importance: new Uint8Array(count),
    isSpan: new Uint8Array(count),
  };
  let i = 0;
  for (const event of events) {
    const kind = kindOf(event.date);
    const times = drawnTimes(event.date, kind, world);
    columns.lane[i] = laneOf.get(event.lane) ?? 0;
    // Whiskers are too short to matter in a large chronicle: they are indexed by their shape.
    columns.start[i] = kind === "span" ? times.start : times.anchor;
    columns.end[i] = kind === "span" ? times.end : times.anchor;
    columns.importance[i] = event.importance;
    columns.isSpan[i] = kind === "span" ? 1 : 0;
    i += 1;
  }
  return columns;
}

/** The same events in one lane without bars, for the strip above the list on phones. */
export function stripColumns(columns: LodColumns): LodColumns {
  const { count, start } = columns;
  return { ...columns, lane: new Uint16Array(count), end: start, isSpan: new Uint8Array(count) };
}
