/** Edits of a user story. Each function returns a new story, or the same object if nothing changes. Pure. */
import { copyTitle } from "../copy-title";
import type { Story } from "../chronicle/chronicle";
import { moveItem, textIn as textOf, withField, withItem, withText } from "../edit-values";
import type { LocalizedText } from "../localized";
import { MAX_STEPS } from "./user-story";
import { randomId } from "../random-id";
import type { StepMap } from "./step-map";
import type { Step } from "./story";
import { type Lang, LANGS } from "../links/view-link";

/** In UTF-16 units, for typed texts. Longer texts of a file are kept, but cannot grow. */
export const MAX_LENGTH = {
  title: 300,
  summary: 2_000,
  audience: 300,
  headline: 300,
  question: 1_000,
  note: 10_000,
} as const;
export type BilingualFieldName = keyof typeof MAX_LENGTH;
export type StepField = Extract<BilingualFieldName, "headline" | "question" | "note">;
export type StoryField = Exclude<BilingualFieldName, StepField>;
export const MAX_MINUTES = 1_000;

/** The text in one language. A text without a language counts as English. */
export const textIn = (text: LocalizedText | undefined, lang: Lang): string => textOf(text, lang, LANGS);

/** Cuts a text to `longest`, or to its length before if that was more, without splitting a surrogate pair. */
export function fitText(value: string, before: string, longest: number): string {
  const most = Math.max(longest, before.length);
  if (value.length <= most) return value;
  const cut = value.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

export function setStoryText(story: Story, field: StoryField, lang: Lang, value: string): Story {
  const text = withText(story[field], lang, value, LANGS);
  return field === "title" ? { ...story, title: text ?? "" } : withField(story, field, text);
}

export const setMinutes = (story: Story, minutes: number | undefined): Story => withField(story, "minutes", minutes);

export function changeStep(story: Story, index: number, change: (step: Step) => Step): Story {
  const before = story.steps[index];
  if (!before) return story;
  const after = change(before);
  return after === before ? story : { ...story, steps: withItem(story.steps, index, after) };
}

export const setStepText = (story: Story, index: number, field: StepField, lang: Lang, value: string): Story =>
  changeStep(story, index, (step) => withField(step, field, withText(step[field], lang, value, LANGS)));

/** Adds a step to the short version, or removes it. */
export const setCore = (story: Story, index: number, core: boolean): Story =>
  changeStep(story, index, (step) => (step.core === core ? step : { ...step, core }));

/** @param at  index of the new step; the end by default */
export function insertStep(story: Story, step: Step, at = story.steps.length): Story {
  if (story.steps.length >= MAX_STEPS) return story;
  return { ...story, steps: [...story.steps.slice(0, at), step, ...story.steps.slice(at)] };
}

export const eventStep = (event: string): Step => ({ event, core: false });
/** A step without an event. */
export const cardStep = (): Step => ({ card: `card-${randomId().slice(0, 10)}`, core: false });

/** A step that shows the events of a period on the map. */
export const mapStep = (map: StepMap): Step => ({ ...cardStep(), map });

/** Changes what the map of a step shows. */
export const setStepMap = (story: Story, index: number, map: StepMap): Story =>
  changeStep(story, index, (step) => withField(step, "map", map));

export function removeStep(story: Story, index: number): Story {
  return index in story.steps ? { ...story, steps: withItem(story.steps, index, undefined) } : story;
}

/** @param to  the new index, clamped to the steps */
export function moveStep(story: Story, from: number, to: number): Story {
  const steps = moveItem(story.steps, from, to);
  return steps === story.steps ? story : { ...story, steps: [...steps] };
}

/** @returns the last step that shows the event, -1 where there is none */
export const indexOfEvent = ({ steps }: Story, event: string): number =>
  steps.findLastIndex((step) => step.event === event);

/** Appends a step for the event, or removes its last one. */
export function toggleEvent(story: Story, event: string): Story {
  const at = indexOfEvent(story, event);
  return at < 0 ? insertStep(story, eventStep(event)) : removeStep(story, at);
}

/** The same story with another id and a title that says so. */
export const copyOf = (story: Story, id: string): Story => ({ ...story, id, title: copyTitle(story.title) });
