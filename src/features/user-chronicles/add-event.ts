/** A new event in the middle of the window, in the topic that is filtered for. */
import { languagesOf } from "../../model/user-chronicles/content";
import { addEvents, dayOf, newEvent } from "../../model/user-chronicles/edit-events";
import { withText } from "../../model/edit-values";
import { MEAN_YEAR_MS, spanOf } from "../../model/time";
import type { AppState } from "../../store/state";
import { selectOpenDraft } from "../../store/user-chronicles/selectors";
import type { UserChronicleActions } from "../../store/user-chronicles/user-chronicles";

/** Below this window a new event gets a day, above it a year. */
const DAY_BELOW_MS = 60 * MEAN_YEAR_MS;

/** @returns the id of the new event; `undefined` without an open draft, and if it is full */
export function addEvent(state: AppState, { change }: UserChronicleActions, title: string): string | undefined {
  const draft = selectOpenDraft(state);
  if (!draft) return undefined;
  const { window } = state.view;
  const middle = (window.start + window.end) / 2;
  const day = dayOf(middle);
  const date = spanOf(window) < DAY_BELOW_MS || !/^\d{4}-/.test(day) ? day : day.slice(0, 4);
  const { lanes } = draft.content;
  const lane = state.filter.lane.find((id) => lanes.some((one) => one.id === id)) ?? lanes[0]?.id;
  const languages = languagesOf(draft.content);
  // The title is in the language of the page.
  const lang = languages.includes(state.view.lang) ? state.view.lang : (languages[0] ?? "en");
  const event = newEvent(date, withText(undefined, lang, title, languages) ?? title, lane);
  return change(draft.id, (content) => addEvents(content, [event])) ? event.id : undefined;
}
