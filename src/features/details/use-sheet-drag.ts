/** Turns pointer events into a sheet's height and into steps between events. */
import { type PointerEvent, useRef, useState } from "react";
import { type SheetStop, axisOf, settle, stopHeight, swipeStep } from "./sheet";

type Sheet = {
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
  readonly onClose: () => void;
  readonly onStep: (step: 1 | -1) => void;
};

type Drag = {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** Up and down only where the finger took hold of the head; the text below scrolls by itself. */
  readonly canResize: boolean;
  axis: "x" | "y" | undefined;
  last: { readonly x: number; readonly y: number; readonly at: number };
  velocity: { readonly x: number; readonly y: number };
};

/** Marks the part of the sheet that resizes it. */
export const GRIP = "data-sheet-grip";

export function useSheetDrag({ stop, onStop, onClose, onStep }: Sheet) {
  const drag = useRef<Drag | undefined>(undefined);
  /** While a finger holds the sheet; `undefined` at rest. */
  const [heldPx, setHeldPx] = useState<number>();

  const heightAt = (y: number, from: Drag) => stopHeight(stop, window.innerHeight) + (from.y - y);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    const target = event.target instanceof Element ? event.target : undefined;
    const canResize = Boolean(target?.closest(`[${GRIP}]`));
    // A mouse in the text selects words.
    if (event.pointerType === "mouse" && !canResize) return;
    const at = { x: event.clientX, y: event.clientY };
    drag.current = {
      id: event.pointerId,
      ...at,
      canResize,
      axis: undefined,
      last: { ...at, at: event.timeStamp },
      velocity: { x: 0, y: 0 },
    };
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (!held || held.id !== event.pointerId) return;
    if (!held.axis) {
      held.axis = axisOf(event.clientX - held.x, event.clientY - held.y);
      // From here on it is a drag, also outside the sheet; a button below the finger is not pressed.
      if (held.axis && (held.axis === "x" || held.canResize)) event.currentTarget.setPointerCapture(event.pointerId);
    }
    const ms = Math.max(1, event.timeStamp - held.last.at);
    held.velocity = { x: (event.clientX - held.last.x) / ms, y: (held.last.y - event.clientY) / ms };
    held.last = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    if (held.axis === "y" && held.canResize) {
      setHeldPx(Math.max(0, Math.min(heightAt(event.clientY, held), stopHeight("full", window.innerHeight))));
    }
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (!held || held.id !== event.pointerId) return;
    drag.current = undefined;
    setHeldPx(undefined);
    if (held.axis === "x") {
      const step = swipeStep(event.clientX - held.x, held.velocity.x);
      if (step !== 0) onStep(step);
    } else if (held.axis === "y" && held.canResize) {
      const next = settle(heightAt(event.clientY, held), held.velocity.y, stop, window.innerHeight);
      if (next === "closed") onClose();
      else onStop(next);
    }
  };

  /** The browser took the finger for scrolling. */
  const onPointerCancel = () => {
    drag.current = undefined;
    setHeldPx(undefined);
  };

  return { heldPx, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}
