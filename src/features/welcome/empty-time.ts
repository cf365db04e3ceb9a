import { type Ms, type TimeWindow, spanOf } from "../../model/time";

/** Length of the stretch as a share of all the time, and the number of places where it is tried. */
const STRETCH = 0.4;
const PLACES = 60;

/** The middle of the stretch of time with the fewest events; of several, of the first with all that adjoin it. */
export function emptiestTime(startsMs: readonly Ms[], within: TimeWindow): Ms {
  const stretchMs = spanOf(within) * STRETCH;
  const startAt = (place: number): Ms => within.start + ((spanOf(within) - stretchMs) * place) / PLACES;
  const counts = Array.from({ length: PLACES + 1 }, (_, place) => {
    const from = startAt(place);
    return startsMs.filter((ms) => ms >= from && ms < from + stretchMs).length;
  });
  const fewest = Math.min(...counts);
  const first = counts.indexOf(fewest);
  const after = counts.findIndex((count, place) => place > first && count > fewest);
  const last = after === -1 ? PLACES : after - 1;
  return startAt((first + last) / 2) + stretchMs / 2;
}
