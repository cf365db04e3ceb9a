/** Turns wheel, drag, pinch, double-click and hover on the timeline into intents. Knows pixels, not times. */
import type { Px } from "../model/time";
import { followPointer } from "../ui/pointer-drag";

export type GestureTarget = {
  /** The event element under the pointer, if any. */
  readonly eventId: string | undefined;
  readonly badge: string | undefined;
};

export type GestureHandlers = {
  /** Dragged by `dx` since the last call. */
  readonly pan: (dx: Px) => void;
  /** A mouse drag scrolls by `dy`; touch scrolls natively. */
  readonly scroll?: (dy: Px) => void;
  /** `factor` > 1 zooms out; `x`, from the left edge, stays fixed. */
  readonly zoom: (factor: number, x: Px) => void;
  /** A drag, wheel or pinch has ended; `velocity` in px per ms for the glide after a drag. */
  readonly settle: (velocity: number) => void;
  readonly press: () => void;
  readonly click: (target: GestureTarget) => void;
  readonly doubleClick: (target: GestureTarget, x: Px, isShift: boolean) => void;
  readonly hover: (target: GestureTarget) => void;
  /** A plain wheel event where only Ctrl + wheel zooms. */
  readonly wheelRefused: () => void;
};

export type GestureOptions = {
  /** `ctrl-zoom`: a plain wheel scrolls the surroundings. */
  readonly wheel: "zoom" | "ctrl-zoom";
  /** An ancestor of the host scrolls vertically. */
  readonly scrolls?: boolean;
};

const CLICK_TOLERANCE: Px = 5;
/** 15 % per notch; a notch is 100 px of wheel in current browsers. */
const NOTCH: Px = 100;
const NOTCH_FACTOR = 1.15;
const MAX_NOTCHES = 3;
const LINE_PX: Px = 40;
/** Trackpads report pinches as Ctrl + wheel with small deltas. */
const PINCH_PER_PX = 0.01;
const WHEEL_SETTLE_MS = 160;
const VELOCITY_WINDOW_MS = 80;

/** Not in the DOM types. `scale` is relative to the start of the gesture. */
type SafariGesture = Event & { readonly scale: number; readonly clientX: Px };

const targetOf = (event: Event): GestureTarget => {
  const element = event.target instanceof Element ? event.target : undefined;
  return {
    eventId: element?.closest<HTMLElement>("[data-event-id]")?.dataset["eventId"],
    badge: element?.closest<HTMLElement>("[data-badge]")?.dataset["badge"],
  };
};

