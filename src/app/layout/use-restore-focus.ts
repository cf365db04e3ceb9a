/** When the details close and the focus would be lost with them, it goes to where the event stands. */
import { useEffect } from "react";
import { useAppStore } from "../../store/react";

/** The event's row in the list, else the timeline, else the stage as a whole. */
function focusEvent(eventId: string): void {
  const row = document.querySelector<HTMLElement>(`#events [data-event-id="${CSS.escape(eventId)}"] .event-open`);
  (row ?? document.getElementById("timeline") ?? document.getElementById("events"))?.focus({ preventScroll: true });
}

export function useKeepFocus(): void {
  const store = useAppStore();
  useEffect(() => {
    const unsubscribe = store.subscribe(
      (s) => s.selection.eventId,
      (eventId, closedId) => {
        if (eventId !== undefined || closedId === undefined) return;
        // In a frame the focus may be the page's around it, whatever had it here last.
        const hadFocus = document.hasFocus() && document.activeElement !== document.body;
        // After the panel is gone; the panel itself first tries to give the focus back to where it came from.
        requestAnimationFrame(() => {
          if (hadFocus && document.activeElement === document.body) focusEvent(closedId);
        });
      },
    );
    return unsubscribe;
  }, [store]);
}
