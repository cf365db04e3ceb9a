/** Stories: ordered steps through events and text cards. */
import type { Chronicle, Story, TimelineEvent } from "../chronicle/chronicle";
import { presentId } from "../chronicle/moved";
import { parseEventDate } from "../dates/event-date";
import { type TimeWindow, type WindowLimits, fitWindow } from "../time";

export type Step = Story["steps"][number];

/** A position in a story. */
export type StoryPlace = {
  readonly id: string;
  /** 1-based. */
  readonly step: number;
};

/** A story with one of its steps. */
export type StepInStory = { readonly story: Story; readonly step: Step; readonly place: StoryPlace };

/** The stories of a chronicle, with or without user stories. */
export type Stories = Pick<Chronicle, "stories">;

/** Suffix of the id of a short version. */
const SHORT = "-short";
const known = new WeakMap<readonly Story[], readonly Story[]>();

/** Every story, each followed by its short version if some of its steps are marked as `core`. */
export function storiesOf({ stories }: Stories): readonly Story[] {
  const found = known.get(stories);
  if (found) return found;
  const ids = new Set(stories.map(({ id }) => id));
  const all = stories.flatMap((story) => {
    const short = shortOf(story);
    return short && !ids.has(short.id) ? [story, short] : [story];
  });
  known.set(stories, all);
  return all;
}

function shortOf(story: Story): Story | undefined {
  const steps = story.steps.filter(({ core }) => core);
  if (steps.length === 0 || steps.length === story.steps.length) return undefined;
  const { coreMinutes, minutes: _whole, ...rest } = story;
  return { ...rest, id: `${story.id}${SHORT}`, steps, ...(coreMinutes === undefined ? {} : { minutes: coreMinutes }) };
}

/** @returns the story that this one is the short version of */
export function wholeOf(chronicle: Stories, story: Pick<Story, "id">): Story | undefined {
  return chronicle.stories.find(({ id }) => `${id}${SHORT}` === story.id);
}

const storyOf = (chronicle: Stories, id: string): Story | undefined =>
  storiesOf(chronicle).find((story) => story.id === id);

/** Clamps the step to the story. @returns `undefined` if there is no such story; step 1 in one without steps */
export function clampPlace(chronicle: Stories, place: StoryPlace): StoryPlace | undefined {
  const story = storyOf(chronicle, place.id);
  return story && { id: story.id, step: Math.max(1, Math.min(story.steps.length, Math.round(place.step))) };
}

export function stepAt(chronicle: Stories, place: StoryPlace): StepInStory | undefined {
  const clamped = clampPlace(chronicle, place);
  const story = clamped && storyOf(chronicle, clamped.id);
  const step = story?.steps[(clamped?.step ?? 0) - 1];
  return clamped && story && step && { story, step, place: clamped };
}

export const eventOfStep = (
  { eventsById }: Pick<Chronicle, "eventsById">,
  { event }: Step,
): TimelineEvent | undefined => (event === undefined ? undefined : eventsById.get(event));

/** The event of a step of a user story, which may name it by an old id. */
export const eventOfUserStep = (chronicle: Chronicle, { event }: Pick<Step, "event">): TimelineEvent | undefined =>
  event === undefined ? undefined : chronicle.eventsById.get(presentId(chronicle, event));

/** The window that a step shows: that of its map, its own, else the dates of its event; `undefined`: the window does not change. */
export function windowOfStep(
  chronicle: Pick<Chronicle, "eventsById">,
  step: Step,
  limits: WindowLimits,
): TimeWindow | undefined {
  const text = step.map?.window ?? step.window;
  const own = text === undefined ? undefined : parseEventDate(text);
  if (own?.ok) return { start: own.date.startMs, end: own.date.endMs };
  const event = eventOfStep(chronicle, step);
  // A map without a period is about the whole timeline.
  if (!event && step.map) return { start: limits.min, end: limits.max };
  return event && fitWindow({ start: event.date.startMs, end: event.date.endMs }, limits);
}
