import { useCallback } from "react";
import { useAppStore } from "../../store/react";
import { selectWindowSplit } from "../../store/selectors/window";

/** Opens an event and makes sure that the window shows it. */
export function useGoToEvent(): (eventId: string) => void {
  const store = useAppStore();
  return useCallback(
    (eventId) => {
      store.actions.selectEvent(eventId);
      const isInside = selectWindowSplit(store.getState()).inside.some((event) => event.id === eventId);
      if (!isInside) store.actions.fitEvent(eventId);
    },
    [store],
  );
}
