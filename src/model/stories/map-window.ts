/** Pure. Not in `story.ts`, which the first view loads. */
import type { Chronicle } from "../chronicle/chronicle";
import type { TimeWindow } from "../time";
import { type Step, windowOfStep } from "./story";

/** The period that the map of a step shows. */
export function windowOfMap(chronicle: Pick<Chronicle, "eventsById" | "digest">, step: Step): TimeWindow {
  const { limits } = chronicle.digest;
  return windowOfStep(chronicle, step, limits) ?? { start: limits.min, end: limits.max };
}
