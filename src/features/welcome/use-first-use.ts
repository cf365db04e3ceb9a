import { type RefObject, useEffect } from "react";
import { selectIsFirstView } from "../../store/selectors/first-view";
import { useAppStore } from "../../store/react";

/** Before the store knows: a drag and a wheel move the timeline at once. */
const GESTURES = ["pointerdown", "wheel"] as const;

/** Ends the welcome for good at the first use of the page, whatever it is. */
export function useFirstUse(line: RefObject<HTMLElement | null>): void {
  const store = useAppStore();
  useEffect(() => {
    const stop = new AbortController();
    const use = ({ target }: Event) => {
      if (!line.current?.contains(target as Node)) store.actions.endWelcome();
    };
    for (const gesture of GESTURES)
      line.current?.parentElement?.addEventListener(gesture, use, {
        capture: true,
        passive: true,
        signal: stop.signal,
      });
    const unsubscribe = store.subscribe(selectIsFirstView, (isFirst) => {
      if (!isFirst) store.actions.endWelcome();
    });
    return () => {
      stop.abort();
      unsubscribe();
    };
  }, [store, line]);
}
