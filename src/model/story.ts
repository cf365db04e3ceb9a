/** Stories: ordered steps through events and text cards. */
import type { Chronicle, Story, TimelineEvent } from "./chronicle";
import { parseEventDate } from "./event-date";
import { type TimeWindow, type WindowLimits, fitWindow } from "./time";

export type Step = Story["steps"][number];

/** Where a reader stands in a story. */
export type StoryPlace = {
  readonly id: string;
  /** From 1, as people count. */
  readonly step: number;
};

/** A story with one of its steps. */
export type StepInStory = { readonly story: Story; readonly step: Step; readonly place: StoryPlace };

const storyOf = ({ stories }: Pick<Chronicle, "stories">, id: string): Story | undefined =>
  stories.find((story) => story.id === id);

/** @returns the place brought inside the story; `undefined` where there is no such story */
export function clampPlace(chronicle: Pick<Chronicle, "stories">, place: StoryPlace): StoryPlace | undefined {
  const story = storyOf(chronicle, place.id);
  return story && { id: story.id, step: Math.min(story.steps.length, Math.max(1, Math.round(place.step))) };
}

export function stepAt(chronicle: Pick<Chronicle, "stories">, place: StoryPlace): StepInStory | undefined {
  const clamped = clampPlace(chronicle, place);
  const story = clamped && storyOf(chronicle, clamped.id);
  const step = story?.steps[(clamped?.step ?? 0) - 1];
  return clamped && story && step && { story, step, place: clamped };
}

const eventOfStep = ({ eventsById }: Pick<Chronicle, "eventsById">, { event }: Step): TimelineEvent | undefined =>
  event === undefined ? undefined : eventsById.get(event);

/** The window that a step asks for: its own, else the dates of its event; `undefined`: it stays as it is. */
export function windowOfStep(chronicle: Chronicle, step: Step, limits: WindowLimits): TimeWindow | undefined {
  const own = step.window === undefined ? undefined : parseEventDate(step.window);
  if (own?.ok) return { start: own.date.startMs, end: own.date.endMs };
  const event = eventOfStep(chronicle, step);
  return event && fitWindow({ start: event.date.startMs, end: event.date.endMs }, limits);
}
