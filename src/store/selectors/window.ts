/** What the filters leave, split by the wished window; and the eras as windows. */
import type { Chronicle, Era, TimelineEvent } from "../../model/chronicle";
import { rangeOf } from "../../model/limits";
import { type TimeWindow, type WindowLimits, sameWindow } from "../../model/time";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import { selectChronicle, selectFilteredEvents } from "./filtered";

export type WindowSplit = {
  readonly before: readonly TimelineEvent[];
  /** Events that touch the window. */
  readonly inside: readonly TimelineEvent[];
  readonly after: readonly TimelineEvent[];
};

const touches = ({ date }: TimelineEvent, { start, end }: TimeWindow): boolean =>
  // A clock time has no length: it lies in the window where it begins.
  date.startMs < end && (date.endMs > start || date.startMs >= start);

const split = memoizeLast((events: readonly TimelineEvent[], window: TimeWindow): WindowSplit => {
  const before: TimelineEvent[] = [];
  const inside: TimelineEvent[] = [];
  const after: TimelineEvent[] = [];
  for (const event of events) {
    if (touches(event, window)) inside.push(event);
    else if (event.date.startMs >= window.end) after.push(event);
    else before.push(event);
  }
  return { before, inside, after };
});

export const selectWindowSplit = (s: AppState): WindowSplit => split(selectFilteredEvents(s), s.view.window);

/** True when the window shows all there is. */
export const selectIsFullRange = (s: AppState): boolean =>
  sameWindow(s.view.window, { start: s.view.limits.min, end: s.view.limits.max });

export type EraWindow = {
  readonly era: Era;
  readonly window: TimeWindow;
  /** Events left by the filters that touch the era. */
  readonly matches: number;
};

const eraWindows = memoizeLast((chronicle: Chronicle, limits: WindowLimits, events: readonly TimelineEvent[]) =>
  chronicle.eras.map((era): EraWindow => {
    const { startOpen, startMs, endOpen, endMs } = era.date;
    const window = { start: startOpen ? limits.min : startMs, end: endOpen ? Math.max(limits.max, endMs) : endMs };
    return { era, window, matches: events.filter((event) => touches(event, window)).length };
  }),
);
const NO_ERAS: readonly EraWindow[] = [];

export function selectEraWindows(s: AppState): readonly EraWindow[] {
  const chronicle = selectChronicle(s);
  return chronicle ? eraWindows(chronicle, s.view.limits, selectFilteredEvents(s)) : NO_ERAS;
}

const rangeIn = memoizeLast(rangeOf);

/** From the first event to the last; the limits of the window are a little wider. */
export function selectDataRange(s: AppState): TimeWindow {
  const chronicle = selectChronicle(s);
  return (chronicle && rangeIn(chronicle)) ?? s.view.window;
}

/** Why there is nothing to show: no data, filters that clash, or a period without events. */
export type Emptiness = "none" | "no-events" | "filters" | "period";

export function selectEmptiness(s: AppState): Emptiness {
  const chronicle = selectChronicle(s);
  if (!chronicle) return "none";
  if (chronicle.events.length === 0) return "no-events";
  if (selectFilteredEvents(s).length === 0) return "filters";
  return selectWindowSplit(s).inside.length === 0 ? "period" : "none";
}
