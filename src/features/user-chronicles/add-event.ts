/** A new event in the middle of the window, in the topic that is filtered for. */
import { languagesOf } from "../../model/user-chronicles/content";
import { addEvents, dayOf, newEvent } from "../../model/user-chronicles/edit-events";
import { withText } from "../../model/edit-values";
import { MEAN_YEAR_MS, spanOf } from "../../model/time";
import type { AppState } from "../../store/state";
import { selectOpenDraft } from "../../store/user-chronicles/selectors";
import type { UserChronicleActions } from "../../store/user-chronicles/user-chronicles";
import { isRefused } from "./use-user-chronicles";

/** Below this window a new event gets a day, above it a year. */
const DAY_BELOW_MS = 60 * MEAN_YEAR_MS;

/** @returns the id of the new event; `undefined` without an open draft, and where it has as many as it can */
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
  const event = newEvent(date, withText(undefined, languages[0] ?? "en", title, languages) ?? title, lane);
  return isRefused(change(draft.id, (content) => addEvents(content, [event]))) ? undefined : event.id;
}
