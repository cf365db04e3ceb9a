/** What the page shows, as the map of a step. Pure. */
import { windowText } from "../model/links/view-link";
import { type StepMap, regionOfCamera } from "../model/stories/step-map";
import { sameWindow } from "../model/time";
import type { AppState } from "./state";

/** @param widthPx  of the map on the page, if it has the usual shape: `usualWidth` */
export function mapOfView({ view }: Pick<AppState, "view">, widthPx: number): StepMap {
  const { window, limits, map } = view;
  const isAll = sameWindow(window, { start: limits.min, end: limits.max });
  return {
    ...(map.camera ? { region: regionOfCamera(map.camera, widthPx) } : {}),
    ...(isAll ? {} : { window: windowText(window) }),
  };
}
