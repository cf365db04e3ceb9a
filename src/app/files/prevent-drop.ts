/** Keeps the browser from navigating to a file or link dropped on the page. The code that opens it loads lazily. */

const FIELDS = "input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable]";

export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;

/** Whether a drag has something to open: a file anywhere, a link or text outside of text fields. */
export function carriesContent({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  return types.includes("Files") || (types.some((type) => type.startsWith("text/")) && !isField(target));
}

/** @returns removes the listeners */
export function preventDrop(page: Window = window): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const prevent = (event: DragEvent) => {
    if (!carriesContent(event)) return;
    event.preventDefault();
    // vis-timeline listens for items dropped on it and would consume the event.
    event.stopPropagation();
  };
  page.addEventListener("dragover", prevent, { signal, capture: true });
  page.addEventListener("drop", prevent, { signal, capture: true });
  return () => stop.abort();
}
