/** Dates of the events of the open draft, changed on the timeline by pointer or keyboard. Loaded with what changes them. */
import { type EventDate, parseEventDate } from "../../model/dates/event-date";
import { clampWindow, spanOf } from "../../model/time";
import { eventIn } from "../../model/user-chronicles/content";
import { changeEvent } from "../../model/user-chronicles/edit-events";
import type { AppStore } from "../app-store";
import { selectChronicle } from "../selectors/filtered";
import type { AppState } from "../state";
import { selectIsEditing, selectOpenDraft, selectOpenDraftId } from "./selectors";
import { userChronicleActionsOf } from "./user-chronicles";

/** Whether dates can be changed on the timeline now: a draft is edited and not shown as readers see it. */
export const selectEditsDates = (state: AppState): boolean => selectIsEditing(state) && !state.userChronicles.isPreview;

/** The date as it was last edited: the page itself follows a little later. */
export function selectDateOf(state: AppState, eventId: string): EventDate | undefined {
  const content = selectOpenDraft(state)?.content;
  const result = parseEventDate((content && eventIn(content, eventId)?.date) ?? "");
  return result.ok ? result.date : selectChronicle(state)?.eventsById.get(eventId)?.date;
}

/** @param field  consecutive changes of the same field are undone together */
export function setEventDate(store: AppStore, eventId: string, edtf: string, field?: string): void {
  const id = selectOpenDraftId(store.getState());
  if (id === undefined) return;
  userChronicleActionsOf(store).change(
    id,
    (content) => changeEvent(content, eventId, (event) => ({ ...event, date: edtf })),
    field,
  );
}

/** Pans to an event whose date has left the window, without changing the scale. */
export function keepInView(store: AppStore, eventId: string): void {
  const state = store.getState();
  const date = selectChronicle(state)?.eventsById.get(eventId)?.date;
  const { window, limits } = state.view;
  if (!date || (date.startMs < window.end && date.endMs > window.start)) return;
  const span = spanOf(window);
  const middle = (date.startMs + date.endMs) / 2;
  store.actions.goTo(clampWindow({ start: middle - span / 2, end: middle + span / 2 }, limits));
}
