/** Replaces the prerendered chronicle (src/page) with the app, in one frame and without a layout shift. */
import { eventOfAnchor } from "../../model/chronicle/event-anchor";

/** Dispatched on `window` when the app has started; boot.ts waits for it. */
export const STARTED = "throughline:started";
/** Dispatched when the start has failed. */
export const FAILED = "throughline:failed";

/** After this time the app is shown as it is. */
const MAX_MS = 4_000;

export type FirstView = {
  /** Whether the prerendered chronicle is visible. If not, it has been removed. */
  readonly isShown: boolean;
  /** Resolves when the app has replaced it. */
  readonly replaceWith: (root: HTMLElement) => Promise<void>;
};

/** Dispatches the event that the app has started. */
export function firstView(page: Window = window): FirstView {
  const { document } = page;
  const html = document.documentElement;
  const first = document.getElementById("first");
  page.dispatchEvent(new Event(STARTED));
  const isShown = first !== null && html.dataset["first"] === "shown";
  const cleanUp = () => {
    first?.remove();
    document.getElementById("first-failed")?.remove();
    document.getElementById("first-unfiltered")?.remove();
    delete html.dataset["first"];
    delete html.dataset["view"];
  };
  if (!isShown) cleanUp();
  return {
    isShown,
    async replaceWith(root) {
      if (!isShown) return;
      await rendered(root, page);
      // Visible behind it first: the style of all elements of the app is computed again, which fills a frame.
      root.classList.add("is-behind");
      await nextFrame(page);
      const restorePosition = savePosition(first, root);
      cleanUp();
      root.classList.remove("is-behind");
      restorePosition();
    },
  };
}

/** Frames without a DOM change after which the layout counts as settled. */
const SETTLED_FRAMES = 2;

/** Resolves when the main content and its fonts have loaded and the layout has settled. */
function rendered(root: HTMLElement, page: Window): Promise<void> {
  const deadlineMs = page.performance.now() + MAX_MS;
  let settledFrames = 0;
  const changes = new MutationObserver(() => {
    settledFrames = 0;
  });
  changes.observe(root, { attributes: true, childList: true, subtree: true });
  return new Promise((resolve) => {
    const check = () => {
      settledFrames += 1;
      const isReady = hasContent(root) && page.document.fonts?.status !== "loading" && settledFrames > SETTLED_FRAMES;
      if (!isReady && page.performance.now() < deadlineMs) {
        page.requestAnimationFrame(check);
        return;
      }
      changes.disconnect();
      resolve();
    };
    page.requestAnimationFrame(check);
  });
}

/** Resolves after the next frame has been drawn. */
const nextFrame = (page: Window): Promise<void> =>
  new Promise((resolve) => page.requestAnimationFrame(() => page.setTimeout(resolve)));

function hasContent(root: HTMLElement): boolean {
  // The list may be alone: on a low screen the strip above it has no space.
  const isListOnly =
    root.querySelector(".event-row") !== null && !root.querySelector<HTMLElement>(".timeline")?.offsetWidth;
  return isListOnly || root.querySelector(".axis-tick, [role=alert]") !== null;
}

/** @returns restores scroll position and focus; call it once the app is visible */
function savePosition(first: HTMLElement, root: HTMLElement): () => void {
  const scroller = first.querySelector(".first-scroll");
  const top = scroller?.getBoundingClientRect().top ?? 0;
  const firstVisible = [...first.querySelectorAll(".event-row")].find(
    (row) => row.getBoundingClientRect().bottom > top,
  );
  const hasScrolled = scroller !== null && scroller.scrollTop > 0;
  const firstVisiblePx = firstVisible?.getBoundingClientRect().top ?? 0;
  const hadFocus = first.contains(document.activeElement);
  return () => {
    // By row, not by offset: rows far above were never laid out, so their height is an estimate.
    const row = root.querySelector(
      `.event-row[data-event-id="${CSS.escape(eventOfAnchor(`#${firstVisible?.id}`) ?? "")}"]`,
    );
    const list = row?.closest(".event-list")?.parentElement;
    if (hasScrolled && row && list) list.scrollTop += row.getBoundingClientRect().top - firstVisiblePx;
    if (hadFocus) root.querySelector<HTMLElement>("#events")?.focus({ preventScroll: true });
  };
}
