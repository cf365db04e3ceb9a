/** The chronicle that stands in the page as HTML (src/page) gives way to the app, in one frame and without a jump. */

import { eventOfAnchor } from "../../model/chronicle/event-anchor";
import { STARTED } from "./start-events";

/** The app is slower than this, or never has anything to show: then it is shown as it is. */
const MAX_MS = 4_000;

export type FirstView = {
  /** Whether the reader sees the chronicle already. Where not, nothing of it is left. */
  readonly isShown: boolean;
  /** Resolves when the app stands in its place. */
  readonly replaceWith: (root: HTMLElement) => Promise<void>;
};

/** Says that the app is there. */
export function firstView(page: Window = window): FirstView {
  const { document } = page;
  const html = document.documentElement;
  const first = document.getElementById("first");
  page.dispatchEvent(new Event(STARTED));
  const isShown = first !== null && html.dataset["first"] === "shown";
  const leave = () => {
    first?.remove();
    document.getElementById("first-failed")?.remove();
    document.getElementById("first-unfiltered")?.remove();
    delete html.dataset["first"];
    delete html.dataset["view"];
  };
  if (!isShown) leave();
  return {
    isShown,
    async replaceWith(root) {
      if (!isShown) return;
      await drawn(root, page);
      const goOn = placeIn(first, root);
      leave();
      goOn();
    },
  };
}

/** Frames without a change after which nothing is expected to move any more. */
const STILL_FRAMES = 2;

/** Resolves when what the view is about is there, with its fonts and at rest. */
function drawn(root: HTMLElement, page: Window): Promise<void> {
  const latestMs = page.performance.now() + MAX_MS;
  let stillFrames = 0;
  const changes = new MutationObserver(() => {
    stillFrames = 0;
  });
  changes.observe(root, { attributes: true, childList: true, subtree: true });
  return new Promise((resolve) => {
    const look = () => {
      stillFrames += 1;
      const isReady = isThere(root) && page.document.fonts?.status !== "loading" && stillFrames > STILL_FRAMES;
      if (!isReady && page.performance.now() < latestMs) {
        page.requestAnimationFrame(look);
        return;
      }
      changes.disconnect();
      resolve();
    };
    page.requestAnimationFrame(look);
  });
}

function isThere(root: HTMLElement): boolean {
  // A list may stand alone, and so may it where a low screen has no room for the strip above it.
  const isListOnly =
    root.querySelector(".event-row") !== null && !root.querySelector<HTMLElement>(".timeline")?.offsetWidth;
  return isListOnly || root.querySelector(".axis-tick, [role=alert]") !== null;
}

/** @returns lets who has scrolled, or walked by keyboard, go on there. To be called when the app can be seen. */
function placeIn(first: HTMLElement, root: HTMLElement): () => void {
  const scroller = first.querySelector(".first-scroll");
  const top = scroller?.getBoundingClientRect().top ?? 0;
  const seen = [...first.querySelectorAll(".event-row")].find((row) => row.getBoundingClientRect().bottom > top);
  const hasScrolled = scroller !== null && scroller.scrollTop > 0;
  const seenPx = seen?.getBoundingClientRect().top ?? 0;
  const hadFocus = first.contains(document.activeElement);
  return () => {
    // By what is seen, not by how far: rows far above were never laid out, and have a height that is only guessed.
    const row = root.querySelector(`.event-row[data-event-id="${CSS.escape(eventOfAnchor(`#${seen?.id}`) ?? "")}"]`);
    const list = row?.closest(".event-list")?.parentElement;
    if (hasScrolled && row && list) list.scrollTop += row.getBoundingClientRect().top - seenPx;
    if (hadFocus) root.querySelector<HTMLElement>("#events")?.focus({ preventScroll: true });
  };
}
