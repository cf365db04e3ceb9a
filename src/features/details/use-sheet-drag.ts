/** Turns pointer events into the height of the sheet and into steps between events. */
import { type PointerEvent, useEffect, useRef, useState } from "react";
import { followPointer } from "../../ui/pointer-drag";
import { type SheetStop, axisOf, settle, stopHeight, swipeStep } from "./sheet-stops";

type Sheet = {
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
  readonly onClose: () => void;
  readonly onStep: (step: 1 | -1) => void;
};

/** Marks the drag handle of the sheet. */
export const GRIP = "data-sheet-grip";

export function useSheetDrag({ stop, onStop, onClose, onStep }: Sheet) {
  const stopFollowing = useRef<() => void>(undefined);
  /** Height during a drag; `undefined` otherwise. */
  const [heldPx, setHeldPx] = useState<number>();
  useEffect(() => () => stopFollowing.current?.(), []);

  const onPointerDown = ({ nativeEvent: press, currentTarget: sheet }: PointerEvent<HTMLElement>) => {
    if (!press.isPrimary || press.button !== 0) return;
    const target = press.target instanceof Element ? press.target : undefined;
    // Vertical drags only start on the header; the text below scrolls.
    const canResize = Boolean(target?.closest(`[${GRIP}]`));
    // A mouse in the text selects text.
    if (press.pointerType === "mouse" && !canResize) return;
    const { clientX: x, clientY: y, pointerId } = press;
    let axis: "x" | "y" | undefined;
    let last = { x, y, at: press.timeStamp };
    let velocity = { x: 0, y: 0 };
    const heightAt = (now: number) => stopHeight(stop, window.innerHeight) + (y - now);
    stopFollowing.current?.();
    stopFollowing.current = followPointer(press, {
      onMove({ clientX, clientY, timeStamp }) {
        if (!axis) {
          axis = axisOf(clientX - x, clientY - y);
          // From here on it is a drag: capture the pointer, so buttons under it are not pressed.
          if (axis && (axis === "x" || canResize)) sheet.setPointerCapture(pointerId);
        }
        const ms = Math.max(1, timeStamp - last.at);
        velocity = { x: (clientX - last.x) / ms, y: (last.y - clientY) / ms };
        last = { x: clientX, y: clientY, at: timeStamp };
        if (axis === "y" && canResize)
          setHeldPx(Math.max(0, Math.min(heightAt(clientY), stopHeight("full", window.innerHeight))));
      },
      onDrop({ clientX, clientY }) {
        setHeldPx(undefined);
        if (axis === "x") {
          const step = swipeStep(clientX - x, velocity.x);
          if (step !== 0) onStep(step);
        } else if (axis === "y" && canResize) {
          const next = settle(heightAt(clientY), velocity.y, stop, window.innerHeight);
          if (next === "closed") onClose();
          else onStop(next);
        }
      },
      // The browser took the pointer for scrolling.
      onCancel: () => setHeldPx(undefined),
    });
  };

  return { heldPx, handlers: { onPointerDown } };
}
