/** Where the map stands, frame by frame. Neither React nor the store hears of a frame, only of where it comes to rest. */
import { turned } from "../../model/geometry/turned";
import type { XY } from "../map/map-labels";
import { type MapView, xyOf } from "../map/map-view";
import type { MapSize } from "../map/projection";

/** After the last movement. */
const REST_MS = 120;
/** A zoom that goes on for long is drawn anew meanwhile, once it has led far from what is drawn. */
const LONG_MS = 400;
const FAR_SCALE = 1.5;
/** Share of the map by which it may be shifted. What is drawn ends one map beyond its edges: the rest is for the time of drawing anew. */
const FAR_SHARE = 0.75;
/** After each of these on its way, a shift says where it is: marks are drawn up to `MARGIN_PX` beyond the edges. */
const PASS_PX = 120;
const GLIDE_MS = 350;
/** Positions are then from the middle of the map. */
const NO_SIZE = { width: 0, height: 0 };

export type MapCameraLive = {
  /** Where it is, or where a glide leads. */
  readonly view: () => MapView;
  /** What the last frame shows: during a glide a part between its ends. */
  readonly shown: () => MapView;
  /** Shows another part at once. */
  readonly moveTo: (view: MapView) => void;
  /** Shows another part as if it had always been there: it does not come to rest, since it has not moved. */
  readonly jumpTo: (view: MapView) => void;
  /** Shows another part with an animation, unless `isStill`. */
  readonly glideTo: (view: MapView, isStill: boolean) => void;
  /** @returns stops following */
  readonly onFrame: (listener: (view: MapView) => void) => () => void;
  readonly onRest: (listener: (view: MapView) => void) => () => void;
  /** A movement goes on and has come so far that what is drawn will end soon: it is to be drawn anew, without haste. */
  readonly onFar: (listener: (view: MapView) => void) => () => void;
  /** A long shift has come this far: nothing is drawn anew, but what comes into sight may be added. */
  readonly onPass: (listener: (view: MapView) => void) => () => void;
  readonly dispose: () => void;
};

/** Both change evenly: scale by factors, the rest by px of the larger scale. */
function between(from: MapView, to: MapView, share: number): MapView {
  const scale = from.scale * (to.scale / from.scale) ** share;
  // At the end of a zoom the middle moves less, since a degree has more px there.
  const isZoom = Math.abs(to.scale / from.scale - 1) > 1e-6;
  const moved = isZoom ? (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale) : share;
  const turn = turned(to.lon - from.lon);
  return { lon: from.lon + turn * moved, lat: from.lat + (to.lat - from.lat) * moved, scale };
}

const shiftOf = (from: MapView, to: MapView): XY => xyOf(to, NO_SIZE, [from.lon, from.lat]);

const eased = (t: number): number => 1 - (1 - t) ** 3;

/** @param sizeOf  of the map, now */
export function createCamera(first: MapView, sizeOf: () => MapSize): MapCameraLive {
  let view = first;
  let drawn = first;
  let passed = first;
  let frame: number | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let movingSince: number | undefined;
  let glide: { readonly from: MapView; readonly to: MapView; readonly startMs: number } | undefined;
  const frames = new Set<(view: MapView) => void>();
  const rests = new Set<(view: MapView) => void>();
  const fars = new Set<(view: MapView) => void>();
  const passes = new Set<(view: MapView) => void>();

  const drawAnew = (listeners: ReadonlySet<(view: MapView) => void>) => {
    movingSince = undefined;
    drawn = view;
    passed = view;
    for (const listener of listeners) listener(view);
  };
  /** Whether what is drawn soon no longer does. */
  const isFar = (now: number): boolean => {
    const factor = view.scale / drawn.scale;
    if (factor > FAR_SCALE || factor < 1 / FAR_SCALE) return now - (movingSince ?? now) > LONG_MS;
    const [dx, dy] = shiftOf(drawn, view);
    const { width, height } = sizeOf();
    return Math.abs(dx) > width * FAR_SHARE || Math.abs(dy) > height * FAR_SHARE;
  };
  const pass = () => {
    if (view.scale !== drawn.scale || Math.hypot(...shiftOf(passed, view)) < PASS_PX) return;
    passed = view;
    for (const listener of passes) listener(view);
  };
  const draw = (now: number) => {
    frame = undefined;
    if (glide) {
      // The time of a frame may be before that of the click in it.
      const t = Math.min(1, Math.max(0, now - glide.startMs) / GLIDE_MS);
      view = t === 1 ? glide.to : between(glide.from, glide.to, eased(t));
      if (t === 1) glide = undefined;
    }
    for (const listener of frames) listener(view);
    if (glide) schedule();
    movingSince ??= now;
    clearTimeout(rest);
    if (isFar(now)) drawAnew(fars);
    else pass();
    rest = setTimeout(() => drawAnew(rests), REST_MS);
  };
  const schedule = () => {
    frame ??= requestAnimationFrame(draw);
  };
  return {
    view: () => glide?.to ?? view,
    shown: () => view,
    moveTo(next) {
      glide = undefined;
      view = next;
      schedule();
    },
    jumpTo(next) {
      glide = undefined;
      view = next;
      drawn = next;
      passed = next;
    },
    glideTo(next, isStill) {
      glide = isStill ? undefined : { from: view, to: next, startMs: performance.now() };
      if (isStill) view = next;
      schedule();
    },
    onFrame(listener) {
      frames.add(listener);
      return () => frames.delete(listener);
    },
    onRest(listener) {
      rests.add(listener);
      return () => rests.delete(listener);
    },
    onFar(listener) {
      fars.add(listener);
      return () => fars.delete(listener);
    },
    onPass(listener) {
      passes.add(listener);
      return () => passes.delete(listener);
    },
    dispose() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
      clearTimeout(rest);
    },
  };
}
