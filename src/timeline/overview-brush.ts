/** The brush of the overview: follows the live window, moves it, and draws a new one on the empty strip. */
import { type Ms, type Px, type TimeWindow, DAY_MS, clampWindow, spanOf } from "../model/time";
import { followPointer } from "../ui/pointer-drag";
import type { Strip } from "./overview-strip";
import type { Camera } from "./camera";

/** What the brush moves: a timeline, or the window alone. */
export type BrushSource = {
  readonly camera: Pick<Camera, "window" | "limits" | "stop" | "moveTo">;
  readonly widthPx: Px;
  /** @returns unsubscribes */
  readonly onFollow: (follower: () => void) => () => void;
};

export type BrushHosts = {
  readonly strip: HTMLElement;
  readonly brush: HTMLElement;
  readonly lines: SVGPathElement;
};

/** The brush stops at 14 days, or a fiftieth of the range if that is less. The timeline itself zooms further. */
export function minBrushMs(limits: { readonly min: Ms; readonly max: Ms }): Ms {
  return Math.min(14 * DAY_MS, (limits.max - limits.min) / 50);
}

/** Narrower windows are drawn this wide, so that the brush stays visible and can be grabbed. */
const MIN_DRAWN: Px = 6;
const LINES_PX: Px = 14;
const CLICK_TOLERANCE: Px = 5;

export function followBrush({ brush, lines }: BrushHosts, stage: BrushSource, shape: Strip): void {
  const { start, end } = stage.camera.window;
  let x0 = shape.x(start);
  let x1 = shape.x(end);
  if (x1 - x0 < MIN_DRAWN) {
    const middle = (x0 + x1) / 2;
    [x0, x1] = [middle - MIN_DRAWN / 2, middle + MIN_DRAWN / 2];
  }
  brush.style.transform = `translateX(${x0}px)`;
  // A pan only moves the brush; writing the same width again would force a layout of the strip.
  const width = `${(x1 - x0).toFixed(1)}px`;
  if (brush.style.width !== width) brush.style.width = width;
  brush.classList.toggle("is-narrow", x1 - x0 < 30);
  const { from, to } = shape.lanes(stage.widthPx);
  lines.setAttribute("d", `M${x0},0L${from},${LINES_PX}M${x1},0L${to},${LINES_PX}`);
}

type Drag = {
  readonly kind: "body" | "start" | "end" | "new";
  readonly at: Ms;
  readonly from: TimeWindow;
  readonly x: Px;
};

/** @returns removes the listeners */
export function listenToBrush(
  { strip, brush }: BrushHosts,
  stage: BrushSource,
  shape: Strip,
  settle: (window: TimeWindow) => void,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const { camera } = stage;
  const msAt = (clientX: Px): Ms => shape.ms(clientX - strip.getBoundingClientRect().left);
  let stopFollowing: (() => void) | undefined;

  strip.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0) return;
      stopFollowing?.();
      const target = event.target instanceof Element ? event.target : strip;
      const handle = target.closest<HTMLElement>("[data-end]")?.dataset["end"];
      const kind = handle === "start" || handle === "end" ? handle : brush.contains(target) ? "body" : "new";
      const drag: Drag = { kind, at: msAt(event.clientX), from: camera.window, x: event.clientX };
      let hasMoved = false;
      strip.setPointerCapture(event.pointerId);
      camera.stop();
      stopFollowing = followPointer(event, {
        onMove({ clientX }) {
          if (!hasMoved && Math.abs(clientX - drag.x) < CLICK_TOLERANCE) return;
          hasMoved = true;
          camera.moveTo(dragged(drag, msAt(clientX), minBrushMs(camera.limits)));
        },
        onDrop({ clientX }) {
          // A click on the empty strip moves the window there without changing its span.
          const half = spanOf(drag.from) / 2;
          const at = msAt(clientX);
          const isClick = !hasMoved && kind === "new";
          // Also without a drag: the press may have stopped a glide.
          settle(isClick ? clampWindow({ start: at - half, end: at + half }, camera.limits) : camera.window);
        },
        onCancel: () => settle(camera.window),
      });
    },
    { signal },
  );
  return () => {
    stopFollowing?.();
    stop.abort();
  };
}

function dragged({ kind, at, from }: Drag, now: Ms, minMs: Ms): TimeWindow {
  switch (kind) {
    case "body":
      return { start: from.start + now - at, end: from.end + now - at };
    case "start":
      return { start: Math.min(now, from.end - minMs), end: from.end };
    case "end":
      return { start: from.start, end: Math.max(now, from.start + minMs) };
    case "new": {
      const [start, end] = now < at ? [now, at] : [at, now];
      return end - start < minMs
        ? { start: (start + end - minMs) / 2, end: (start + end + minMs) / 2 }
        : { start, end };
    }
    default: {
      const never: never = kind;
      throw new RangeError(`unknown drag ${String(never)}`);
    }
  }
}
