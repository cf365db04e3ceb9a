/** The open event of a draft as a form, in the place of its details. */
import { eventIn } from "../../model/user-chronicles/content";
import { selectOpenDraft } from "../../store/user-chronicles/selectors";
import { useApp } from "../../store/react";

export function EventEditor() {
  const draft = useApp(selectOpenDraft);
  const id = useApp((s) => s.selection.eventId);
  const event = draft && id !== undefined ? eventIn(draft.content, id) : undefined;
  if (!event) return null;
  return null;
}
