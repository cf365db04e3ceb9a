/** Scrolls the lanes, which may need more height than there is, so that a marked event is neither above nor below them. */
import type { Px } from "../model/time";
import type { Stage } from "./stage";

/** Opening the details changes the width, and with it the rows, some frames after the event was marked. */
const WATCH_MS = 500;
/** Between the event and what ends the view. */
const ROOM: Px = 8;

export type ScrollIntoView = {
  /** Keeps the event in sight until everything that its opening has moved has come to rest. */
  readonly watch: (eventId: string) => void;
  readonly stop: () => void;
};

/**
 * @param scroller    what holds the lanes and scrolls
 * @param coveredPx   how much of the screen's height something lies over, from its foot
 */
export function createScrollIntoView(
  scroller: HTMLElement,
  stage: Pick<Stage, "view" | "onFollow">,
  coveredPx: () => Px,
): ScrollIntoView {
  let watched: { readonly eventId: string; readonly untilMs: number } | undefined;

  const look = () => {
    if (!watched) return;
    if (performance.now() > watched.untilMs) {
      watched = undefined;
      return;
    }
    const box = stage.view(watched.eventId)?.box();
    if (!box || box.height === 0) return;
    const lanes = scroller.getBoundingClientRect();
    const foot = Math.min(lanes.bottom, window.innerHeight - coveredPx());
    if (box.bottom + ROOM > foot) scroller.scrollTop += box.bottom + ROOM - foot;
    else if (box.top - ROOM < lanes.top) scroller.scrollTop -= lanes.top - box.top + ROOM;
  };
  const stop = stage.onFollow(look);

  return {
    watch(eventId) {
      watched = { eventId, untilMs: performance.now() + WATCH_MS };
      look();
    },
    stop,
  };
}
