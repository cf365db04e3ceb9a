import { eventIn } from "../../model/user-chronicles/content";
import type { AppState } from "../../store/state";
import { selectIsEditing, selectOpenDraft } from "../../store/user-chronicles/selectors";

/** Whether the form of an event is open with no dialog above it: pictures that are dropped or pasted belong to that event. */
export function isFormInFront(state: AppState): boolean {
  const { eventId } = state.selection;
  if (eventId === undefined || state.userChronicles.isPreview || !selectIsEditing(state)) return false;
  const content = selectOpenDraft(state)?.content;
  return content !== undefined && !!eventIn(content, eventId) && document.querySelector("dialog[open]") === null;
}
