import { isFiltering } from "../../model/filter/filter";
import { MODES } from "../../model/mode";
import type { AppState } from "../state";
import { selectIsFullRange } from "./window";

/** Whether the page shows the bundled chronicle as it opens without a link: all of it, nothing chosen. */
export function selectIsFirstView(s: AppState): boolean {
  const { chronicle, load, view, filter, selection, story, cursor, singleFile } = s;
  return (
    chronicle.status === "ready" &&
    chronicle.source === undefined &&
    load.status === "idle" &&
    singleFile === undefined &&
    MODES[s.mode].isWelcoming &&
    view.view !== "list" &&
    selectIsFullRange(s) &&
    !isFiltering(filter) &&
    selection.eventId === undefined &&
    cursor === undefined &&
    story === undefined
  );
}
