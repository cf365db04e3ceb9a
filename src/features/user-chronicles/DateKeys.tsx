/** Changes the date of the event under the cursor, or of the open one, by keys; says the new date in words. */
import { useEffect, useState } from "react";
import { focusedEvent } from "../../commands/commands";
import { dateMoveOf, dateMovedBy } from "../../commands/date-keys";
import { loadDateDragMessages } from "../../i18n/date-drag-messages";
import { formatEventDate } from "../../i18n/format-date";
import { useLang, useMessages, useOptionalMessages } from "../../i18n/react";
import { parseEventDate } from "../../model/dates/event-date";
import { keepInView, selectDateOf, selectEditsDates, setEventDate } from "../../store/user-chronicles/event-dates";
import { selectChronicle } from "../../store/selectors/filtered";
import { useApp, useAppStore } from "../../store/react";

/** In these the same keys select text or choose. */
const TYPED_IN = "input, textarea, select, [contenteditable], [role^=menu], [role=listbox]";

export function DateKeys() {
  const store = useAppStore();
  const lang = useLang();
  const { dates } = useMessages();
  const messages = useOptionalMessages(loadDateDragMessages);
  const isEditing = useApp(selectEditsDates);
  const [announced, setAnnounced] = useState("");

  useEffect(() => {
    if (!isEditing || !messages) return undefined;
    let movedId: string | undefined;
    const onKey = (press: KeyboardEvent) => {
      const move = dateMoveOf(press);
      const event = move && focusedEvent(store);
      if (!event || press.defaultPrevented || document.querySelector("dialog[open]")) return;
      if (press.target instanceof Element && press.target.closest(TYPED_IN)) return;
      press.preventDefault();
      const edtf = dateMovedBy(selectDateOf(store.getState(), event.id) ?? event.date, move);
      const result = edtf === undefined ? undefined : parseEventDate(edtf);
      if (!result?.ok) {
        setAnnounced(move.part === "end" ? messages.noEnd : messages.outOfRange);
        return;
      }
      movedId = event.id;
      setAnnounced(messages.newDate(formatEventDate(result.date, lang, dates)));
      setEventDate(store, event.id, result.date.edtf, `date keys ${event.id}`);
    };
    document.addEventListener("keydown", onKey);
    // The page follows a little later.
    const stopFollowing = store.subscribe(selectChronicle, () => {
      if (movedId !== undefined) keepInView(store, movedId);
      movedId = undefined;
    });
    return () => {
      document.removeEventListener("keydown", onKey);
      stopFollowing();
    };
  }, [store, isEditing, lang, dates, messages]);

  return (
    <p className="visually-hidden" role="status">
      {announced}
    </p>
  );
}
