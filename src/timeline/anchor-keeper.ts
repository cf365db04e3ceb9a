/**
 * When the details push the timeline aside, the date that the reader looks at keeps its place on the screen: the scale
 * and the left edge stay, the window loses what the panel covers, and gets it back when the panel goes.
 */
import { drawnTimes, kindOf } from "../lod/columns";
import { type TimeWindow, sameWindow, spanOf } from "../model/time";
import type { AppStore } from "../store/app-store";
import type { AppState } from "../store/state";
import { selectOpenEvent } from "../store/selectors/details";
import { selectIsFullRange, selectIsStepWindow } from "../store/selectors/window";

/** An opened event nearer to the edge than this share of the window would hide behind the panel's border. */
const COMFORT = 0.06;

/** @returns asked at each change of width, with the window that the same scale would show; answers with one to show */
export function createAnchorKeeper(store: AppStore): (sameScale: TimeWindow) => TimeWindow | undefined {
  let wasOpen = store.getState().selection.eventId !== undefined;
  let whole: { readonly before: TimeWindow; readonly cut: TimeWindow } | undefined;

  return (sameScale) => {
    const state = store.getState();
    const isOpen = state.selection.eventId !== undefined;
    const hasToggled = isOpen !== wasOpen;
    wasOpen = isOpen;
    // All years stay all years, and the dates of a step its dates; a browser window that changes its size is no panel.
    if (!hasToggled || selectIsFullRange(state) || selectIsStepWindow(state)) return undefined;
    const before = state.view.window;
    const target = !isOpen && whole && sameWindow(before, whole.cut) ? whole.before : withEvent(sameScale, state);
    store.actions.goTo(target, { glide: false });
    const shown = store.getState().view.window;
    whole = isOpen ? { before, cut: shown } : undefined;
    return shown;
  };
}

/** Moved on just so far that the opened event is not under the panel. */
function withEvent(window: TimeWindow, state: AppState): TimeWindow {
  const date = selectOpenEvent(state)?.date;
  const at = date && drawnTimes(date, kindOf(date), state.view.limits).anchor;
  const over = at === undefined ? 0 : Math.ceil(at - (window.end - spanOf(window) * COMFORT));
  return over <= 0 ? window : { start: window.start + over, end: window.end + over };
}
