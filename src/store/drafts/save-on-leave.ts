/**
 * Saves when the page is hidden or left, and warns before unsaved work is lost.
 * @param hasUnsaved  whether something would be lost with the page
 * @param onReturn  called when Back shows the page as it was left: it has heard nothing of others meanwhile
 * @returns stops it
 */
export function saveOnLeave(
  { flush, hasUnsaved, subscribe, onReturn }: SaveOnLeaveOptions,
  page: Window = window,
): () => void {
  const leave = () => void flush();
  const hide = () => page.document.visibilityState === "hidden" && leave();
  const warn = (event: BeforeUnloadEvent) => {
    if (!hasUnsaved()) return;
    event.preventDefault();
    // The page still runs until the next one answers; from `pagehide` on nothing that is not yet asked for is saved.
    leave();
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && onReturn();
  // A page with a `beforeunload` listener is not cached for Back: only while it is needed.
  let isListening = false;
  const update = () => {
    const isNeeded = hasUnsaved();
    if (isNeeded === isListening) return;
    isListening = isNeeded;
    if (isListening) page.addEventListener("beforeunload", warn);
    else page.removeEventListener("beforeunload", warn);
  };
  const stop = subscribe(update);
  update();
  page.addEventListener("pagehide", leave);
  page.addEventListener("pageshow", comeBack);
  page.document.addEventListener("visibilitychange", hide);
  return () => {
    stop();
    page.removeEventListener("beforeunload", warn);
    page.removeEventListener("pagehide", leave);
    page.removeEventListener("pageshow", comeBack);
    page.document.removeEventListener("visibilitychange", hide);
  };
}

export type SaveOnLeaveOptions = {
  readonly flush: () => Promise<void>;
  readonly hasUnsaved: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  readonly onReturn: () => void;
};
