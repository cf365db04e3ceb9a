/** Where the keyboard goes next among what the filters leave. Order is the order of dates, not of the drawing. */
import type { Chronicle, TimelineEvent } from "../model/chronicle";

export type Direction = "next" | "previous" | "first" | "last";

/**
 * @param events  what the filters leave, by date
 * @param from    where the keyboard stands; without it every direction begins at the nearer end
 */
export function step(
  events: readonly TimelineEvent[],
  from: TimelineEvent | undefined,
  direction: Direction,
): TimelineEvent | undefined {
  const at = from ? events.indexOf(from) : -1;
  switch (direction) {
    case "first":
      return events[0];
    case "last":
      return events.at(-1);
    case "next":
      if (at >= 0) return events[at + 1] ?? events[at];
      return from ? (events.find((event) => event.date.startMs > from.date.startMs) ?? events.at(-1)) : events[0];
    case "previous":
      if (at >= 0) return events[at - 1] ?? events[at];
      return from ? (events.findLast((event) => event.date.startMs < from.date.startMs) ?? events[0]) : events.at(-1);
    default: {
      const never: never = direction;
      throw new RangeError(`unknown direction ${String(never)}`);
    }
  }
}

/** The event nearest in date in the next lane that has any; `undefined` at the outermost lane. */
export function stepLane(
  chronicle: Chronicle,
  events: readonly TimelineEvent[],
  from: TimelineEvent | undefined,
  direction: "above" | "below",
): TimelineEvent | undefined {
  if (!from) return events[0];
  const order = chronicle.lanes.map((lane) => lane.id);
  const by = direction === "above" ? -1 : 1;
  for (let lane = order.indexOf(from.lane) + by; lane >= 0 && lane < order.length; lane += by) {
    const there = events.filter((event) => event.lane === order[lane]);
    const distance = (event: TimelineEvent) => Math.abs(event.date.startMs - from.date.startMs);
    const nearest = there.reduce<TimelineEvent | undefined>(
      (best, event) => (best && distance(best) <= distance(event) ? best : event),
      undefined,
    );
    if (nearest) return nearest;
  }
  return undefined;
}

/** The first event of the era before or after the one that `from` lies in, among those that have any event left. */
export function stepEra(
  chronicle: Chronicle,
  events: readonly TimelineEvent[],
  from: TimelineEvent | undefined,
  direction: "next" | "previous",
): TimelineEvent | undefined {
  const eraAt = (event: TimelineEvent) => chronicle.eras.findLastIndex((era) => era.date.startMs <= event.date.startMs);
  const firsts = events.filter((event, i) => i === 0 || eraAt(event) !== eraAt(events[i - 1] as TimelineEvent));
  if (!from) return firsts[0];
  const here = eraAt(from);
  return direction === "next"
    ? firsts.find((event) => eraAt(event) > here)
    : firsts.findLast((event) => eraAt(event) < here);
}
