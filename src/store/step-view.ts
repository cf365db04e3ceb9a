/** Which view a step of a story shows: the map if it says so, else the one that the reader has chosen. Pure. */
import type { Step } from "../model/stories/story";
import type { MapSlice, ViewSlice } from "./state";

export const NEW_MAP: MapSlice = { camera: undefined, places: [], playhead: undefined };

/** @param step  the step that is opened; none: the story ends */
export function viewOfStep({ view, map, before }: ViewSlice, step: Step | undefined): Partial<ViewSlice> {
  if (step?.map)
    return { view: "map", map: { ...NEW_MAP, fit: { region: step.map.region } }, before: before ?? { view, map } };
  if (!before) return {};
  // A reader who has left the map meanwhile stays where they are.
  return view === "map" ? { ...before, before: undefined } : { before: undefined };
}

/** The same for a step of a link, which overrides the view and the part of the earth. */
export function viewOfLinkedStep(given: Pick<ViewSlice, "view" | "map">, step: Step | undefined): Partial<ViewSlice> {
  const { view, map } = given;
  if (!step?.map || (view !== undefined && view !== "map")) return { ...given, before: undefined };
  const before = { view: undefined, map: NEW_MAP };
  return map.camera ? { view: "map", map, before } : viewOfStep({ ...given, before } as ViewSlice, step);
}
