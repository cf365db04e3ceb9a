/** Scrolls the lanes, which may be higher than the screen, so that a marked event is visible. */
import type { Px } from "../model/time";
import type { Stage } from "./stage";

/** Opening the details changes the width and therefore the rows, some frames after the event was marked. */
const WATCH_MS = 500;
/** Between the event and the edge of the view. */
const GAP: Px = 8;

export type ScrollIntoView = {
  /** Keeps the event in view until the layout has settled. */
  readonly watch: (eventId: string) => void;
  readonly stop: () => void;
};

/**
 * @param scroller       the scroll container of the lanes
 * @param bottomInsetPx  height at the bottom of the screen that is covered
 */
export function createScrollIntoView(
  scroller: HTMLElement,
  stage: Pick<Stage, "view" | "onFollow">,
  bottomInsetPx: () => Px,
): ScrollIntoView {
  let watched: { readonly eventId: string; readonly untilMs: number } | undefined;

  const adjust = () => {
    if (!watched) return;
    if (performance.now() > watched.untilMs) {
      watched = undefined;
      return;
    }
    const box = stage.view(watched.eventId)?.box();
    if (!box || box.height === 0) return;
    const lanes = scroller.getBoundingClientRect();
    const visibleBottom = Math.min(lanes.bottom, window.innerHeight - bottomInsetPx());
    if (box.bottom + GAP > visibleBottom) scroller.scrollTop += box.bottom + GAP - visibleBottom;
    else if (box.top - GAP < lanes.top) scroller.scrollTop -= lanes.top - box.top + GAP;
  };
  const stop = stage.onFollow(adjust);

  return {
    watch(eventId) {
      watched = { eventId, untilMs: performance.now() + WATCH_MS };
      adjust();
    },
    stop,
  };
}
