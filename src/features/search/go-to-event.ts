import { useCallback } from "react";
import { useAppStore } from "../../store/react";
import { touches } from "../../model/chronicle/chronicle";
import { selectChronicle } from "../../store/selectors/filtered";

/** Opens an event and moves the window if it does not show it. */
export function useGoToEvent(): (eventId: string) => void {
  const store = useAppStore();
  return useCallback(
    (eventId) => {
      store.actions.selectEvent(eventId);
      const { view } = store.getState();
      const event = selectChronicle(store.getState())?.eventsById.get(eventId);
      if (event && !touches(event, view.window)) store.actions.fitEvent(eventId);
    },
    [store],
  );
}
