/** One pointer from its press until its button or finger is up. Every drag of the app follows its pointer by this. */

export type PointerDrag = {
  readonly onMove: (event: PointerEvent) => void;
  /** Let go, wherever that was. */
  readonly onDrop: (event: PointerEvent) => void;
  /** Taken away by the browser, or let go where this window could not see it. */
  readonly onCancel: () => void;
};

/**
 * Listens on the window: the pointer may leave the element, and the element may leave the document. A button that went up
 * outside the window is noticed by the next move without it.
 * @param press  the event that began it, before the browser is done with it
 * @returns ends it without a further call
 */
export function followPointer(
  { pointerId, pointerType, buttons }: Pick<PointerEvent, "pointerId" | "pointerType" | "buttons">,
  { onMove, onDrop, onCancel }: PointerDrag,
): () => void {
  const stop = new AbortController();
  const listening = { signal: stop.signal, capture: true };
  const isPressKnown = pointerType === "mouse" && buttons !== 0;
  const cancel = () => {
    stop.abort();
    onCancel();
  };
  const on = (type: "pointermove" | "pointerup" | "pointercancel", handle: (event: PointerEvent) => void) =>
    window.addEventListener(type, (event) => event.pointerId === pointerId && handle(event), listening);
  on("pointermove", (event) => (isPressKnown && event.buttons === 0 ? cancel() : onMove(event)));
  on("pointerup", (event) => {
    stop.abort();
    onDrop(event);
  });
  on("pointercancel", cancel);
  // The blur of an element does not get here: it neither bubbles nor is captured.
  window.addEventListener("blur", cancel, { signal: stop.signal });
  return () => stop.abort();
}
