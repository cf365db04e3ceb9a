/** Keeps the open event in sight: the map moves when its place is beyond the edge, or under the details. */
import { type RefObject, useEffect, useRef } from "react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { type MapPlaces, placeIdsOf } from "../../store/selectors/map";
import { PHONE, SHEET_SHARE } from "../../ui/use-media";
import { panBy, withInView } from "../map/map-view";
import type { MapSize } from "../map/projection";
import type { LiveCamera } from "./use-live-camera";
import { lonLatOf } from "./place-xy";

const MARGIN_PX = 64;

type Sight = {
  readonly live: LiveCamera;
  readonly box: RefObject<HTMLElement | null>;
  readonly event: TimelineEvent | undefined;
  readonly places: MapPlaces;
};

/** What the open details leave of the map. */
function freeSize({ width, height }: MapSize, box: HTMLElement): MapSize {
  const matches = (query: string) => globalThis.matchMedia?.(query).matches ?? false;
  if (!matches(PHONE)) return { width, height };
  const { top } = box.getBoundingClientRect();
  return { width, height: Math.max(MARGIN_PX * 2, Math.min(height, globalThis.innerHeight * (1 - SHEET_SHARE) - top)) };
}

export function useInSight({ live: { camera, size, go }, box, event, places }: Sight): void {
  const latest = useRef({ go, places });
  useEffect(() => {
    latest.current = { go, places };
  });
  useEffect(() => {
    const element = box.current;
    if (!event || !element) return;
    const { points } = latest.current.places;
    const code = placeIdsOf(event, points.codeOf)
      .map((id) => points.codeOf.get(id) ?? -1)
      .find((one) => !Number.isNaN(points.east[one] ?? Number.NaN));
    if (code === undefined) return;
    const at = lonLatOf(points, code);
    const free = freeSize(size, element);
    const now = camera.view();
    // As if only the free part were the map: its middle is elsewhere.
    const [dx, dy] = [(size.width - free.width) / 2, (size.height - free.height) / 2];
    const shown = panBy(now, size, [dx, dy]);
    const moved = withInView(shown, free, at, Math.min(MARGIN_PX, free.width / 3, free.height / 3));
    if (moved !== shown) latest.current.go(panBy(moved, size, [-dx, -dy]));
  }, [event, size, camera, box]);
}
