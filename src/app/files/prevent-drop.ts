/** Else the browser leaves the page for a file or a link that is dropped on it. What it is opened by comes later. */

const FIELDS = "input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable]";

export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;

/** Whether a drag carries something to open: a file anywhere, a link or a text outside of fields. */
export function isCarried({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  return types.includes("Files") || (types.some((type) => type.startsWith("text/")) && !isField(target));
}

/** @returns stops it */
export function preventDrop(page: Window = window): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const prevent = (event: DragEvent) => {
    if (!isCarried(event)) return;
    event.preventDefault();
    // vis-timeline has listeners of its own for items that are dropped on it, and would take the event.
    event.stopPropagation();
  };
  page.addEventListener("dragover", prevent, { signal, capture: true });
  page.addEventListener("drop", prevent, { signal, capture: true });
  return () => stop.abort();
}
