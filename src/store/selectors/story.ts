import { type StepInStory, eventOfStep, stepAt } from "../../model/story";
import type { Ms } from "../../model/time";
import type { AppState } from "../state";

let last: { readonly key: readonly unknown[]; readonly step: StepInStory | undefined } | undefined;

/** The step on show, with its story; the same object as long as neither changes. */
export function selectStep({ chronicle, story }: AppState): StepInStory | undefined {
  if (chronicle.status !== "ready" || !story) return undefined;
  const key = [chronicle.chronicle, story.id, story.step];
  if (last && key.every((part, i) => part === last?.key[i])) return last.step;
  last = { key, step: stepAt(chronicle.chronicle, story) };
  return last.step;
}

/** From when on events are covered while presenting, so that a class can guess; the step's own event is seen. */
export function selectHiddenFromMs(state: AppState): Ms | undefined {
  const at = state.present.hidesLater ? selectStep(state) : undefined;
  if (!at || state.chronicle.status !== "ready") return undefined;
  const { chronicle } = state.chronicle;
  // A text card stands at the event before it.
  const event = at.story.steps.slice(0, at.place.step).findLast((step) => eventOfStep(chronicle, step) !== undefined);
  return event && eventOfStep(chronicle, event)?.date.endMs;
}
