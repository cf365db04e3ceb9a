/** Moves of the keyboard cursor among the filtered events, in order of date, not of drawing. */
import type { Chronicle, TimelineEvent } from "../model/chronicle/chronicle";
import type { TimeWindow } from "../model/time";
import type { Results } from "../store/selectors/filtered";

const ALL_TIME: TimeWindow = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

export type Direction = "next" | "previous" | "first" | "last";

/**
 * Where the cursor appears: at the first or last event that begins in the window, else at one that runs through it, else at the
 * nearest one outside.
 */
export function entry(results: Results, window: TimeWindow, side: "first" | "last"): TimelineEvent | undefined {
  const [first, end] = [results.rankFrom(window.start), results.rankFrom(window.end)];
  const rank = side === "first" ? first : end - 1;
  if (first < end) return results.at(rank);
  const [running] = results.inside(window);
  return running ?? results.at(Math.min(Math.max(0, rank), results.count - 1));
}

/**
 * @param results  the filtered events
 * @param from     the focused event; without it the cursor appears in the window, or at an end of the timeline
 */
export function step(
  results: Results,
  from: TimelineEvent | undefined,
  direction: Direction,
  window = ALL_TIME,
): TimelineEvent | undefined {
  const last = results.count - 1;
  switch (direction) {
    case "first":
      return results.at(0);
    case "last":
      return results.at(last);
    case "next": {
      if (!from) return entry(results, window, "first");
      const rank = results.rankOf(from);
      return results.at(Math.min(last, rank === undefined ? results.rankFrom(from.date.startMs + 1) : rank + 1));
    }
    case "previous": {
      if (!from) return entry(results, window, "last");
      const rank = results.rankOf(from) ?? results.rankFrom(from.date.startMs);
      return results.at(Math.max(0, rank - 1));
    }
    default: {
      const never: never = direction;
      throw new RangeError(`unknown direction ${String(never)}`);
    }
  }
}

/** The event nearest by date in the next lane that has any; `undefined` beyond the outermost lane. */
export function stepLane(
  { lanes }: Pick<Chronicle, "lanes">,
  results: Results,
  from: TimelineEvent | undefined,
  direction: "above" | "below",
  window = ALL_TIME,
): TimelineEvent | undefined {
  if (!from) return entry(results, window, "first");
  const by = direction === "above" ? -1 : 1;
  for (let lane = lanes.findIndex(({ id }) => id === from.lane) + by; lane >= 0 && lane < lanes.length; lane += by) {
    const nearest = results.nearestIn(lanes[lane]?.id ?? "", from.date.startMs);
    if (nearest) return nearest;
  }
  return undefined;
}

/** The first filtered event of the era before or after that of `from`. */
export function stepEra(
  { eras }: Pick<Chronicle, "eras">,
  results: Results,
  from: TimelineEvent | undefined,
  direction: "next" | "previous",
): TimelineEvent | undefined {
  if (!from) return results.at(0);
  const eraAt = (event: TimelineEvent) => eras.findLastIndex((era) => era.date.startMs <= event.date.startMs);
  const here = eraAt(from);
  if (direction === "next") {
    const next = eras[here + 1];
    return next && results.at(results.rankFrom(next.date.startMs));
  }
  const current = eras[here];
  const before = current && results.at(results.rankFrom(current.date.startMs) - 1);
  return before && results.at(results.rankFrom(eras[eraAt(before)]?.date.startMs ?? Number.NEGATIVE_INFINITY));
}
