import { useCallback } from "react";
import { type StepMap, usualWidth } from "../../model/stories/step-map";
import { mapOfView } from "../../store/map-of-view";
import { useAppStore } from "../../store/react";

/** Where the map is not on the page: its middle and zoom are then from an address, or unknown. */
const USUAL_PX = 1_000;

/** What the page below the editor shows now, as the map of a step. */
export function useShownMap(): () => StepMap {
  const store = useAppStore();
  return useCallback(() => {
    const map = document.querySelector<HTMLElement>("[data-map]");
    const width = map ? usualWidth({ width: map.clientWidth, height: map.clientHeight }) : 0;
    return mapOfView(store.getState(), width > 0 ? width : USUAL_PX);
  }, [store]);
}
