/** Whether the page is being printed, for what styles alone cannot do. */
import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const PRINT = "print";
/** Firefox prints a copy of the page, so that `matchMedia` here never changes: hence the events as well. */
let isBetweenEvents = false;

export const isPrinting = (): boolean => isBetweenEvents || (globalThis.matchMedia?.(PRINT).matches ?? false);

/** @returns stops listening */
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

/** `window.print()` gives React no moment between the event and the paper: hence at once. */
const onPrintingAtOnce = (changed: () => void) => onPrinting(() => flushSync(changed));

export const usePrinting = (): boolean => useSyncExternalStore(onPrintingAtOnce, isPrinting);
