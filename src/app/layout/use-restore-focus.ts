/** Moves the focus to the closed event when closing the details would lose it. */
import { useEffect } from "react";
import { useAppStore } from "../../store/react";

/** The event's row in the list, else the timeline, else the stage as a whole. */
function focusEvent(eventId: string): void {
  const row = document.querySelector<HTMLElement>(`#events [data-event-id="${CSS.escape(eventId)}"] .event-open`);
  (row ?? document.getElementById("timeline") ?? document.getElementById("events"))?.focus({ preventScroll: true });
}

export function useRestoreFocus(): void {
  const store = useAppStore();
  useEffect(() => {
    const unsubscribe = store.subscribe(
      (s) => s.selection.eventId,
      (eventId, closedId) => {
        if (eventId !== undefined || closedId === undefined) return;
        // In an iframe the focus may be in the host page, whatever had it here last.
        const hadFocus = document.hasFocus() && document.activeElement !== document.body;
        // After the panel is removed; the panel itself first tries to restore the focus to its opener.
        requestAnimationFrame(() => {
          if (hadFocus && document.activeElement === document.body) focusEvent(closedId);
        });
      },
    );
    return unsubscribe;
  }, [store]);
}