/** @returns removes the listeners */
export function listenForGestures(host: HTMLElement, on: GestureHandlers, options: () => GestureOptions): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const pointers = new Map<number, { x: Px; y: Px; readonly stop: () => void }>();
  let isDragging = false;
  let hasMoved = false;
  let startX = 0;
  let startY = 0;
  let pinchWidth = 0;
  let trail: { x: Px; at: number }[] = [];
  let wheelTimer: ReturnType<typeof setTimeout> | undefined;
  let gestureScale = 1;
  const xIn = (clientX: Px): Px => clientX - host.getBoundingClientRect().left;
  const settleSoon = () => {
    clearTimeout(wheelTimer);
    wheelTimer = setTimeout(() => on.settle(0), WHEEL_SETTLE_MS);
  };

  const pinch = () => {
    const [a, b] = [...pointers.values()];
    return a && b ? { width: Math.max(10, Math.hypot(a.x - b.x, a.y - b.y)), x: (a.x + b.x) / 2 } : undefined;
  };

  const drag = (event: PointerEvent) => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) return;
    const [dx, dy] = [event.clientX - pointer.x, event.clientY - pointer.y];
    [pointer.x, pointer.y] = [event.clientX, event.clientY];
    if (pointers.size === 2) {
      const now = pinch();
      if (!now || pinchWidth === 0) return;
      hasMoved = true;
      isDragging = true;
      on.zoom(pinchWidth / now.width, xIn(now.x));
      on.pan(dx / 2);
      pinchWidth = now.width;
      return;
    }
    const isScrolling = event.pointerType === "mouse" && options().scrolls === true;
    const movedY = isScrolling ? Math.abs(event.clientY - startY) : 0;
    if (!isDragging && Math.max(Math.abs(event.clientX - startX), movedY) < CLICK_TOLERANCE) return;
    if (!isDragging) {
      isDragging = true;
      hasMoved = true;
      // From here on no element below is hovered or clicked.
      host.setPointerCapture(event.pointerId);
      host.classList.add("is-dragging");
      on.pan(event.clientX - startX);
      if (isScrolling) on.scroll?.(event.clientY - startY);
    } else {
      on.pan(dx);
      if (isScrolling) on.scroll?.(dy);
    }
    trail = [
      ...trail.filter(({ at }) => event.timeStamp - at < VELOCITY_WINDOW_MS),
      { x: event.clientX, at: event.timeStamp },
    ];
  };

  /** @param at  time of the release; omitted for a cancelled pointer, which must not glide */
  const release = (pointerId: number, at = Number.POSITIVE_INFINITY) => {
    pointers.delete(pointerId);
    pinchWidth = 0;
    if (pointers.size > 0) return;
    host.classList.remove("is-dragging");
    if (!isDragging) return;
    isDragging = false;
    const [first] = trail;
    const last = trail.at(-1);
    const time = first && last ? last.at - first.at : 0;
    const isFresh = last !== undefined && at - last.at < VELOCITY_WINDOW_MS;
    on.settle(first && last && time > 0 && isFresh ? (last.x - first.x) / time : 0);
  };

  host.addEventListener(
    "pointermove",
    (event) => {
      if (event.pointerType === "mouse" && !pointers.has(event.pointerId)) on.hover(targetOf(event));
    },
    { signal },
  );

  host.addEventListener(
    "pointerdown",
    (event) => {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      on.press();
      pointers.get(event.pointerId)?.stop();
      const stopFollowing = followPointer(event, {
        onMove: drag,
        onDrop: (last) => release(last.pointerId, last.timeStamp),
        onCancel: () => release(event.pointerId),
      });
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, stop: stopFollowing });
      if (pointers.size === 1) {
        isDragging = false;
        hasMoved = false;
        [startX, startY] = [event.clientX, event.clientY];
        trail = [{ x: event.clientX, at: event.timeStamp }];
      }
      pinchWidth = pinch()?.width ?? 0;
    },
    { signal },
  );

  host.addEventListener("pointerleave", () => on.hover({ eventId: undefined, badge: undefined }), { signal });

  host.addEventListener(
    "click",
    (event) => {
      if (!hasMoved) on.click(targetOf(event));
    },
    { signal },
  );
  host.addEventListener("dblclick", (event) => on.doubleClick(targetOf(event), xIn(event.clientX), event.shiftKey), {
    signal,
  });

  host.addEventListener(
    "wheel",
    (event) => {
      const unit = event.deltaMode === 0 ? 1 : event.deltaMode === 1 ? LINE_PX : host.clientHeight;
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
      const isZoomKey = event.ctrlKey || event.metaKey;
      const horizontal = event.shiftKey ? dy || dx : Math.abs(dx) > Math.abs(dy) ? dx : 0;
      if (!isZoomKey && horizontal !== 0) {
        event.preventDefault();
        on.pan(-horizontal);
      } else if (isZoomKey || options().wheel === "zoom") {
        event.preventDefault();
        const isPinch = event.ctrlKey && Math.abs(dy) < NOTCH / 2;
        const notches = Math.max(-MAX_NOTCHES, Math.min(MAX_NOTCHES, dy / NOTCH));
        on.zoom(isPinch ? Math.exp(dy * PINCH_PER_PX) : NOTCH_FACTOR ** notches, xIn(event.clientX));
      } else {
        on.wheelRefused();
        return;
      }
      settleSoon();
    },
    { signal, passive: false },
  );

  // Safari reports a trackpad pinch as gesture events. Pinches on a touch screen are pointers, handled above.
  const onGesture = (event: Event) => {
    if (pointers.size > 0) return;
    event.preventDefault();
    const { scale, clientX } = event as SafariGesture;
    if (event.type === "gesturechange") {
      on.zoom(gestureScale / scale, xIn(clientX));
      settleSoon();
    }
    gestureScale = scale;
  };
  host.addEventListener("gesturestart", onGesture, { signal });
  host.addEventListener("gesturechange", onGesture, { signal });

  return () => {
    clearTimeout(wheelTimer);
    for (const pointer of pointers.values()) pointer.stop();
    stop.abort();
  };
}
