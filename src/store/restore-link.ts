/** Turns a decoded link back into state: the inverse of `linkOf`, which omits what is derived here. */
import type { Chronicle } from "../model/chronicle/chronicle";
import { DEFAULT_MODE, MODES } from "../model/mode";
import { DEFAULT_PRINT_OPTIONS } from "../model/print-options";
import { type StoryPlace, stepAt, windowOfStep } from "../model/stories/story";
import { type TimeWindow, type WindowLimits, clampWindow } from "../model/time";
import type { ViewLink } from "../model/links/view-link";
import { INITIAL_PRESENT } from "./overlay-actions";
import type { StoriesOfPage } from "./selectors/story";
import type { AppState } from "./state";

export type LinkedPlace = {
  readonly story?: StoryPlace | undefined;
  readonly event?: string | undefined;
  readonly window?: TimeWindow | undefined;
};

/** A step implies its event and its window; the link overrides either. */
export function restorePlace({ story, event, window }: LinkedPlace, stories: StoriesOfPage, limits: WindowLimits) {
  const at = story && stepAt(stories, story);
  const shown = window
    ? openEnded(window, limits)
    : ((at && windowOfStep(stories, at.step, limits)) ?? { start: limits.min, end: limits.max });
  return {
    story: at?.place ?? story,
    selection: { eventId: event === undefined ? eventIn(stories, at?.step.event) : event || undefined },
    window: clampWindow(shown, limits),
  };
}

/** The mode of a link, with the options of that mode. */
export function restoreMode(
  { mode: current, quiz, present }: AppState,
  link: Omit<ViewLink, "filter">,
): Pick<AppState, "mode" | "quiz" | "paper" | "present"> {
  const mode = MODES[current].canLeave ? (link.mode ?? DEFAULT_MODE) : current;
  return {
    mode,
    // A quiz survives a detour to the timeline, where the link carries no quiz.
    quiz: link.quiz ?? (MODES[mode].hasQuizOptions ? {} : quiz),
    paper: link.paper ?? DEFAULT_PRINT_OPTIONS,
    present: mode === current ? present : INITIAL_PRESENT,
  };
}

/** A user story may name events that this chronicle does not have. */
export const eventIn = ({ eventsById }: Pick<Chronicle, "eventsById">, id: string | undefined): string | undefined =>
  id !== undefined && eventsById.has(id) ? id : undefined;

/** A link may name one end only (`from` alone); the other end is then the limit of the chronicle. */
export function openEnded(window: TimeWindow, limits: { readonly min: number; readonly max: number }): TimeWindow {
  return {
    start: Number.isFinite(window.start) ? window.start : Math.min(limits.min, window.end),
    end: Number.isFinite(window.end) ? window.end : Math.max(limits.max, window.start),
  };
}
