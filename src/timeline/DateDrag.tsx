/** Lets the pointer change the dates of the open draft on the stage. Loaded only while a draft is open. */
import { type RefObject, useEffect, useState } from "react";
import { loadDateDragMessages } from "../i18n/date-drag-messages";
import { formatEventDate } from "../i18n/format-date";
import { useLang, useMessages, useOptionalMessages } from "../i18n/react";
import { parseEventDate } from "../model/dates/event-date";
import { useApp, useAppStore } from "../store/react";
import { selectDateOf, selectEditsDates, setEventDate } from "../store/user-chronicles/event-dates";
import { listenForDateDrags } from "./date-drag";
import type { GestureHandlers } from "./gestures";
import type { Stage } from "./stage";
import "./date-drag.css";

type Props = {
  readonly stage: Stage | undefined;
  readonly viewport: RefObject<HTMLElement | null>;
  /** What the pointer is over. Must be the same function on every render. */
  readonly hover: GestureHandlers["hover"];
};

export function DateDrag({ stage, viewport, hover }: Props) {
  const store = useAppStore();
  const lang = useLang();
  const { dates } = useMessages();
  const messages = useOptionalMessages(loadDateDragMessages);
  const isEditing = useApp(selectEditsDates);
  const [moved, setMoved] = useState<string>();

  useEffect(() => {
    const host = viewport.current;
    if (!stage || !host || !isEditing) return undefined;
    const say = (edtf: string) => {
      const result = parseEventDate(edtf);
      return result.ok ? formatEventDate(result.date, lang, dates) : edtf;
    };
    const { select, stop } = listenForDateDrags(host, stage, {
      dateOf: (id) => selectDateOf(store.getState(), id),
      say,
      // A card about the event would cover the date.
      onBegun: () => hover({ eventId: undefined, badge: undefined }),
      onMoved: (id, edtf) => {
        setEventDate(store, id, edtf);
        setMoved(say(edtf));
      },
      onPanned: () => store.actions.userSettled(stage.camera.window),
    });
    const stopFollowing = store.subscribe((s) => s.selection.eventId, select, { fireImmediately: true });
    return () => {
      stopFollowing();
      stop();
    };
  }, [store, stage, viewport, hover, isEditing, lang, dates]);

  return (
    <p className="visually-hidden" role="status">
      {moved !== undefined && messages?.newDate(moved)}
    </p>
  );
}
