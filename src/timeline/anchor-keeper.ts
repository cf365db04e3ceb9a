/**
 * Keeps dates in place when the details panel narrows the timeline: scale and left edge stay, the window loses what the
 * panel covers and gets it back when the panel closes.
 */
import { drawnTimes, kindOf } from "../lod/columns";
import { type TimeWindow, sameWindow, spanOf } from "../model/time";
import type { AppStore } from "../store/app-store";
import type { AppState } from "../store/state";
import { selectOpenEvent } from "../store/selectors/details";
import { selectIsFullRange, selectIsStepWindow } from "../store/selectors/window";

/** Share of the window near the edge in which an opened event would be too close to the panel. */
const COMFORT = 0.06;

/** @returns called at each change of width with the window of the same scale; returns the window to show, if any */
export function createAnchorKeeper(store: AppStore): (sameScale: TimeWindow) => TimeWindow | undefined {
  let wasOpen = store.getState().selection.eventId !== undefined;
  let shrunk: { readonly before: TimeWindow; readonly cut: TimeWindow } | undefined;

  return (sameScale) => {
    const state = store.getState();
    const isOpen = state.selection.eventId !== undefined;
    const hasToggled = isOpen !== wasOpen;
    wasOpen = isOpen;
    // The full range stays the full range, and the window of a step stays. Resizing the browser window is not a panel.
    if (!hasToggled || selectIsFullRange(state) || selectIsStepWindow(state)) return undefined;
    const before = state.view.window;
    const target = !isOpen && shrunk && sameWindow(before, shrunk.cut) ? shrunk.before : withEvent(sameScale, state);
    store.actions.goTo(target, { glide: false });
    const shown = store.getState().view.window;
    shrunk = isOpen ? { before, cut: shown } : undefined;
    return shown;
  };
}

/** Moved just far enough that the open event is not under the panel. */
function withEvent(window: TimeWindow, state: AppState): TimeWindow {
  const date = selectOpenEvent(state)?.date;
  const at = date && drawnTimes(date, kindOf(date), state.view.limits).anchor;
  const overlap = at === undefined ? 0 : Math.ceil(at - (window.end - spanOf(window) * COMFORT));
  return overlap <= 0 ? window : { start: window.start + overlap, end: window.end + overlap };
}
