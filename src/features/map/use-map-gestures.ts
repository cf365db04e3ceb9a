/** Dragging, tapping, pinching and the wheel on a movable map. */
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { followPointer } from "../../ui/pointer-drag";
import type { XY } from "./map-labels";

/** A press that has moved less is a tap. */
const TAP_PX = { mouse: 4, touch: 10 };
const ZOOM_PER_PX = 0.002;
const LINE_PX = 16;

export type MapGestures = {
  readonly onPan: (by: XY) => void;
  readonly onZoom: (factor: number, at: XY) => void;
  /** @param target  what was tapped */
  readonly onTap: (at: XY, target: Element) => void;
  /** `ctrl-zoom`: a plain wheel and a single finger belong to the page around the map. Without: "zoom". */
  readonly wheel?: "zoom" | "ctrl-zoom";
  /** A wheel or a finger was left to the page. */
  readonly onRefused?: (kind: "wheel" | "touch") => void;
};

type Held = { readonly start: XY; now: XY };

/**
 * @param box  the element of the map; positions are from its upper left corner
 * @returns to be called when a pointer is pressed on it
 */
export function useMapGestures(
  box: RefObject<HTMLElement | null>,
  gestures: MapGestures,
): (event: PointerEvent<HTMLElement>) => void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  const held = useRef(new Map<number, Held>());
  /** Measured when the first pointer is pressed: moving it reads no layout. */
  const corner = useRef({ left: 0, top: 0 });
  const isTap = useRef(false);
  const stops = useRef(new Set<() => void>());
  useEffect(() => {
    const running = stops.current;
    return () => running.forEach((stop) => stop());
  }, []);

  const positionOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): XY => {
    const { left, top } = corner.current;
    return [clientX - left, clientY - top];
  };

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    // Not by React, whose listeners of the wheel cannot keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      if (latest.current.wheel === "ctrl-zoom" && !event.ctrlKey && !event.metaKey) {
        latest.current.onRefused?.("wheel");
        return;
      }
      event.preventDefault();
      const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
      const { left, top } = element.getBoundingClientRect();
      latest.current.onZoom(Math.exp(-px * ZOOM_PER_PX), [event.clientX - left, event.clientY - top]);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [box]);

  return (press) => {
    if (press.button !== 0) return;
    const { pointerId, pointerType } = press;
    const pressed = press.target instanceof Element ? press.target : press.currentTarget;
    if (held.current.size === 0) corner.current = press.currentTarget.getBoundingClientRect();
    const pointer: Held = { start: positionOf(press), now: positionOf(press) };
    const limit = pointerType === "mouse" ? TAP_PX.mouse : TAP_PX.touch;
    isTap.current = held.current.size === 0;
    held.current.set(pointerId, pointer);
    const end = () => {
      held.current.delete(pointerId);
      stops.current.delete(stop);
    };
    const stop = followPointer(press.nativeEvent, {
      onMove(event) {
        const before = pointer.now;
        const now = positionOf(event);
        if (isTap.current && Math.hypot(now[0] - pointer.start[0], now[1] - pointer.start[1]) < limit) return;
        isTap.current = false;
        pointer.now = now;
        const other = [...held.current].find(([id]) => id !== pointerId)?.[1].now;
        if (!other && pointerType === "touch" && latest.current.wheel === "ctrl-zoom") {
          latest.current.onRefused?.("touch");
          return;
        }
        const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
        // Two fingers: the middle between them moves by half of what one of them does.
        latest.current.onPan(other ? [dx / 2, dy / 2] : [dx, dy]);
        if (!other) return;
        const apart = (at: XY) => Math.max(Math.hypot(at[0] - other[0], at[1] - other[1]), 1);
        latest.current.onZoom(apart(now) / apart(before), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
      },
      onDrop(event) {
        end();
        if (isTap.current) latest.current.onTap(positionOf(event), pressed);
        isTap.current = false;
      },
      onCancel: end,
    });
    stops.current.add(stop);
  };
}
