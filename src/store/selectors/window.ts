/** The filtered events relative to the target window, and the eras as windows. */
import type { WindowCounts } from "../../lod/result-set";
import type { Results } from "../../lod/results";
import type { Chronicle, Era } from "../../model/chronicle/chronicle";
import { windowOfStep } from "../../model/stories/story";
import { type TimeWindow, type WindowLimits, clampWindow, sameWindow } from "../../model/time";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import { selectChronicle, selectMatchCount, selectResults } from "./filtered";
import { selectStep, selectStories } from "./story";

const NO_EVENTS: WindowCounts = { before: 0, inside: 0, after: 0 };

const countsIn = memoizeLast((results: Results, window: TimeWindow) => results.counts(window));

/** How many filtered events are before the window, overlap it, and are after it. */
export function selectWindowCounts(s: AppState): WindowCounts {
  const results = selectResults(s);
  return results ? countsIn(results, s.view.window) : NO_EVENTS;
}

/** Whether the window shows the full range. */
export const selectIsFullRange = (s: AppState): boolean =>
  sameWindow(s.view.window, { start: s.view.limits.min, end: s.view.limits.max });

/** Whether the window is the one that the current step of a story defines. */
export function selectIsStepWindow(s: AppState): boolean {
  const stories = selectStories(s);
  const at = selectStep(s);
  const stepWindow = stories && at && windowOfStep(stories, at.step, s.view.limits);
  return stepWindow !== undefined && sameWindow(s.view.window, clampWindow(stepWindow, s.view.limits));
}

export type EraWindow = {
  readonly era: Era;
  readonly window: TimeWindow;
  /** Filtered events that overlap the era. */
  readonly matches: number;
};

const eraWindows = memoizeLast((chronicle: Chronicle, limits: WindowLimits, results: Results) =>
  chronicle.eras.map((era): EraWindow => {
    const { startOpen, startMs, endOpen, endMs } = era.date;
    const window = { start: startOpen ? limits.min : startMs, end: endOpen ? Math.max(limits.max, endMs) : endMs };
    return { era, window, matches: results.counts(window).inside };
  }),
);
const NO_ERAS: readonly EraWindow[] = [];

export function selectEraWindows(s: AppState): readonly EraWindow[] {
  const chronicle = selectChronicle(s);
  const results = selectResults(s);
  return chronicle && results ? eraWindows(chronicle, s.view.limits, results) : NO_ERAS;
}

/** From the first event to the last; the limits of the window are slightly wider. */
export const selectDataRange = (s: AppState): TimeWindow => selectChronicle(s)?.digest.range ?? s.view.window;

/** Why there is nothing to show: no data, a filter without matches, or a period without events. */
export type Emptiness = "none" | "no-events" | "filters" | "period";

export function selectEmptiness(s: AppState): Emptiness {
  const chronicle = selectChronicle(s);
  if (!chronicle) return "none";
  if (chronicle.events.length === 0) return "no-events";
  if (selectMatchCount(s) === 0) return "filters";
  return selectWindowCounts(s).inside === 0 ? "period" : "none";
}
