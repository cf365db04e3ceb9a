/** Whether the page is being printed, for what print styles cannot do. */
import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const PRINT = "print";
/** Firefox prints a clone of the page, so `matchMedia` never changes here: hence the events as well. */
let isBetweenEvents = false;

export const isPrinting = (): boolean => isBetweenEvents || (globalThis.matchMedia?.(PRINT).matches ?? false);

/** @returns unsubscribes */
export function onPrinting(changed: () => void): () => void {
  const become = ({ type }: Event) => {
    isBetweenEvents = type === "beforeprint";
    changed();
  };
  const media = globalThis.matchMedia?.(PRINT);
  addEventListener("beforeprint", become);
  addEventListener("afterprint", become);
  media?.addEventListener("change", changed);
  return () => {
    removeEventListener("beforeprint", become);
    removeEventListener("afterprint", become);
    media?.removeEventListener("change", changed);
  };
}

/** `window.print()` captures the page right after the event, so the update must be synchronous. */
const onPrintingAtOnce = (changed: () => void) => onPrinting(() => flushSync(changed));

export const usePrinting = (): boolean => useSyncExternalStore(onPrintingAtOnce, isPrinting);
